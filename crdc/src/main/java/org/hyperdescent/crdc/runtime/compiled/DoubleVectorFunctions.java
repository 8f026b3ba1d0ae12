package org.hyperdescent.crdc.runtime.compiled;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The functions of [DoubleFunctions] on vectors, lane by lane the same arithmetic and the same
/// bits.
///
/// It is loaded only where the Vector API is.
final class DoubleVectorFunctions {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  private DoubleVectorFunctions() {}

  static int lanes() {
    return SPECIES.length();
  }

  static DoubleVector load(double[] array, int index) {
    return DoubleVector.fromArray(SPECIES, array, index);
  }

  static void store(double[] array, int index, DoubleVector vector) {
    vector.intoArray(array, index);
  }

  private static DoubleVector all(double number) {
    return DoubleVector.broadcast(SPECIES, number);
  }

  static DoubleVector exp(DoubleVector x) {
    DoubleVector bounded = x.min(DoubleFunctions.EXP_HIGHEST).max(DoubleFunctions.EXP_LOWEST);
    DoubleVector round = all(DoubleFunctions.ROUND);
    DoubleVector n = bounded.fma(all(DoubleFunctions.LOG2_E), round).sub(round);
    DoubleVector r = reduced(bounded, n);
    DoubleVector value = r.mul(r).fma(rest(r, all(DoubleFunctions.C13)), r).add(1);
    DoubleVector half = n.fma(all(0.5), round);
    DoubleVector otherHalf = n.sub(half.sub(round)).add(round);
    return value.mul(power(half)).mul(power(otherHalf));
  }

  private static DoubleVector reduced(DoubleVector x, DoubleVector n) {
    return n.fma(all(-DoubleFunctions.LN2_LOW), n.fma(all(-DoubleFunctions.LN2_HIGH), x));
  }

  private static DoubleVector rest(DoubleVector r, DoubleVector highest) {
    DoubleVector p = highest.fma(r, all(DoubleFunctions.C12));
    p = p.fma(r, all(DoubleFunctions.C11));
    p = p.fma(r, all(DoubleFunctions.C10));
    p = p.fma(r, all(DoubleFunctions.C9));
    p = p.fma(r, all(DoubleFunctions.C8));
    p = p.fma(r, all(DoubleFunctions.C7));
    p = p.fma(r, all(DoubleFunctions.C6));
    p = p.fma(r, all(DoubleFunctions.C5));
    p = p.fma(r, all(DoubleFunctions.C4));
    p = p.fma(r, all(DoubleFunctions.C3));
    return p.fma(r, all(DoubleFunctions.C2));
  }

  private static DoubleVector power(DoubleVector rounded) {
    LongVector bits = rounded.reinterpretAsLongs().add(1023);
    return bits.lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
  }

  static DoubleVector tanh(DoubleVector x) {
    DoubleVector twice = x.abs().min(DoubleFunctions.TANH_HIGHEST).mul(2);
    DoubleVector round = all(DoubleFunctions.ROUND);
    DoubleVector rounded = twice.fma(all(DoubleFunctions.LOG2_E), all(-0.5)).add(round);
    DoubleVector r = reduced(twice, rounded.sub(round));
    DoubleVector highest = all(DoubleFunctions.C16).fma(r, all(DoubleFunctions.C15));
    highest = highest.fma(r, all(DoubleFunctions.C14)).fma(r, all(DoubleFunctions.C13));
    DoubleVector small = r.mul(r).fma(rest(r, highest), r);
    DoubleVector scale = power(rounded);
    DoubleVector numerator = scale.fma(small, scale.sub(1));
    LongVector value = numerator.div(numerator.add(2)).reinterpretAsLongs();
    LongVector sign = x.reinterpretAsLongs().and(Long.MIN_VALUE);
    return value.and(Long.MAX_VALUE).or(sign).reinterpretAsDoubles();
  }

  static DoubleVector logistic(DoubleVector x) {
    DoubleVector e = exp(x.min(DoubleFunctions.LOGISTIC_HIGHEST));
    return e.div(e.add(1));
  }

  static DoubleVector log(DoubleVector x) {
    VectorMask<Double> tiny = x.compare(VectorOperators.LT, Double.MIN_NORMAL);
    LongVector bits =
        x.blend(x.mul(0x1p54), tiny).reinterpretAsLongs().sub(DoubleFunctions.ROOT_HALF);
    DoubleVector f =
        bits.and(0xfffffffffffffL).add(DoubleFunctions.ROOT_HALF).reinterpretAsDoubles().sub(1);
    LongVector exponent = bits.lanewise(VectorOperators.ASHR, 52).add(2048);
    DoubleVector n =
        exponent
            .or(DoubleFunctions.INTEGER)
            .reinterpretAsDoubles()
            .sub(DoubleFunctions.INTEGER_BIAS);
    n = n.blend(n.sub(54), tiny);
    DoubleVector value =
        n.fma(all(DoubleFunctions.LN2_HIGH), log1p(f, n.mul(DoubleFunctions.LN2_LOW)));
    value =
        all(Double.POSITIVE_INFINITY)
            .blend(value, x.compare(VectorOperators.LT, Double.POSITIVE_INFINITY));
    value = value.blend(Double.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0));
    return all(Double.NaN).blend(value, x.compare(VectorOperators.GE, 0));
  }

  private static DoubleVector log1p(DoubleVector f, DoubleVector rest) {
    DoubleVector s = f.div(f.add(2));
    DoubleVector z = s.mul(s);
    DoubleVector half = f.mul(f).mul(0.5);
    DoubleVector p = all(DoubleFunctions.L16).fma(z, all(DoubleFunctions.L15));
    p = p.fma(z, all(DoubleFunctions.L14));
    p = p.fma(z, all(DoubleFunctions.L13));
    p = p.fma(z, all(DoubleFunctions.L12));
    p = p.fma(z, all(DoubleFunctions.L11));
    p = p.fma(z, all(DoubleFunctions.L10));
    p = p.fma(z, all(DoubleFunctions.L9));
    p = p.fma(z, all(DoubleFunctions.L8));
    p = p.fma(z, all(DoubleFunctions.L7));
    p = p.fma(z, all(DoubleFunctions.L6));
    p = p.fma(z, all(DoubleFunctions.L5));
    p = p.fma(z, all(DoubleFunctions.L4));
    p = p.fma(z, all(DoubleFunctions.L3));
    p = p.fma(z, all(DoubleFunctions.L2));
    p = p.fma(z, all(DoubleFunctions.L1));
    return f.sub(half.sub(s.fma(z.fma(p, half), rest)));
  }

  static DoubleVector softplus(DoubleVector x) {
    DoubleVector small = exp(x.abs().neg());
    return x.max(0).add(log1p(small, all(0)));
  }

  static DoubleVector square(DoubleVector x) {
    return x.mul(x);
  }

  static DoubleVector sqrt(DoubleVector x) {
    return x.sqrt();
  }

  static DoubleVector reciprocal(DoubleVector x) {
    return all(1).div(x);
  }

  static DoubleVector relu(DoubleVector x) {
    return x.max(0);
  }

  static DoubleVector abs(DoubleVector x) {
    return x.abs();
  }

  static DoubleVector step(DoubleVector x) {
    VectorMask<Double> positive = x.compare(VectorOperators.GT, 0);
    return all(0).blend(1, positive);
  }

  static DoubleVector sign(DoubleVector x) {
    VectorMask<Double> positive = x.compare(VectorOperators.GT, 0);
    VectorMask<Double> negative = x.compare(VectorOperators.LT, 0);
    // Zeros of either sign and what is no number stay what they are.
    return x.blend(1, positive).blend(-1, negative);
  }

  static DoubleVector choose(DoubleVector yes, DoubleVector no, DoubleVector condition) {
    return no.blend(yes, condition.compare(VectorOperators.GT, 0));
  }
}
