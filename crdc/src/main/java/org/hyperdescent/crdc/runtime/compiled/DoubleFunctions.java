package org.hyperdescent.crdc.runtime.compiled;

import org.hyperdescent.crdc.runtime.product.FusedMultiplyAdd;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// The functions of one number that generated loops call in double precision.
///
/// The exponential, the logarithm, the sine and their relatives are straight arithmetic on the
/// numbers that matter, so that a vector unit can do the same on many numbers and give the same
/// bits; beyond a bound some call [StrictMath], and so does the vector form of a loop. `e^x = 2^n
/// e^r` with an integer `n` and `|r| <= ln(2) / 2`; `ln x = n ln 2 + ln(1 + f)`; `sin x` and `cos
/// x` are `sin r` or `cos r` up to the sign, with `x = n pi/2 + r` and `|r| <= pi/4` (Cody and
/// Waite, Software Manual for the Elementary Functions, 1980). The polynomials are those of least
/// largest error, found by Remez's exchange algorithm in arithmetic of sixty digits and then
/// rounded; the comments give the error before rounding, relative to the function.
///
/// Measured on 300,000 numbers for each, against arithmetic of seventy digits, in units in the last
/// place: the exponential is within 1.1, the hyperbolic tangent, the sine and the cosine within
/// 1.6, the logistic function within 2, the logarithm within 0.8, softplus within 1.9. Where fused
/// multiply-adds are done in software, [Math] is called instead.
final class DoubleFunctions {

  /// Adding it to a number leaves the nearest integer in the low bits.
  static final double ROUND = 0x1.8p52;

  /// The leading bits of ln 2, so that its product with an exponent is exact.
  static final double LN2_HIGH = 0x1.62e42fee00000p-1;

  /// The rest of ln 2.
  static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /// The coefficients of `(e^r - 1 - r) / r^2`, for `|r| <= ln(2) / 2`: `e^r` within `2^-57.9`.
  static final double C2 = 0x1.000000000000ap-1;

  static final double C3 = 0x1.55555555554fap-3;
  static final double C4 = 0x1.555555555087cp-5;
  static final double C5 = 0x1.1111111127be9p-7;
  static final double C6 = 0x1.6c16c1842a145p-10;
  static final double C7 = 0x1.a01a012a56ae5p-13;
  static final double C8 = 0x1.a0199a0c5e61ap-16;
  static final double C9 = 0x1.71df2554549ccp-19;
  static final double C10 = 0x1.28ad72d585a47p-22;
  static final double C11 = 0x1.ad7f6bdbdf0a2p-26;

  /// The same for `0 <= r <= ln 2`: `e^r - 1` within `2^-61.6`.
  static final double T2 = 0x1.0000000000001p-1;

  static final double T3 = 0x1.5555555555468p-3;
  static final double T4 = 0x1.555555555c2f2p-5;
  static final double T5 = 0x1.1111110f7ea9bp-7;
  static final double T6 = 0x1.6c16c1d70fa97p-10;
  static final double T7 = 0x1.a019efcc3a512p-13;
  static final double T8 = 0x1.a01bf23b9a41fp-16;
  static final double T9 = 0x1.71ba720261548p-19;
  static final double T10 = 0x1.29953ef84f470p-22;
  static final double T11 = 0x1.94dbb0e28b816p-26;
  static final double T12 = 0x1.8aa7022cd53b0p-29;

  /// The coefficients of `(2 artanh(s) - 2 s) / s^3` in powers of `s^2`, for `s` up to 1/3: the
  /// logarithm within `2^-59.4`.
  static final double L1 = 0x1.5555555555535p-1;

  static final double L2 = 0x1.99999999a085bp-2;
  static final double L3 = 0x1.2492492084915p-2;
  static final double L4 = 0x1.c71c742001e89p-3;
  static final double L5 = 0x1.745cb38a7e945p-3;
  static final double L6 = 0x1.3b1de49b0e97ep-3;
  static final double L7 = 0x1.106754b077694p-3;
  static final double L8 = 0x1.efdec850d1f31p-4;
  static final double L9 = 0x1.55969980ceb7fp-4;
  static final double L10 = 0x1.5c8fc74a243b1p-3;

  /// The coefficients of `(sin(r) - r) / r^3` in powers of `r^2`: the sine within `2^-57.9`.
  static final double S1 = -0x1.5555555555548p-3;

  static final double S2 = 0x1.111111110f7d0p-7;
  static final double S3 = -0x1.a01a019bfdedep-13;
  static final double S4 = 0x1.71de3567d284bp-19;
  static final double S5 = -0x1.ae5e5a90f1f50p-26;
  static final double S6 = 0x1.5d8fd1813524cp-33;

  /// The coefficients of `(cos(r) - 1 + r^2/2) / r^4` in powers of `r^2`: the cosine within
  /// `2^-64.2`.
  static final double K1 = 0x1.555555555554cp-5;

  static final double K2 = -0x1.6c16c16c15184p-10;
  static final double K3 = 0x1.a01a019cb26e0p-16;
  static final double K4 = -0x1.27e4f80a759bbp-22;
  static final double K5 = 0x1.1ee9ec472bc15p-29;
  static final double K6 = -0x1.8faecee6c002ap-37;

  /// `2 / pi`.
  static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;

  /// Three numbers with the sum `pi / 2`, within `2^-163`.
  static final double HALF_PI_HIGH = 0x1.921fb54442d18p0;

  static final double HALF_PI_MIDDLE = 0x1.1a62633145c07p-54;
  static final double HALF_PI_LOW = -0x1.f1976b7ed8fbcp-110;

  /// The bits of the square root of 1/2.
  static final long ROOT_HALF = 0x3fe6a09e667f3bcdL;

  /// The bits of a number that has integers as its low bits, and that number with the bias of
  /// [#log].
  static final long INTEGER = 0x4330000000000000L;

  static final double INTEGER_BIAS = 0x1p52 + 2048;

  /// `1 / ln 2`.
  static final double LOG2_E = 0x1.71547652b82fep0;

  /// Up to this absolute value `2^n` and the exponential are normal numbers.
  static final double EXP_BOUND = 708;

  /// Up to this absolute value the sine and the cosine are straight arithmetic: `n` has 30 bits,
  /// and `n` times the first part of `pi / 2` is taken away exactly.
  static final double ANGLE_BOUND = 0x1p30;

  /// Beyond it the hyperbolic tangent is 1.
  static final double TANH_HIGHEST = 20;

  private static final boolean FUSED = FusedMultiplyAdd.isFast();

  private DoubleFunctions() {}

  static double exp(double x) {
    if (!FUSED) {
      return Math.exp(x);
    }
    return Math.abs(x) <= EXP_BOUND ? boundedExp(x) : StrictMath.exp(x);
  }

  /// The exponential of a number up to [#EXP_BOUND].
  private static double boundedExp(double x) {
    double rounded = Math.fma(x, LOG2_E, ROUND);
    double value = fractionLessOne(x, rounded - ROUND) + 1;
    // Adds n to the exponent.
    return Double.longBitsToDouble(
        Double.doubleToRawLongBits(value) + (Double.doubleToRawLongBits(rounded) << 52));
  }

  /// `e^r - 1` with `r = x - n ln 2`; in pairs of terms, because products that do not wait for each
  /// other are done at the same time.
  private static double fractionLessOne(double x, double n) {
    double r = reduced(x, n);
    double s = r * r;
    double p = Math.fma(r, C11, C10);
    p = Math.fma(s, p, Math.fma(r, C9, C8));
    p = Math.fma(s, p, Math.fma(r, C7, C6));
    p = Math.fma(s, p, Math.fma(r, C5, C4));
    p = Math.fma(s, p, Math.fma(r, C3, C2));
    return Math.fma(s, p, r);
  }

  /// `x - n ln 2`.
  private static double reduced(double x, double n) {
    return Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
  }

  /// `2^(n + k)` of `n + ROUND`, with the bias of an exponent added to `k`.
  private static double power(double rounded, long biased) {
    return Double.longBitsToDouble((Double.doubleToRawLongBits(rounded) + biased) << 52);
  }

  /// `h / (h + 1)` with `h = (e^2x - 1) / 2`, which is computed without cancellation.
  static double tanh(double x) {
    if (!FUSED) {
      return Math.tanh(x);
    }
    double size = Math.abs(x);
    double twice = 2 * (size > TANH_HIGHEST ? TANH_HIGHEST : size);
    // The integer part, so that r is not negative and nothing cancels; r may be ln 2.
    double rounded = Math.fma(twice, LOG2_E, -0.5) + ROUND;
    double r = reduced(twice, rounded - ROUND);
    double s = r * r;
    double p = Math.fma(s, T12, Math.fma(r, T11, T10));
    p = Math.fma(s, p, Math.fma(r, T9, T8));
    p = Math.fma(s, p, Math.fma(r, T7, T6));
    p = Math.fma(s, p, Math.fma(r, T5, T4));
    p = Math.fma(s, p, Math.fma(r, T3, T2));
    double small = Math.fma(s, p, r);
    double half = power(rounded, 1022);
    return Math.copySign(share(Math.fma(half, small, half - 0.5)), x);
  }

  /// `a / (a + 1)`; below 1, where roundings add up, with what was lost to those of the sum and of
  /// the quotient.
  private static double share(double a) {
    double sum = a + 1;
    double lost = 1 - sum + a;
    double quotient = a / sum;
    double remainder = Math.fma(-quotient, lost, Math.fma(-quotient, sum, a));
    // 1 / (a + 1) is 1 less the quotient.
    double corrected = Math.fma(remainder, 1 - quotient, quotient);
    return a < 1 ? corrected : quotient;
  }

  static double logistic(double x) {
    if (!FUSED) {
      return 1 / (1 + Math.exp(-x));
    }
    if (Math.abs(x) <= EXP_BOUND) {
      return boundedLogistic(x);
    }
    return x > 0 ? 1 : StrictMath.exp(x);
  }

  /// `1 / (1 + 2^n e^r)` with `-x = n ln 2 + r`, where the sum is not rounded as often as by way of
  /// the exponential.
  private static double boundedLogistic(double x) {
    double rounded = Math.fma(-x, LOG2_E, ROUND);
    double scale = power(rounded, 1023);
    return 1 / (Math.fma(scale, fractionLessOne(-x, rounded - ROUND), 1) + scale);
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
    double p = Math.fma(L10, z, L9);
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
    if (!FUSED) {
      return Math.sin(x);
    }
    // The sine of the absolute value, so that the sine of -0 is -0.
    double size = Math.abs(x);
    return size <= ANGLE_BOUND ? turned(size, 0, Double.doubleToRawLongBits(x)) : StrictMath.sin(x);
  }

  static double cos(double x) {
    if (!FUSED) {
      return Math.cos(x);
    }
    double size = Math.abs(x);
    return size <= ANGLE_BOUND ? turned(size, 1, 0) : StrictMath.cos(x);
  }

  /// The sine of `x` and some quarters of a turn, `x` up to [#ANGLE_BOUND], with the sign of some
  /// bits.
  private static double turned(double x, int quarters, long sign) {
    double rounded = Math.fma(x, TWO_OVER_PI, ROUND);
    double n = rounded - ROUND;
    double r = Math.fma(n, -HALF_PI_HIGH, x);
    r = Math.fma(n, -HALF_PI_MIDDLE, r);
    r = Math.fma(n, -HALF_PI_LOW, r);
    double s = r * r;
    double p = Math.fma(S6, s, S5);
    p = Math.fma(p, s, S4);
    p = Math.fma(p, s, S3);
    p = Math.fma(p, s, S2);
    p = Math.fma(p, s, S1);
    double sine = Math.fma(r * s, p, r);
    double q = Math.fma(K6, s, K5);
    q = Math.fma(q, s, K4);
    q = Math.fma(q, s, K3);
    q = Math.fma(q, s, K2);
    q = Math.fma(q, s, K1);
    double cosine = Math.fma(s * s, q, Math.fma(s, -0.5, 1));
    long turns = Double.doubleToRawLongBits(rounded) + quarters;
    double value = (turns & 1) == 0 ? sine : cosine;
    long turnedSign = (turns << 62 ^ sign) & Long.MIN_VALUE;
    return Double.longBitsToDouble(Double.doubleToRawLongBits(value) ^ turnedSign);
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
