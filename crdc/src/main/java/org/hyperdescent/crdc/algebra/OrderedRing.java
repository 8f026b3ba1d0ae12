package org.hyperdescent.crdc.algebra;

import java.util.Comparator;

/// A totally ordered commutative ring: adding preserves the order and products of non-negative
/// elements are non-negative (`ORD.total`, `ORD.add`, `ORD.mul`, and `0 < 1`).
///
/// It says which of two values of an objective is better. No finite ring is one: in `Z_n`, `0 < 1`
/// would give `0 < 1 < ... < n = 0`.
///
/// @param <E> the elements
public interface OrderedRing<E> extends Ring<E>, Comparator<E> {

  /// Compares two elements: negative if `left < right`, zero if they are equal, positive otherwise.
  @Override
  int compare(E left, E right);
}
