/// The functors this library is named after.
///
/// [org.hyperdescent.functors.ReverseDerivativeFunctor] sends an arrow of a reverse derivative
/// category to the lens of its value and its reverse derivative.
/// `org.hyperdescent.functors.learning` has what else learning takes, as lenses: optimizers, losses
/// and learning rates. `org.hyperdescent.functors.descent` sends parametrised arrows to learners
/// ("backprop as a functor"); `org.hyperdescent.functors.problems` sends open optimization problems
/// to open dynamical systems ("gradient descent is a hypergraph functor"); and
/// `org.hyperdescent.functors.distributed` runs the composite of the images as a distributed
/// algorithm.
@NullMarked
package org.hyperdescent.functors;

import org.jspecify.annotations.NullMarked;
