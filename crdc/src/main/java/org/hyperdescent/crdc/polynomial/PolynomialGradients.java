package org.hyperdescent.crdc.polynomial;

import org.hyperdescent.crdc.GradientDomain;

/// The gradient domain of polynomials over any commutative semiring, with values in the object 1.
///
/// The gradient of an objective is the tuple of its formal partial derivatives.
///
/// @param category the polynomials
/// @param <E> the coefficients
public record PolynomialGradients<E>(Polynomials<E> category)
    implements GradientDomain<Integer, PolynomialMap<E>> {

  @Override
  public Integer values() {
    return 1;
  }

  @Override
  public PolynomialMap<E> one(Integer object) {
    return category.map(object, category.constant(object, category.semiring().one()));
  }
}
