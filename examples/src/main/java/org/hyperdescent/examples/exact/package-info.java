/// Learning without real numbers: learners that are circuits over the integers and over `Z_2`.
///
/// The same functor that trains smooth networks is applied to circuits, so that a training run is
/// exact and can be compared with a published one bit by bit:
/// [org.hyperdescent.examples.exact.FixedPointIris] with twelve fixed-point weights,
/// [org.hyperdescent.examples.exact.LookUpTable] with four truth values.
@NullMarked
package org.hyperdescent.examples.exact;

import org.jspecify.annotations.NullMarked;
