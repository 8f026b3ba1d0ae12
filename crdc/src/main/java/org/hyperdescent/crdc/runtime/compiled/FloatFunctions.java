package org.hyperdescent.crdc.runtime.compiled;

import org.hyperdescent.crdc.smooth.UnaryFunction;

/// The functions of one number that generated loops call in single precision.
///
/// The exponential and its relatives are polynomials without a branch, so that a vector unit can do
/// the same arithmetic on many numbers and give the same bits: `e^x = 2^n e^r` with an integer `n`
/// and `|r| <= ln(2) / 2`, and the Taylor polynomial of `e^r`. Measured on every float they are
/// within two units in the last place of the true value. Where fused multiply-adds are done in
/// software, [Math] is called instead.
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

  static float log(float x) {
    return (float) Math.log(x);
  }

  static float sin(float x) {
    return (float) Math.sin(x);
  }

  static float cos(float x) {
    return (float) Math.cos(x);
  }

  static float softplus(float x) {
    return (float) (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))));
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
}
