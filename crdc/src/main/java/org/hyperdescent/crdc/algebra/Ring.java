package org.hyperdescent.crdc.algebra;

/// A commutative ring: a semiring in which every element has an additive inverse (`RING.neg`).
///
/// It is what turns "follow the gradient" into "descend".
///
/// @param <E> the elements
public interface Ring<E> extends Semiring<E> {

  /// The additive inverse.
  E negate(E element);

  /// The difference `left + (-right)`.
  default E subtract(E left, E right) {
    return add(left, negate(right));
  }
}
