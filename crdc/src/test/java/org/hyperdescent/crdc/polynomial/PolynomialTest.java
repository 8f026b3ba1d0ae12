package org.hyperdescent.crdc.polynomial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.algebra.Booleans;
import org.hyperdescent.crdc.algebra.Integers;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.junit.jupiter.api.Test;

/// Normal forms, printing, and errors of polynomials.
class PolynomialTest {

  private static final Polynomials<BigInteger> POLYNOMIALS = new Polynomials<>(Integers.INTEGERS);
  private static final Polynomial<BigInteger> X = POLYNOMIALS.variable(2, 0);
  private static final Polynomial<BigInteger> Y = POLYNOMIALS.variable(2, 1);

  @Test
  void cancelledTermsAreGone() {
    var difference = X.plus(Y).power(2).minus(X.minus(Y).power(2));
    assertThat(difference).isEqualTo(X.times(Y).times(BigInteger.valueOf(4)));
    assertThat(difference.terms().size()).isOne();
    assertThat(X.minus(X).isZero()).isTrue();
    assertThat(X.minus(X)).isEqualTo(Polynomial.zero(Integers.INTEGERS, 2));
    assertThat(Polynomial.of(Integers.INTEGERS, 2, Map.of(Monomial.of(1, 0), BigInteger.ZERO)))
        .isEqualTo(X.minus(X));
  }

  @Test
  void equalPolynomialsHaveEqualHashes() {
    var left = X.plus(Y).power(3);
    var right = Y.plus(X).times(X.plus(Y).power(2));
    assertThat(left).isEqualTo(right).hasSameHashCodeAs(right);
  }

  @Test
  void printsTermsByDecreasingDegree() {
    assertThat(X.power(2).times(Y).plus(Y.times(BigInteger.valueOf(3))))
        .hasToString("x0^2*x1 + 3*x1");
    assertThat(POLYNOMIALS.natural(2, 2).minus(X).minus(Y.power(3).times(BigInteger.TWO)))
        .hasToString("-2*x1^3 - x0 + 2");
    assertThat(X.minus(X)).hasToString("0");
    assertThat(POLYNOMIALS.natural(2, 1)).hasToString("1");
    assertThat(POLYNOMIALS.map(2, X, X.times(Y))).hasToString("2 → 2 (x0, x0*x1)");
    assertThat(Polynomial.variable(Rationals.RATIONALS, 1, 0).times(Rational.of(-1, 2)))
        .hasToString("-1/2*x0");
    assertThat(Polynomial.variable(Booleans.BOOLEANS, 1, 0).plus(true)).hasToString("x0 + 1");
    assertThat(Polynomial.variable(Modular.Z3, 1, 0).negated()).hasToString("2*x0");
  }

  @Test
  void degreeAndCoefficients() {
    var polynomial = X.power(2).times(Y).plus(X);
    assertThat(polynomial.degree()).isEqualTo(3);
    assertThat(X.minus(X).degree()).isZero();
    assertThat(polynomial.coefficient(Monomial.of(2, 1))).isEqualTo(BigInteger.ONE);
    assertThat(polynomial.coefficient(Monomial.of(0, 0))).isEqualTo(BigInteger.ZERO);
  }

  @Test
  void substitutionIsEvaluationOfPolynomials() {
    var polynomial = X.power(3).times(Y.power(2)).plus(X).plus(BigInteger.TEN);
    var z = POLYNOMIALS.variable(1, 0);
    assertThat(polynomial.substitute(Lists.immutable.of(z, z.plus(BigInteger.ONE)), 1))
        .hasToString("x0^5 + 2*x0^4 + x0^3 + x0 + 10");
    assertThat(polynomial.evaluate(List.of(BigInteger.TWO, BigInteger.valueOf(3))))
        .isEqualTo(BigInteger.valueOf(84));
  }

  @Test
  void errorsShowBothTypes() {
    var f = POLYNOMIALS.map(2, X);
    assertThatThrownBy(() -> f.then(f))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("cannot compose 2 → 1 with 2 → 1: 1 is not 2");
    assertThatThrownBy(() -> f.plus(POLYNOMIALS.identity(2)))
        .hasMessage("not parallel: 2 → 1 and 2 → 2");
    assertThatThrownBy(() -> X.plus(POLYNOMIALS.variable(3, 0)))
        .isInstanceOf(TypeMismatchException.class);
    assertThatThrownBy(() -> POLYNOMIALS.variable(2, 2))
        .hasMessage("there is no variable x2 among 2");
    assertThatThrownBy(() -> Polynomial.variable(Booleans.BOOLEANS, 1, 0).negated())
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("there are no negatives in 𝔹");
    assertThatThrownBy(() -> f.apply(List.of(BigInteger.ONE)))
        .hasMessage("a polynomial in 2 variables has no value at 1 coordinates");
    assertThatThrownBy(() -> POLYNOMIALS.map(3, X)).isInstanceOf(TypeMismatchException.class);
    assertThatThrownBy(() -> Monomial.of(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyObjectivesHaveGradientsAndOnlyValuesAreCompared() {
    var domain = new PolynomialOptimization<>(Integers.INTEGERS);
    assertThatThrownBy(() -> domain.gradient(POLYNOMIALS.identity(2)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("not an objective: 2 → 2 does not end at 1");
    var two = POLYNOMIALS.point(Lists.immutable.of(BigInteger.TWO));
    assertThat(domain.compare(two, domain.one(0))).isPositive();
    assertThatThrownBy(() -> domain.compare(two, POLYNOMIALS.identity(1)))
        .hasMessage("1 → 1 is not a value 0 → 1");
  }
}
