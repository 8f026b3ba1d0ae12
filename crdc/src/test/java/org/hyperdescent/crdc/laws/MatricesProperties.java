package org.hyperdescent.crdc.laws;

import java.math.BigInteger;
import net.jqwik.api.Group;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.matrix.Matrices;
import org.hyperdescent.crdc.matrix.Matrix;

/// The contract of a reverse derivative category on matrices over every kind of entries.
class MatricesProperties {

  private final SemiringInstance<BigInteger> integers = SemiringInstance.integers();
  private final SemiringInstance<Rational> rationals = SemiringInstance.rationals();
  private final SemiringInstance<Boolean> booleans = SemiringInstance.booleans();
  private final SemiringInstance<Integer> five = SemiringInstance.modular(5);

  /// The contract, with the providers of [MatrixInstance].
  interface MatrixContract<E> extends ReverseDerivativeContract<Integer, Matrix<E>> {

    SemiringInstance<E> entries();

    @Override
    default Matrices<E> category() {
      return new MatrixInstance<>(entries()).category();
    }

    @Override
    default Integer object(Sample sample) {
      return new MatrixInstance<>(entries()).object(sample);
    }

    @Override
    default Matrix<E> arrow(Integer source, Integer target, Sample sample) {
      return new MatrixInstance<>(entries()).arrow(source, target, sample);
    }

    @Override
    default Matrix<E> linearArrow(Integer source, Integer target, Sample sample) {
      return new MatrixInstance<>(entries()).linearArrow(source, target, sample);
    }
  }

  @Group
  @PropertyDefaults(tries = 100)
  class OverIntegers implements MatrixContract<BigInteger> {
    @Override
    public SemiringInstance<BigInteger> entries() {
      return integers;
    }
  }

  @Group
  @PropertyDefaults(tries = 100)
  class OverRationals implements MatrixContract<Rational> {
    @Override
    public SemiringInstance<Rational> entries() {
      return rationals;
    }
  }

  @Group
  @PropertyDefaults(tries = 100)
  class OverBooleans implements MatrixContract<Boolean> {
    @Override
    public SemiringInstance<Boolean> entries() {
      return booleans;
    }
  }

  @Group
  @PropertyDefaults(tries = 100)
  class ModuloFive implements MatrixContract<Integer> {
    @Override
    public SemiringInstance<Integer> entries() {
      return five;
    }
  }
}
