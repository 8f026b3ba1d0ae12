package org.hyperdescent.crdc.laws;

import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.polynomial.Polynomial;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;

/// The additive polynomial maps over `Z_p` built from `x` and `x^p`: all additive, few of them
/// linear.
///
/// @param prime the characteristic `p`
record AdditiveMapsInstance(int prime)
    implements ReverseDerivativeInstance<Integer, PolynomialMap<Integer>> {

  @Override
  public Polynomials<Integer> category() {
    return new Polynomials<>(new Modular(prime));
  }

  @Override
  public Integer object(Sample sample) {
    return sample.between(1, 2);
  }

  @Override
  public PolynomialMap<Integer> arrow(Integer source, Integer target, Sample sample) {
    return category()
        .compose(
            linearArrow(source, target, sample),
            new PolynomialMap<>(
                category().semiring(),
                target,
                Lists.immutable.fromStream(
                    IntStream.range(0, target).mapToObj(i -> frobenius(target, i, sample)))));
  }

  private Polynomial<Integer> frobenius(int variables, int index, Sample sample) {
    return category().variable(variables, index).power(sample.flip() ? prime : 1);
  }

  @Override
  public PolynomialMap<Integer> linearArrow(Integer source, Integer target, Sample sample) {
    return new PolynomialInstance<>(SemiringInstance.modular(prime))
        .linearArrow(source, target, sample);
  }
}
