package org.hyperdescent.crdc.runtime.compiled;

import org.hyperdescent.crdc.smooth.UnaryFunction;

/// The functions of one number that generated loops call in single precision.
///
/// The exponential, the logarithm and their relatives are polynomials without a branch, so that a
/// vector unit can do the same arithmetic on many numbers and give the same bits: `e^x = 2^n e^r`
/// with an integer `n` and `|r| <= ln(2) / 2`, and the Taylor polynomial of `e^r`; `ln x = n ln 2 +
/// ln(1 + f)` and the series of the inverse hyperbolic tangent. Measured on every float, the
/// exponential, the logistic function and the hyperbolic tangent are within two units in the last
/// place of the true value; on the numbers of the tests the logarithm and softplus are within four.
/// Where fused multiply-adds are done in software, [Math] is called instead.
final class FloatFunctions {

  /// Adding it to a number leaves the nearest integer in the low bits.
  static final float ROUND = 0x1.8p23f;

  /// The leading bits of ln 2, so that its product with an exponent is exact.
  static final float LN2_HIGH = 0x1.62e4p-1f;

  /// The rest of ln 2.
  static final float LN2_LOW = 0x1.7f7d1cp-20f;

  /// The coefficients of `(e^r - 1 - r) / r^2`, the highest first.
  static final float C7 = 1.0f / 5040;

  static final float C6 = 1.0f / 720;
  static final float C5 = 1.0f / 120;
  static final float C4 = 1.0f / 24;
  static final float C3 = 1.0f / 6;
  static final float C2 = 0.5f;

  /// The coefficients of `(2 artanh(s) - 2 s) / s^3` in powers of `s^2`, the highest first: enough
  /// of them for `s` up to 1/3.
  static final float L7 = 2.0f / 15;

  static final float L6 = 2.0f / 13;
  static final float L5 = 2.0f / 11;
  static final float L4 = 2.0f / 9;
  static final float L3 = 2.0f / 7;
  static final float L2 = 2.0f / 5;
  static final float L1 = 2.0f / 3;

  /// The bits of the square root of 1/2.
  static final int ROOT_HALF = 0x3f3504f3;

  /// The bits of a number that has integers as its low bits, and that number with the bias of
  /// [#log].
  static final int INTEGER = 0x4b000000;

  static final float INTEGER_BIAS = 0x1p23f + 512;

  /// `1 / ln 2`.
  static final float LOG2_E = 0x1.715476p0f;

  /// Beyond these the exponential is infinite, or zero.
  static final float EXP_HIGHEST = 89;

  static final float EXP_LOWEST = -105;

  /// Beyond it the logistic function is 1.
  static final float LOGISTIC_HIGHEST = 40;

  /// Beyond it the hyperbolic tangent is 1.
  static final float TANH_HIGHEST = 10;

  private static final boolean FUSED = FusedMultiplyAdd.isFast();

  private FloatFunctions() {}

  static float exp(float x) {
    if (!FUSED) {
      return (float) Math.exp(x);
    }
    float bounded = Math.max(Math.min(x, EXP_HIGHEST), EXP_LOWEST);
    float n = Math.fma(bounded, LOG2_E, ROUND) - ROUND;
    float r = reduced(bounded, n);
    float value = Math.fma(r * r, rest(r), r) + 1;
    // In two steps, because 2^n may be no number while the result is one.
    float half = Math.fma(n, 0.5f, ROUND);
    float otherHalf = n - (half - ROUND) + ROUND;
    return value * power(half) * power(otherHalf);
  }

  /// `x - n ln 2`.
  private static float reduced(float x, float n) {
    return Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
  }

  /// `(e^r - 1 - r) / r^2`.
  private static float rest(float r) {
    float p = Math.fma(C7, r, C6);
    p = Math.fma(p, r, C5);
    p = Math.fma(p, r, C4);
    p = Math.fma(p, r, C3);
    return Math.fma(p, r, C2);
  }

  /// `2^n` of `n + ROUND`.
  private static float power(float rounded) {
    return Float.intBitsToFloat((Float.floatToRawIntBits(rounded) + 127) << 23);
  }

  /// `(e^2x - 1) / (e^2x + 1)`, where the numerator is computed without cancellation.
  static float tanh(float x) {
    if (!FUSED) {
      return (float) Math.tanh(x);
    }
    float twice = 2 * Math.max(Math.min(x, TANH_HIGHEST), -TANH_HIGHEST);
    float rounded = Math.fma(twice, LOG2_E, ROUND);
    float r = reduced(twice, rounded - ROUND);
    float small = Math.fma(r * r, rest(r), r);
    float scale = power(rounded);
    float numerator = Math.fma(scale, small, scale - 1);
    return numerator / (numerator + 2);
  }

  static float logistic(float x) {
    if (!FUSED) {
      return (float) (1 / (1 + Math.exp(-x)));
    }
    float e = exp(Math.min(x, LOGISTIC_HIGHEST));
    return e / (1 + e);
  }

  /// `x = 2^n (1 + f)` with `1 + f` between the square roots of 1/2 and 2.
  static float log(float x) {
    if (!FUSED) {
      return (float) Math.log(x);
    }
    boolean tiny = x < Float.MIN_NORMAL;
    int bits = Float.floatToRawIntBits(tiny ? x * 0x1p24f : x) - ROOT_HALF;
    float f = Float.intBitsToFloat((bits & 0x7fffff) + ROOT_HALF) - 1;
    float n = Float.intBitsToFloat(((bits >> 23) + 512) | INTEGER) - INTEGER_BIAS;
    n = tiny ? n - 24 : n;
    float value = Math.fma(n, LN2_HIGH, log1p(f, n * LN2_LOW));
    value = x < Float.POSITIVE_INFINITY ? value : Float.POSITIVE_INFINITY;
    value = x == 0 ? Float.NEGATIVE_INFINITY : value;
    return x >= 0 ? value : Float.NaN;
  }

  /// `ln(1 + f) + rest` for `f` from -0.3 to 1 and a small rest.
  ///
  /// With `s = f / (2 + f)` the logarithm is `2 artanh(s) = f - (f^2/2 - s (f^2/2 + R(s^2)))`; this
  /// form, which rounds little, is that of Sun's fdlibm (`e_log.c`).
  private static float log1p(float f, float rest) {
    float s = f / (f + 2);
    float z = s * s;
    float half = f * f * 0.5f;
    float p = Math.fma(L7, z, L6);
    p = Math.fma(p, z, L5);
    p = Math.fma(p, z, L4);
    p = Math.fma(p, z, L3);
    p = Math.fma(p, z, L2);
    p = Math.fma(p, z, L1);
    return f - (half - Math.fma(s, Math.fma(z, p, half), rest));
  }

  static float sin(float x) {
    return (float) Math.sin(x);
  }

  static float cos(float x) {
    return (float) Math.cos(x);
  }

  static float softplus(float x) {
    if (!FUSED) {
      return (float) (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))));
    }
    return Math.max(x, 0) + log1p(exp(-Math.abs(x)), 0);
  }

  static float sqrt(float x) {
    return (float) Math.sqrt(x);
  }

  static float reciprocal(float x) {
    return 1 / x;
  }

  /// 1 on positive numbers, otherwise 0, without a branch.
  static float step(float x) {
    int t = Float.floatToRawIntBits(x) - 1;
    return ((t - 0x7f800000) & ~t) >>> 31;
  }

  static float expm1(float x) {
    return (float) Math.expm1(x);
  }

  static float log1p(float x) {
    return (float) Math.log1p(x);
  }

  static float tan(float x) {
    return (float) Math.tan(x);
  }

  static float asin(float x) {
    return (float) Math.asin(x);
  }

  static float acos(float x) {
    return (float) Math.acos(x);
  }

  static float atan(float x) {
    return (float) Math.atan(x);
  }

  static float sinh(float x) {
    return (float) Math.sinh(x);
  }

  static float cosh(float x) {
    return (float) Math.cosh(x);
  }

  static float floor(float x) {
    return (float) Math.floor(x);
  }

  static float erf(float x) {
    return (float) UnaryFunction.ERF.apply(x);
  }

  /// The first number where a condition is positive, otherwise the second.
  static float choose(float yes, float no, float condition) {
    return condition > 0 ? yes : no;
  }
}
