package org.hyperdescent.crdc.runtime.compiled;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// Elementary functions in decimal arithmetic of fifty digits, by series, as a reference that
/// shares nothing with the functions under test.
final class ExactFunctions {

  private static final MathContext DIGITS = new MathContext(50);
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.TWO;

  /// As many digits as the largest double has before its point, and a hundred more.
  private static final MathContext REDUCTION = new MathContext(410);

  private static final BigDecimal HALF_PI = halfPi();

  private ExactFunctions() {}

  static BigDecimal apply(UnaryFunction function, double number) {
    BigDecimal x = new BigDecimal(number);
    return switch (function) {
      case EXP -> exp(x);
      case LOG -> log(x);
      case TANH -> tanh(x);
      case LOGISTIC -> ONE.divide(ONE.add(exp(x.negate())), DIGITS);
      case SOFTPLUS -> softplus(x);
      case SIN -> sine(x, 0);
      case COS -> sine(x, 1);
      default -> throw new IllegalArgumentException("no series for " + function);
    };
  }

  /// The series at `x / 2^n`, squared `n` times.
  private static BigDecimal exp(BigDecimal x) {
    MathContext more = new MathContext(80);
    int halvings = 0;
    BigDecimal part = x;
    while (part.abs().compareTo(new BigDecimal("0.01")) > 0) {
      part = part.divide(TWO, more);
      halvings++;
    }
    BigDecimal term = ONE;
    BigDecimal sum = ONE;
    for (int n = 1; n < 30; n++) {
      term = term.multiply(part, more).divide(BigDecimal.valueOf(n), more);
      sum = sum.add(term, more);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, more);
    }
    return sum.round(new MathContext(60));
  }

  /// Halley's iteration for `e^y = x`; each step triples the digits.
  private static BigDecimal log(BigDecimal x) {
    // The logarithm of a double near the number, corrected.
    double start = StrictMath.log(x.doubleValue());
    BigDecimal y = new BigDecimal(start);
    for (int step = 0; step < 3; step++) {
      BigDecimal power = exp(y);
      BigDecimal change = TWO.multiply(x.subtract(power)).divide(x.add(power), new MathContext(70));
      y = y.add(change);
      if (change.signum() == 0) {
        break;
      }
    }
    return y.round(DIGITS);
  }

  private static BigDecimal tanh(BigDecimal x) {
    if (x.abs().compareTo(new BigDecimal("1e-9")) < 0) {
      // x - x^3/3; the next term is x^5.
      return x.subtract(x.pow(3).divide(BigDecimal.valueOf(3), DIGITS), DIGITS);
    }
    BigDecimal power = exp(x.multiply(TWO));
    return power.subtract(ONE).divide(power.add(ONE), DIGITS);
  }

  private static BigDecimal softplus(BigDecimal x) {
    BigDecimal power = exp(x);
    if (power.compareTo(new BigDecimal("1e-17")) < 0) {
      // t - t^2/2; the next term is t^3/3.
      return power.subtract(power.multiply(power).divide(TWO), DIGITS);
    }
    if (x.compareTo(new BigDecimal("50")) > 0) {
      return x.add(exp(x.negate()), DIGITS);
    }
    return log(power.add(ONE));
  }

  /// Machin's formula: `pi / 2 = 8 arctan(1/5) - 2 arctan(1/239)`.
  private static BigDecimal halfPi() {
    return BigDecimal.valueOf(8).multiply(arctan(5)).subtract(TWO.multiply(arctan(239)));
  }

  /// The series of the inverse tangent of `1/k`.
  private static BigDecimal arctan(int k) {
    BigDecimal square = BigDecimal.valueOf((long) k * k);
    BigDecimal power = ONE.divide(BigDecimal.valueOf(k), REDUCTION);
    BigDecimal sum = power;
    for (int n = 1; power.precision() - power.scale() > -REDUCTION.getPrecision(); n++) {
      power = power.divide(square, REDUCTION).negate();
      sum = sum.add(power.divide(BigDecimal.valueOf(2 * n + 1), REDUCTION), REDUCTION);
    }
    return sum;
  }

  /// The sine of `x` and some quarters of a turn: the series, after all quarters are taken away.
  private static BigDecimal sine(BigDecimal x, int quarters) {
    BigDecimal turns = x.divide(HALF_PI, REDUCTION).setScale(0, RoundingMode.HALF_EVEN);
    BigDecimal rest = x.subtract(turns.multiply(HALF_PI));
    int quarter = turns.toBigInteger().add(BigInteger.valueOf(quarters)).intValue() & 3;
    BigDecimal square = rest.multiply(rest, DIGITS).negate();
    int odd = quarter & 1;
    BigDecimal term = odd == 1 ? ONE : rest;
    BigDecimal sum = term;
    for (int n = 1; n < 25; n++) {
      int k = 2 * n - odd;
      term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf((long) k * (k + 1)), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return quarter < 2 ? sum : sum.negate();
  }
}
