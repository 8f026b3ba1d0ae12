package org.hyperdescent.crdc.algebra;

/// A commutative semiring: two commutative monoids, `(+, 0)` and `(·, 1)`, the second distributing
/// over the first and annihilated by 0 (`RIG.add`, `RIG.mul`, `RIG.dist`, `RIG.zero`).
///
/// It supplies the numbers of [org.hyperdescent.crdc.matrix.Matrices] and
/// [org.hyperdescent.crdc.polynomial.Polynomials]. Implementations are values: two that are
/// `equals` have the same elements and operations.
///
/// @param <E> the elements; compared with `equals`, so every element has one representation
public interface Semiring<E> {

  /// The neutral element of addition.
  E zero();

  /// The neutral element of multiplication.
  E one();

  /// The sum.
  E add(E left, E right);

  /// The product.
  E multiply(E left, E right);

  /// Whether an element is 0.
  default boolean isZero(E element) {
    return element.equals(zero());
  }

  /// Whether an element is 1.
  default boolean isOne(E element) {
    return element.equals(one());
  }

  /// The element "1 added `count` times", which is what a natural number means in a semiring.
  ///
  /// Cost: O(log count) additions.
  ///
  /// @param count at least 0
  /// @throws IllegalArgumentException if `count` is negative
  default E natural(int count) {
    return Repeated.combine(zero(), one(), count, this::add);
  }

  /// The product of `exponent` copies of an element; 1 for none.
  ///
  /// Cost: O(log exponent) products.
  ///
  /// @param exponent at least 0
  /// @throws IllegalArgumentException if `exponent` is negative
  default E power(E base, int exponent) {
    return Repeated.combine(one(), base, exponent, this::multiply);
  }
}
