/// Building blocks of models: losses and objectives as smooth maps, and layers as parametrised maps.
@NullMarked
package org.hyperdescent.crdc.layers;

import org.jspecify.annotations.NullMarked;
