package org.hyperdescent.crdc.runtime.compiled;

import org.hyperdescent.crdc.runtime.product.FusedMultiplyAdd;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// The functions of one number that generated loops call in single precision.
///
/// They are computed as in [DoubleFunctions], with shorter polynomials; the comments give the error
/// of a polynomial before its coefficients are rounded, relative to the function. Only the sine and
/// the cosine have a bound, beyond which [StrictMath] is called; the argument of an exponential is
/// cut off where the result no longer changes. Measured on every fifth float, in units in the last
/// place of the true value: the exponential is within 1.1, the sine and the cosine within 1.6, the
/// logarithm within 0.9, softplus within 2, the logistic function within 2.4 and the hyperbolic
/// tangent within 2.7. Where fused multiply-adds are done in software, [Math] is called instead.
final class FloatFunctions {

  /// Adding it to a number leaves the nearest integer in the low bits.
  static final float ROUND = 0x1.8p23f;

  /// The same, and twice the bias of an exponent: [#exp] takes the integer apart.
  static final float ROUND_TWICE_BIASED = ROUND + 254;

  /// The leading bits of ln 2, so that its product with an exponent is exact.
  static final float LN2_HIGH = 0x1.62e4p-1f;

  /// The rest of ln 2.
  static final float LN2_LOW = 0x1.7f7d1cp-20f;

  /// The coefficients of `(e^r - 1 - r) / r^2`, for `|r| <= ln(2) / 2`: `e^r` within `2^-28.2`.
  static final float C2 = 0x1.fffffcp-2f;

  static final float C3 = 0x1.555492p-3f;
  static final float C4 = 0x1.5558f2p-5f;
  static final float C5 = 0x1.1239e2p-7f;
  static final float C6 = 0x1.6a2430p-10f;

  /// The coefficients of `(2 artanh(s) - 2 s) / s^3` in powers of `s^2`, for `s` up to 1/3: the
  /// logarithm within `2^-27.7`.
  static final float L1 = 0x1.555500p-1f;

  static final float L2 = 0x1.99d280p-2f;
  static final float L3 = 0x1.1eb5bcp-2f;
  static final float L4 = 0x1.1efa3ap-2f;

  /// The coefficients of `(sin(r) - r) / r^3` in powers of `r^2`, for `|r| <= 0.79`: the sine
  /// within `2^-27.9`.
  static final float S1 = -0x1.555544p-3f;

  static final float S2 = 0x1.110700p-7f;
  static final float S3 = -0x1.992f58p-13f;

  /// The coefficients of `(cos(r) - 1 + r^2/2) / r^4` in powers of `r^2`: the cosine within
  /// `2^-33.2`.
  static final float K1 = 0x1.55554ap-5f;

  static final float K2 = -0x1.6c0c4ep-10f;
  static final float K3 = 0x1.99f026p-16f;

  /// `2 / pi`.
  static final float TWO_OVER_PI = 0x1.45f306p-1f;

  /// Three numbers with the sum `pi / 2`, within `2^-76`.
  static final float HALF_PI_HIGH = 0x1.921fb6p0f;

  static final float HALF_PI_MIDDLE = -0x1.777a5cp-25f;
  static final float HALF_PI_LOW = -0x1.ee59dap-50f;

  /// The bits of the square root of 1/2.
  static final int ROOT_HALF = 0x3f3504f3;

  /// The bits of a number that has integers as its low bits, and that number with the bias of
  /// [#log].
  static final int INTEGER = 0x4b000000;

  static final float INTEGER_BIAS = 0x1p23f + 512;

  /// `1 / ln 2`.
  static final float LOG2_E = 0x1.715476p0f;

  /// Beyond these the exponential is infinite, or zero, and the logistic function 1, or zero.
  static final float EXP_HIGHEST = 89;

  static final float EXP_LOWEST = -105;

  /// Up to this absolute value the sine and the cosine are straight arithmetic; `n` has 16 bits.
  static final float ANGLE_BOUND = 0x1p16f;

  /// Beyond it the hyperbolic tangent is 1.
  static final float TANH_HIGHEST = 10;

  private static final boolean FUSED = FusedMultiplyAdd.isFast();

  private FloatFunctions() {}

  static float exp(float x) {
    if (!FUSED) {
      return (float) Math.exp(x);
    }
    float bounded = bounded(x);
    float rounded = Math.fma(bounded, LOG2_E, ROUND_TWICE_BIASED);
    float value = fraction(bounded, rounded - ROUND_TWICE_BIASED);
    // In two steps, because 2^n may be no number while the result is one.
    int bits = Float.floatToRawIntBits(rounded);
    int half = bits >>> 1;
    return value * power(half) * power(bits - half);
  }

  private static float bounded(float x) {
    float bounded = x > EXP_HIGHEST ? EXP_HIGHEST : x;
    return bounded < EXP_LOWEST ? EXP_LOWEST : bounded;
  }

  /// `e^r` with `r = x - n ln 2`.
  private static float fraction(float x, float n) {
    return fractionLessOne(x, n) + 1;
  }

  /// `e^r - 1` with `r = x - n ln 2`.
  private static float fractionLessOne(float x, float n) {
    float r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
    float s = r * r;
    float p = Math.fma(s, C6, Math.fma(r, C5, C4));
    p = Math.fma(s, p, Math.fma(r, C3, C2));
    return Math.fma(s, p, r);
  }

  /// The number with an exponent, bias included, in its low bits.
  private static float power(int exponent) {
    return Float.intBitsToFloat(exponent << 23);
  }

  /// `(e^2x - 1) / (e^2x + 1)`, where the numerator is computed without cancellation.
  static float tanh(float x) {
    if (!FUSED) {
      return (float) Math.tanh(x);
    }
    float size = Math.abs(x);
    float twice = 2 * (size > TANH_HIGHEST ? TANH_HIGHEST : size);
    float rounded = Math.fma(twice, LOG2_E, ROUND);
    float small = fractionLessOne(twice, rounded - ROUND);
    float scale = power(Float.floatToRawIntBits(rounded) + 127);
    float numerator = Math.fma(scale, small, scale - 1);
    return Math.copySign(numerator / (numerator + 2), x);
  }

  /// `2^n e^r / (1 + 2^n e^r)` as `a / (b + a)` with `a = 2^k e^r` and `b = 2^(k-n)`, about half of
  /// `n` in each, so that both are numbers also where the result is a denormal one.
  static float logistic(float x) {
    if (!FUSED) {
      return (float) (1 / (1 + Math.exp(-x)));
    }
    float bounded = bounded(x);
    float rounded = Math.fma(bounded, LOG2_E, ROUND_TWICE_BIASED);
    float value = fraction(bounded, rounded - ROUND_TWICE_BIASED);
    int bits = Float.floatToRawIntBits(rounded);
    int half = bits >>> 1;
    float a = value * power(half);
    return a / (power(half - bits + 254) + a);
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
    float p = Math.fma(L4, z, L3);
    p = Math.fma(p, z, L2);
    p = Math.fma(p, z, L1);
    return f - (half - Math.fma(s, Math.fma(z, p, half), rest));
  }

  static float sin(float x) {
    if (!FUSED) {
      return (float) Math.sin(x);
    }
    // The sine of the absolute value, so that the sine of -0 is -0.
    float size = Math.abs(x);
    return size <= ANGLE_BOUND
        ? turned(size, 0, Float.floatToRawIntBits(x))
        : (float) StrictMath.sin(x);
  }

  static float cos(float x) {
    if (!FUSED) {
      return (float) Math.cos(x);
    }
    float size = Math.abs(x);
    return size <= ANGLE_BOUND ? turned(size, 1, 0) : (float) StrictMath.cos(x);
  }

  /// The sine of `x` and some quarters of a turn, `x` up to [#ANGLE_BOUND], with the sign of some
  /// bits.
  private static float turned(float x, int quarters, int sign) {
    float rounded = Math.fma(x, TWO_OVER_PI, ROUND);
    float n = rounded - ROUND;
    float r = Math.fma(n, -HALF_PI_HIGH, x);
    r = Math.fma(n, -HALF_PI_MIDDLE, r);
    r = Math.fma(n, -HALF_PI_LOW, r);
    float s = r * r;
    float p = Math.fma(S3, s, S2);
    p = Math.fma(p, s, S1);
    float sine = Math.fma(r * s, p, r);
    float q = Math.fma(K3, s, K2);
    q = Math.fma(q, s, K1);
    float cosine = Math.fma(s * s, q, Math.fma(s, -0.5f, 1));
    int turns = Float.floatToRawIntBits(rounded) + quarters;
    float value = (turns & 1) == 0 ? sine : cosine;
    int turnedSign = (turns << 30 ^ sign) & Integer.MIN_VALUE;
    return Float.intBitsToFloat(Float.floatToRawIntBits(value) ^ turnedSign);
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
