/// Backprop as a functor: gradient descent from parametrised arrows to learners.
///
/// An [org.hyperdescent.functors.descent.ErrorFunction] compares an output with a wish for it;
/// together with a step size it makes [org.hyperdescent.functors.descent.GradientDescent], a
/// monoidal functor `Para(C) → Learn(C)`. Composing networks and then training them is the same as
/// composing the learners.
@NullMarked
package org.hyperdescent.functors.descent;

import org.jspecify.annotations.NullMarked;
