package org.hyperdescent.crdc.laws;

import java.math.BigInteger;
import net.jqwik.api.Group;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;

/// The contract of a reverse derivative category on polynomials over every kind of coefficients.
class PolynomialsProperties {

  private final SemiringInstance<BigInteger> integers = SemiringInstance.integers();
  private final SemiringInstance<Rational> rationals = SemiringInstance.rationals();
  private final SemiringInstance<Integer> two = SemiringInstance.modular(2);
  private final SemiringInstance<Integer> three = SemiringInstance.modular(3);
  private final SemiringInstance<Integer> five = SemiringInstance.modular(5);
  private final SemiringInstance<Integer> saturating = SemiringInstance.saturating(3);

  /// The contract, with the providers of [PolynomialInstance].
  interface PolynomialContract<E> extends ReverseDerivativeContract<Integer, PolynomialMap<E>> {

    SemiringInstance<E> coefficients();

    @Override
    default Polynomials<E> category() {
      return new PolynomialInstance<>(coefficients()).category();
    }

    @Override
    default Integer object(Sample sample) {
      return new PolynomialInstance<>(coefficients()).object(sample);
    }

    @Override
    default PolynomialMap<E> arrow(Integer source, Integer target, Sample sample) {
      return new PolynomialInstance<>(coefficients()).arrow(source, target, sample);
    }

    @Override
    default PolynomialMap<E> linearArrow(Integer source, Integer target, Sample sample) {
      return new PolynomialInstance<>(coefficients()).linearArrow(source, target, sample);
    }
  }

  @Group
  @PropertyDefaults(tries = 100)
  class OverIntegers implements PolynomialContract<BigInteger> {
    @Override
    public SemiringInstance<BigInteger> coefficients() {
      return integers;
    }
  }

  @Group
  @PropertyDefaults(tries = 100)
  class OverRationals implements PolynomialContract<Rational> {
    @Override
    public SemiringInstance<Rational> coefficients() {
      return rationals;
    }
  }

  @Group
  @PropertyDefaults(tries = 100)
  class ModuloTwo implements PolynomialContract<Integer> {
    @Override
    public SemiringInstance<Integer> coefficients() {
      return two;
    }
  }

  @Group
  @PropertyDefaults(tries = 100)
  class ModuloThree implements PolynomialContract<Integer> {
    @Override
    public SemiringInstance<Integer> coefficients() {
      return three;
    }
  }

  @Group
  @PropertyDefaults(tries = 100)
  class ModuloFive implements PolynomialContract<Integer> {
    @Override
    public SemiringInstance<Integer> coefficients() {
      return five;
    }
  }

  @Group
  @PropertyDefaults(tries = 100)
  class OverSaturatingNaturals implements PolynomialContract<Integer> {
    @Override
    public SemiringInstance<Integer> coefficients() {
      return saturating;
    }
  }
}
