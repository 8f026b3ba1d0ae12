package org.hyperdescent.functors.descent;

import org.hyperdescent.crdc.algebra.Ring;
import org.hyperdescent.crdc.polynomial.Polynomial;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;

/// Gradient descent on polynomial maps over a ring: exact learners.
///
/// Over the rationals every update and request is an exact fraction, which makes this the instance
/// the laws of gradient descent are checked on.
public final class PolynomialErrors {

  private PolynomialErrors() {}

  /// Squared error, `d_x e(z, y) = z - y`; it needs no half in the ring, only its derivative is
  /// used.
  public static <E> ErrorFunction<Integer, PolynomialMap<E>> squared(Ring<E> ring) {
    Polynomials<E> polynomials = new Polynomials<>(ring);
    Polynomial<E> difference = polynomials.variable(2, 0).minus(polynomials.variable(2, 1));
    PolynomialMap<E> arrow = polynomials.map(2, difference);
    return new ErrorFunction<>("squared error", _ -> arrow, _ -> arrow);
  }

  /// Gradient descent on polynomial maps with squared error.
  ///
  /// @param stepSize ε, any element of the ring
  public static <E> GradientDescent<Integer, PolynomialMap<E>> descent(Ring<E> ring, E stepSize) {
    Polynomials<E> polynomials = new Polynomials<>(ring);
    return new GradientDescent<>(
        polynomials, squared(ring), object -> scale(polynomials, object, ring.negate(stepSize)));
  }

  /// Multiplication of every coordinate by a constant, `n → n`.
  public static <E> PolynomialMap<E> scale(Polynomials<E> polynomials, int object, E factor) {
    return new PolynomialMap<>(
        polynomials.semiring(),
        object,
        polynomials.variables(object).collect(variable -> variable.times(factor)));
  }
}
