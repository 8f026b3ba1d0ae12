package org.hyperdescent.crdc.runtime.compiled;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The functions of [FloatFunctions] on vectors, lane by lane the same arithmetic and the same
/// bits, on numbers up to their bounds.
///
/// It is loaded only where the Vector API is. Generated loops do not call its methods, which must
/// not branch, but contain their code: see [MethodBody].
final class FloatVectorFunctions {

  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private FloatVectorFunctions() {}

  static FloatVector load(float[] array, int index) {
    return FloatVector.fromArray(SPECIES, array, index);
  }

  static void store(float[] array, int index, FloatVector vector) {
    vector.intoArray(array, index);
  }

  /// Whether the absolute value of some lane is beyond a bound, or no number: then its bits, as an
  /// integer, are beyond those of the bound.
  static boolean isBeyond(FloatVector x, float bound) {
    IntVector bits = x.abs().reinterpretAsInts();
    return bits.compare(VectorOperators.GT, Float.floatToRawIntBits(bound)).anyTrue();
  }

  private static FloatVector all(float number) {
    return FloatVector.broadcast(SPECIES, number);
  }

  static FloatVector exp(FloatVector x) {
    FloatVector bounded = bounded(x);
    FloatVector rounded =
        bounded.fma(all(FloatFunctions.LOG2_E), all(FloatFunctions.ROUND_TWICE_BIASED));
    FloatVector value = fraction(bounded, rounded.sub(FloatFunctions.ROUND_TWICE_BIASED));
    IntVector bits = rounded.reinterpretAsInts();
    IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
    return value.mul(power(half)).mul(power(bits.sub(half)));
  }

  private static FloatVector bounded(FloatVector x) {
    VectorMask<Float> high = x.compare(VectorOperators.GT, FloatFunctions.EXP_HIGHEST);
    FloatVector bounded = x.blend(FloatFunctions.EXP_HIGHEST, high);
    VectorMask<Float> low = bounded.compare(VectorOperators.LT, FloatFunctions.EXP_LOWEST);
    return bounded.blend(FloatFunctions.EXP_LOWEST, low);
  }

  private static FloatVector fraction(FloatVector x, FloatVector n) {
    return fractionLessOne(x, n).add(1);
  }

  private static FloatVector fractionLessOne(FloatVector x, FloatVector n) {
    FloatVector r = n.fma(all(-FloatFunctions.LN2_HIGH), x);
    r = n.fma(all(-FloatFunctions.LN2_LOW), r);
    FloatVector s = r.mul(r);
    FloatVector p =
        s.fma(all(FloatFunctions.C6), r.fma(all(FloatFunctions.C5), all(FloatFunctions.C4)));
    p = s.fma(p, r.fma(all(FloatFunctions.C3), all(FloatFunctions.C2)));
    return s.fma(p, r);
  }

  private static FloatVector power(IntVector exponent) {
    return exponent.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
  }

  static FloatVector tanh(FloatVector x) {
    FloatVector size = x.abs();
    VectorMask<Float> large = size.compare(VectorOperators.GT, FloatFunctions.TANH_HIGHEST);
    FloatVector twice = size.blend(FloatFunctions.TANH_HIGHEST, large).mul(2);
    FloatVector rounded = twice.fma(all(FloatFunctions.LOG2_E), all(FloatFunctions.ROUND));
    FloatVector small = fractionLessOne(twice, rounded.sub(FloatFunctions.ROUND));
    FloatVector scale = power(rounded.reinterpretAsInts().add(127));
    FloatVector numerator = scale.fma(small, scale.sub(1));
    IntVector value = numerator.div(numerator.add(2)).reinterpretAsInts();
    IntVector sign = x.reinterpretAsInts().and(Integer.MIN_VALUE);
    return value.and(Integer.MAX_VALUE).or(sign).reinterpretAsFloats();
  }

  static FloatVector logistic(FloatVector x) {
    FloatVector bounded = bounded(x);
    FloatVector rounded =
        bounded.fma(all(FloatFunctions.LOG2_E), all(FloatFunctions.ROUND_TWICE_BIASED));
    FloatVector value = fraction(bounded, rounded.sub(FloatFunctions.ROUND_TWICE_BIASED));
    IntVector bits = rounded.reinterpretAsInts();
    IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
    FloatVector a = value.mul(power(half));
    return a.div(power(half.sub(bits).add(254)).add(a));
  }

  static FloatVector log(FloatVector x) {
    VectorMask<Float> tiny = x.compare(VectorOperators.LT, Float.MIN_NORMAL);
    IntVector bits =
        x.blend(x.mul(0x1p24f), tiny).reinterpretAsInts().sub(FloatFunctions.ROOT_HALF);
    FloatVector f = bits.and(0x7fffff).add(FloatFunctions.ROOT_HALF).reinterpretAsFloats().sub(1);
    IntVector exponent = bits.lanewise(VectorOperators.ASHR, 23).add(512);
    FloatVector n =
        exponent.or(FloatFunctions.INTEGER).reinterpretAsFloats().sub(FloatFunctions.INTEGER_BIAS);
    n = n.blend(n.sub(24), tiny);
    FloatVector value =
        n.fma(all(FloatFunctions.LN2_HIGH), log1p(f, n.mul(FloatFunctions.LN2_LOW)));
    value =
        all(Float.POSITIVE_INFINITY)
            .blend(value, x.compare(VectorOperators.LT, Float.POSITIVE_INFINITY));
    value = value.blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0));
    return all(Float.NaN).blend(value, x.compare(VectorOperators.GE, 0));
  }

  private static FloatVector log1p(FloatVector f, FloatVector rest) {
    FloatVector s = f.div(f.add(2));
    FloatVector z = s.mul(s);
    FloatVector half = f.mul(f).mul(0.5f);
    FloatVector p = all(FloatFunctions.L4).fma(z, all(FloatFunctions.L3));
    p = p.fma(z, all(FloatFunctions.L2));
    p = p.fma(z, all(FloatFunctions.L1));
    return f.sub(half.sub(s.fma(z.fma(p, half), rest)));
  }

  static FloatVector sin(FloatVector x) {
    return turned(x.abs(), 0, x.reinterpretAsInts());
  }

  static FloatVector cos(FloatVector x) {
    return turned(x.abs(), 1, IntVector.zero(IntVector.SPECIES_PREFERRED));
  }

  private static FloatVector turned(FloatVector x, int quarters, IntVector sign) {
    FloatVector rounded = x.fma(all(FloatFunctions.TWO_OVER_PI), all(FloatFunctions.ROUND));
    FloatVector n = rounded.sub(FloatFunctions.ROUND);
    FloatVector r = n.fma(all(-FloatFunctions.HALF_PI_HIGH), x);
    r = n.fma(all(-FloatFunctions.HALF_PI_MIDDLE), r);
    r = n.fma(all(-FloatFunctions.HALF_PI_LOW), r);
    FloatVector s = r.mul(r);
    FloatVector p = all(FloatFunctions.S3).fma(s, all(FloatFunctions.S2));
    p = p.fma(s, all(FloatFunctions.S1));
    FloatVector sine = r.mul(s).fma(p, r);
    FloatVector q = all(FloatFunctions.K3).fma(s, all(FloatFunctions.K2));
    q = q.fma(s, all(FloatFunctions.K1));
    FloatVector cosine = s.mul(s).fma(q, s.fma(all(-0.5f), all(1)));
    IntVector turns = rounded.reinterpretAsInts().add(quarters);
    IntVector odd = turns.lanewise(VectorOperators.LSHL, 31);
    VectorMask<Float> swapped = odd.compare(VectorOperators.LT, 0).cast(SPECIES);
    IntVector value = sine.blend(cosine, swapped).reinterpretAsInts();
    IntVector turnedSign =
        turns
            .lanewise(VectorOperators.LSHL, 30)
            .lanewise(VectorOperators.XOR, sign)
            .and(Integer.MIN_VALUE);
    return value.lanewise(VectorOperators.XOR, turnedSign).reinterpretAsFloats();
  }

  static FloatVector softplus(FloatVector x) {
    FloatVector small = exp(x.abs().neg());
    return x.max(0).add(log1p(small, all(0)));
  }

  static FloatVector square(FloatVector x) {
    return x.mul(x);
  }

  static FloatVector sqrt(FloatVector x) {
    return x.sqrt();
  }

  static FloatVector reciprocal(FloatVector x) {
    return all(1).div(x);
  }

  static FloatVector relu(FloatVector x) {
    return x.max(0);
  }

  static FloatVector abs(FloatVector x) {
    return x.abs();
  }

  static FloatVector step(FloatVector x) {
    VectorMask<Float> positive = x.compare(VectorOperators.GT, 0);
    return all(0).blend(1, positive);
  }

  static FloatVector sign(FloatVector x) {
    VectorMask<Float> positive = x.compare(VectorOperators.GT, 0);
    VectorMask<Float> negative = x.compare(VectorOperators.LT, 0);
    // Zeros of either sign and what is no number stay what they are.
    return x.blend(1, positive).blend(-1, negative);
  }

  static FloatVector choose(FloatVector yes, FloatVector no, FloatVector condition) {
    return no.blend(yes, condition.compare(VectorOperators.GT, 0));
  }
}
