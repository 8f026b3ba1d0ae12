package org.hyperdescent.crdc.laws;

import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.polynomial.Polynomial;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;

/// Polynomial maps over a semiring, with providers of sparse maps in few variables, so that third
/// derivatives stay small.
///
/// @param coefficients the semiring and its elements
/// @param most at most so many variables; at most one more terms, of degree at most one more
/// @param <E> the coefficients
public record PolynomialInstance<E>(SemiringInstance<E> coefficients, int most)
    implements ReverseDerivativeInstance<Integer, PolynomialMap<E>> {

  /// At most two variables, and at most three terms of degree at most three.
  public PolynomialInstance(SemiringInstance<E> coefficients) {
    this(coefficients, 2);
  }

  @Override
  public Polynomials<E> category() {
    return new Polynomials<>(coefficients.semiring());
  }

  @Override
  public Integer object(Sample sample) {
    return sample.between(0, most);
  }

  @Override
  public PolynomialMap<E> arrow(Integer source, Integer target, Sample sample) {
    return new PolynomialMap<>(
        coefficients.semiring(),
        source,
        Lists.immutable.fromStream(
            IntStream.range(0, target).mapToObj(_ -> polynomial(source, sample))));
  }

  private Polynomial<E> polynomial(int variables, Sample sample) {
    Polynomials<E> polynomials = category();
    Polynomial<E> sum = Polynomial.zero(coefficients.semiring(), variables);
    int terms = sample.between(0, most + 1);
    for (int term = 0; term < terms; term++) {
      Polynomial<E> product = polynomials.constant(variables, coefficients.element(sample));
      int degree = variables == 0 ? 0 : sample.between(0, most + 1);
      for (int factor = 0; factor < degree; factor++) {
        product = product.times(polynomials.variable(variables, sample.below(variables)));
      }
      sum = sum.plus(product);
    }
    return sum;
  }

  @Override
  public PolynomialMap<E> linearArrow(Integer source, Integer target, Sample sample) {
    Polynomials<E> polynomials = category();
    return new PolynomialMap<>(
        coefficients.semiring(),
        source,
        Lists.immutable.fromStream(
            IntStream.range(0, target)
                .mapToObj(
                    _ ->
                        polynomials
                            .variables(source)
                            .collect(variable -> variable.times(coefficients.element(sample)))
                            .injectInto(
                                Polynomial.zero(coefficients.semiring(), source),
                                Polynomial::plus))));
  }
}
