/// Building blocks of models, over the smooth category.
///
/// [org.hyperdescent.crdc.layers.Layers] are parametrised maps on one sample: arrows of
/// `Para(Smooth)`, which compose and gather their parameters: dense and convolutional ones,
/// embeddings and normalization; [org.hyperdescent.crdc.layers.Recurrence] unrolls cells over
/// sequences, [org.hyperdescent.crdc.layers.Attention] lets the places of a sequence read each
/// other. None has a derivative of its own: all are composites of operations.
/// [org.hyperdescent.crdc.layers.Losses] are smooth maps to `R`: losses of one sample, and
/// objectives on fixed data for problems without a network.
@NullMarked
package org.hyperdescent.crdc.layers;

import org.jspecify.annotations.NullMarked;
