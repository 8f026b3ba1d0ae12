package org.hyperdescent.crdc.runtime.compiled;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The functions of [FloatFunctions] on vectors, lane by lane the same arithmetic and the same
/// bits.
///
/// It is loaded only where the Vector API is.
final class FloatVectorFunctions {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private FloatVectorFunctions() {}

  static int lanes() {
    return SPECIES.length();
  }

  static FloatVector load(float[] array, int index) {
    return FloatVector.fromArray(SPECIES, array, index);
  }

  static void store(float[] array, int index, FloatVector vector) {
    vector.intoArray(array, index);
  }

  private static FloatVector all(float number) {
    return FloatVector.broadcast(SPECIES, number);
  }

  static FloatVector exp(FloatVector x) {
    FloatVector bounded = x.min(FloatFunctions.EXP_HIGHEST).max(FloatFunctions.EXP_LOWEST);
    FloatVector round = all(FloatFunctions.ROUND);
    FloatVector n = bounded.fma(all(FloatFunctions.LOG2_E), round).sub(round);
    FloatVector r = reduced(bounded, n);
    FloatVector value = r.mul(r).fma(rest(r), r).add(1);
    FloatVector half = n.fma(all(0.5f), round);
    FloatVector otherHalf = n.sub(half.sub(round)).add(round);
    return value.mul(power(half)).mul(power(otherHalf));
  }

  private static FloatVector reduced(FloatVector x, FloatVector n) {
    return n.fma(all(-FloatFunctions.LN2_LOW), n.fma(all(-FloatFunctions.LN2_HIGH), x));
  }

  private static FloatVector rest(FloatVector r) {
    FloatVector p = all(FloatFunctions.C7).fma(r, all(FloatFunctions.C6));
    p = p.fma(r, all(FloatFunctions.C5));
    p = p.fma(r, all(FloatFunctions.C4));
    p = p.fma(r, all(FloatFunctions.C3));
    return p.fma(r, all(FloatFunctions.C2));
  }

  private static FloatVector power(FloatVector rounded) {
    IntVector bits = rounded.reinterpretAsInts().add(127);
    return bits.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
  }

  static FloatVector tanh(FloatVector x) {
    FloatVector twice = x.min(FloatFunctions.TANH_HIGHEST).max(-FloatFunctions.TANH_HIGHEST).mul(2);
    FloatVector round = all(FloatFunctions.ROUND);
    FloatVector rounded = twice.fma(all(FloatFunctions.LOG2_E), round);
    FloatVector r = reduced(twice, rounded.sub(round));
    FloatVector small = r.mul(r).fma(rest(r), r);
    FloatVector scale = power(rounded);
    FloatVector numerator = scale.fma(small, scale.sub(1));
    return numerator.div(numerator.add(2));
  }

  static FloatVector logistic(FloatVector x) {
    FloatVector e = exp(x.min(FloatFunctions.LOGISTIC_HIGHEST));
    return e.div(e.add(1));
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
    FloatVector p = all(FloatFunctions.L7).fma(z, all(FloatFunctions.L6));
    p = p.fma(z, all(FloatFunctions.L5));
    p = p.fma(z, all(FloatFunctions.L4));
    p = p.fma(z, all(FloatFunctions.L3));
    p = p.fma(z, all(FloatFunctions.L2));
    p = p.fma(z, all(FloatFunctions.L1));
    return f.sub(half.sub(s.fma(z.fma(p, half), rest)));
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
