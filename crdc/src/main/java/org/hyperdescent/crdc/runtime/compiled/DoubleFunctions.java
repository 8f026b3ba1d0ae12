package org.hyperdescent.crdc.runtime.compiled;

import org.hyperdescent.crdc.smooth.UnaryFunction;

/// The functions of one number that generated loops call in double precision.
///
/// The exponential, the logarithm and their relatives are polynomials without a branch, so that a
/// vector unit can do the same arithmetic on many numbers and give the same bits: `e^x = 2^n e^r`
/// with an integer `n` and `|r| <= ln(2) / 2`, and the Taylor polynomial of `e^r`; `ln x = n ln 2 +
/// ln(1 + f)` and the series of the inverse hyperbolic tangent. Measured on ten million points, the
/// exponential, the logistic function and the hyperbolic tangent are within two units in the last
/// place of the true value; on the numbers of the tests the logarithm and softplus are within
/// three. Where fused multiply-adds are done in software, [Math] is called instead.
final class DoubleFunctions {

  /// Adding it to a number leaves the nearest integer in the low bits.
  static final double ROUND = 0x1.8p52;

  /// The leading bits of ln 2, so that its product with an exponent is exact.
  static final double LN2_HIGH = 0x1.62e42fee00000p-1;

  /// The rest of ln 2.
  static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /// The coefficients of `(e^r - 1 - r) / r^2`, the highest first.
  static final double C16 = 1.0 / 20922789888000L;

  static final double C15 = 1.0 / 1307674368000L;
  static final double C14 = 1.0 / 87178291200L;
  static final double C13 = 1.0 / 6227020800L;
  static final double C12 = 1.0 / 479001600;
  static final double C11 = 1.0 / 39916800;
  static final double C10 = 1.0 / 3628800;
  static final double C9 = 1.0 / 362880;
  static final double C8 = 1.0 / 40320;
  static final double C7 = 1.0 / 5040;
  static final double C6 = 1.0 / 720;
  static final double C5 = 1.0 / 120;
  static final double C4 = 1.0 / 24;
  static final double C3 = 1.0 / 6;
  static final double C2 = 0.5;

  /// The coefficients of `(2 artanh(s) - 2 s) / s^3` in powers of `s^2`, the highest first: enough
  /// of them for `s` up to 1/3.
  static final double L16 = 2.0 / 33;

  static final double L15 = 2.0 / 31;
  static final double L14 = 2.0 / 29;
  static final double L13 = 2.0 / 27;
  static final double L12 = 2.0 / 25;
  static final double L11 = 2.0 / 23;
  static final double L10 = 2.0 / 21;
  static final double L9 = 2.0 / 19;
  static final double L8 = 2.0 / 17;
  static final double L7 = 2.0 / 15;
  static final double L6 = 2.0 / 13;
  static final double L5 = 2.0 / 11;
  static final double L4 = 2.0 / 9;
  static final double L3 = 2.0 / 7;
  static final double L2 = 2.0 / 5;
  static final double L1 = 2.0 / 3;

  /// The bits of the square root of 1/2.
  static final long ROOT_HALF = 0x3fe6a09e667f3bcdL;

  /// The bits of a number that has integers as its low bits, and that number with the bias of
  /// [#log].
  static final long INTEGER = 0x4330000000000000L;

  static final double INTEGER_BIAS = 0x1p52 + 2048;

  /// `1 / ln 2`.
  static final double LOG2_E = 0x1.71547652b82fep0;

  /// Beyond these the exponential is infinite, or zero.
  static final double EXP_HIGHEST = 710;

  static final double EXP_LOWEST = -746;

  /// Beyond it the logistic function is 1.
  static final double LOGISTIC_HIGHEST = 60;

  /// Beyond it the hyperbolic tangent is 1.
  static final double TANH_HIGHEST = 20;

  private static final boolean FUSED = FusedMultiplyAdd.isFast();

  private DoubleFunctions() {}

  static double exp(double x) {
    if (!FUSED) {
      return Math.exp(x);
    }
    double bounded = Math.max(Math.min(x, EXP_HIGHEST), EXP_LOWEST);
    double n = Math.fma(bounded, LOG2_E, ROUND) - ROUND;
    double r = reduced(bounded, n);
    double value = Math.fma(r * r, rest(r, C13), r) + 1;
    // In two steps, because 2^n may be no number while the result is one.
    double half = Math.fma(n, 0.5, ROUND);
    double otherHalf = n - (half - ROUND) + ROUND;
    return value * power(half) * power(otherHalf);
  }

  /// `x - n ln 2`.
  private static double reduced(double x, double n) {
    return Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
  }

  /// `(e^r - 1 - r) / r^2`.
  private static double rest(double r, double highest) {
    double p = Math.fma(highest, r, C12);
    p = Math.fma(p, r, C11);
    p = Math.fma(p, r, C10);
    p = Math.fma(p, r, C9);
    p = Math.fma(p, r, C8);
    p = Math.fma(p, r, C7);
    p = Math.fma(p, r, C6);
    p = Math.fma(p, r, C5);
    p = Math.fma(p, r, C4);
    p = Math.fma(p, r, C3);
    return Math.fma(p, r, C2);
  }

  /// `2^n` of `n + ROUND`.
  private static double power(double rounded) {
    return Double.longBitsToDouble((Double.doubleToRawLongBits(rounded) + 1023) << 52);
  }

  /// `(e^2x - 1) / (e^2x + 1)`, where the numerator is computed without cancellation.
  static double tanh(double x) {
    if (!FUSED) {
      return Math.tanh(x);
    }
    double twice = 2 * Math.min(Math.abs(x), TANH_HIGHEST);
    // The integer part, so that r is not negative and nothing cancels; r may be ln 2.
    double rounded = Math.fma(twice, LOG2_E, -0.5) + ROUND;
    double r = reduced(twice, rounded - ROUND);
    double highest = Math.fma(Math.fma(Math.fma(C16, r, C15), r, C14), r, C13);
    double small = Math.fma(r * r, rest(r, highest), r);
    double scale = power(rounded);
    double numerator = Math.fma(scale, small, scale - 1);
    return Math.copySign(numerator / (numerator + 2), x);
  }

  static double logistic(double x) {
    if (!FUSED) {
      return 1 / (1 + Math.exp(-x));
    }
    double e = exp(Math.min(x, LOGISTIC_HIGHEST));
    return e / (1 + e);
  }

  /// `x = 2^n (1 + f)` with `1 + f` between the square roots of 1/2 and 2.
  static double log(double x) {
    if (!FUSED) {
      return Math.log(x);
    }
    boolean tiny = x < Double.MIN_NORMAL;
    long bits = Double.doubleToRawLongBits(tiny ? x * 0x1p54 : x) - ROOT_HALF;
    double f = Double.longBitsToDouble((bits & 0xfffffffffffffL) + ROOT_HALF) - 1;
    double n = Double.longBitsToDouble(((bits >> 52) + 2048) | INTEGER) - INTEGER_BIAS;
    n = tiny ? n - 54 : n;
    double value = Math.fma(n, LN2_HIGH, log1p(f, n * LN2_LOW));
    value = x < Double.POSITIVE_INFINITY ? value : Double.POSITIVE_INFINITY;
    value = x == 0 ? Double.NEGATIVE_INFINITY : value;
    return x >= 0 ? value : Double.NaN;
  }

  /// `ln(1 + f) + rest` for `f` from -0.3 to 1 and a small rest.
  ///
  /// With `s = f / (2 + f)` the logarithm is `2 artanh(s) = f - (f^2/2 - s (f^2/2 + R(s^2)))`; this
  /// form, which rounds little, is that of Sun's fdlibm (`e_log.c`).
  private static double log1p(double f, double rest) {
    double s = f / (f + 2);
    double z = s * s;
    double half = f * f * 0.5;
    double p = Math.fma(L16, z, L15);
    p = Math.fma(p, z, L14);
    p = Math.fma(p, z, L13);
    p = Math.fma(p, z, L12);
    p = Math.fma(p, z, L11);
    p = Math.fma(p, z, L10);
    p = Math.fma(p, z, L9);
    p = Math.fma(p, z, L8);
    p = Math.fma(p, z, L7);
    p = Math.fma(p, z, L6);
    p = Math.fma(p, z, L5);
    p = Math.fma(p, z, L4);
    p = Math.fma(p, z, L3);
    p = Math.fma(p, z, L2);
    p = Math.fma(p, z, L1);
    return f - (half - Math.fma(s, Math.fma(z, p, half), rest));
  }

  static double sin(double x) {
    return Math.sin(x);
  }

  static double cos(double x) {
    return Math.cos(x);
  }

  static double softplus(double x) {
    if (!FUSED) {
      return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
    return Math.max(x, 0) + log1p(exp(-Math.abs(x)), 0);
  }

  static double sqrt(double x) {
    return Math.sqrt(x);
  }

  static double reciprocal(double x) {
    return 1 / x;
  }

  /// 1 on positive numbers, otherwise 0, without a branch.
  static double step(double x) {
    long t = Double.doubleToRawLongBits(x) - 1;
    return ((t - 0x7ff0000000000000L) & ~t) >>> 63;
  }

  static double expm1(double x) {
    return Math.expm1(x);
  }

  static double log1p(double x) {
    return Math.log1p(x);
  }

  static double tan(double x) {
    return Math.tan(x);
  }

  static double asin(double x) {
    return Math.asin(x);
  }

  static double acos(double x) {
    return Math.acos(x);
  }

  static double atan(double x) {
    return Math.atan(x);
  }

  static double sinh(double x) {
    return Math.sinh(x);
  }

  static double cosh(double x) {
    return Math.cosh(x);
  }

  static double floor(double x) {
    return Math.floor(x);
  }

  static double erf(double x) {
    return UnaryFunction.ERF.apply(x);
  }

  /// The first number where a condition is positive, otherwise the second.
  static double choose(double yes, double no, double condition) {
    return condition > 0 ? yes : no;
  }
}
