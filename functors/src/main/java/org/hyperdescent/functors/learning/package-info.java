/// What learning is made of besides a model, as lenses: optimizers, losses and learning rates.
///
/// An [org.hyperdescent.functors.learning.Optimizer] turns the change that a learner asks for into
/// new parameters, and remembers what it needs for the next step. It is a lens, so attaching it is
/// reparametrising, and what comes out is an ordinary learner whose parameters include the state:
/// it composes, compiles and updates in place.
/// [org.hyperdescent.functors.learning.AdditiveOptimizers] need sums and a decay only and exist
/// over every left-additive category, exactly where numbers are exact;
/// [org.hyperdescent.functors.learning.SmoothOptimizers] adds those with square roots.
///
/// [org.hyperdescent.functors.learning.SupervisedLearning] closes a model with a loss and a
/// learning rate.
///
/// Optimizers with a state are attached to a whole model, or to parts whose parameters are disjoint
/// (`OPT.repar`). Where parts *share* a parameter, by weight tying or at the junction of a problem,
/// an optimizer comes after the sum of what the parts ask for: attached to the tied model, not to
/// its parts.
///
/// Source: Cruttwell, Gavranović, Ghani, Wilson, Zanasi, arXiv 2103.01931, section 3.
@NullMarked
package org.hyperdescent.functors.learning;

import org.jspecify.annotations.NullMarked;
