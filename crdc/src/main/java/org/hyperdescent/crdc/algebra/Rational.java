package org.hyperdescent.crdc.algebra;

import java.math.BigInteger;

/// A rational number in lowest terms with a positive denominator, so that equal numbers are equal
/// records.
///
/// @param numerator the numerator, coprime to the denominator
/// @param denominator the denominator, positive
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational> {

  /// The number 0.
  public static final Rational ZERO = of(0);

  /// The number 1.
  public static final Rational ONE = of(1);

  /// Reduces the fraction.
  ///
  /// @throws ArithmeticException if the denominator is 0
  public Rational {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("the denominator of " + numerator + "/0 is zero");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  /// An integer as a rational.
  public static Rational of(long integer) {
    return new Rational(BigInteger.valueOf(integer), BigInteger.ONE);
  }

  /// The fraction `numerator / denominator`.
  ///
  /// @throws ArithmeticException if the denominator is 0
  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /// The sum.
  public Rational plus(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /// The difference.
  public Rational minus(Rational other) {
    return plus(other.negated());
  }

  /// The product.
  public Rational times(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /// The additive inverse.
  public Rational negated() {
    return new Rational(numerator.negate(), denominator);
  }

  /// The multiplicative inverse.
  ///
  /// @throws ArithmeticException if this is 0
  public Rational reciprocal() {
    return new Rational(denominator, numerator);
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /// The fraction as `3`, `-1` or `3/2`.
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
