package org.hyperdescent.crdc.polynomial;

import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.OptimizationDomain;
import org.hyperdescent.crdc.algebra.OrderedRing;

/// The optimization domain of polynomials over an ordered ring, with values in the object 1.
///
/// Integers and rationals qualify; `Z_n` does not, because no order of it is compatible with
/// addition, and has only [PolynomialGradients].
///
/// Source: the standard domain `(Poly_r, 1)` of Hanks et al., arXiv 2403.19845, appendix A.
///
/// @param ring the coefficients
/// @param <E> the coefficients
public record PolynomialOptimization<E>(OrderedRing<E> ring)
    implements OptimizationDomain<Integer, PolynomialMap<E>> {

  @Override
  public Polynomials<E> category() {
    return new Polynomials<>(ring);
  }

  @Override
  public Integer values() {
    return 1;
  }

  @Override
  public PolynomialMap<E> one(Integer object) {
    return new PolynomialGradients<>(category()).one(object);
  }

  @Override
  public PolynomialMap<E> negate(PolynomialMap<E> arrow) {
    return arrow.negated();
  }

  @Override
  public int compare(PolynomialMap<E> left, PolynomialMap<E> right) {
    return ring.compare(value(left), value(right));
  }

  private E value(PolynomialMap<E> arrow) {
    if (arrow.source() != 0 || arrow.target() != 1) {
      throw new TypeMismatchException(
          "%d → %d is not a value 0 → 1".formatted(arrow.source(), arrow.target()));
    }
    return arrow.component(0).coefficient(Monomial.of());
  }
}
