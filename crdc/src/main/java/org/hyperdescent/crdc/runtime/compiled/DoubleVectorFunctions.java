package org.hyperdescent.crdc.runtime.compiled;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The functions of [DoubleFunctions] on vectors, lane by lane the same arithmetic and the same
/// bits, on numbers up to their bounds.
///
/// It is loaded only where the Vector API is. Generated loops do not call its methods, which must
/// not branch, but contain their code: see [MethodBody].
final class DoubleVectorFunctions {

  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  private DoubleVectorFunctions() {}

  static DoubleVector load(double[] array, int index) {
    return DoubleVector.fromArray(SPECIES, array, index);
  }

  static void store(double[] array, int index, DoubleVector vector) {
    vector.intoArray(array, index);
  }

  /// Whether the absolute value of some lane is beyond a bound, or no number: then its bits, as an
  /// integer, are beyond those of the bound.
  static boolean isBeyond(DoubleVector x, double bound) {
    LongVector bits = x.abs().reinterpretAsLongs();
    return bits.compare(VectorOperators.GT, Double.doubleToRawLongBits(bound)).anyTrue();
  }

  private static DoubleVector all(double number) {
    return DoubleVector.broadcast(SPECIES, number);
  }

  static DoubleVector exp(DoubleVector x) {
    DoubleVector rounded = x.fma(all(DoubleFunctions.LOG2_E), all(DoubleFunctions.ROUND));
    DoubleVector value = fractionLessOne(x, rounded.sub(DoubleFunctions.ROUND)).add(1);
    LongVector exponent = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
    return value.reinterpretAsLongs().add(exponent).reinterpretAsDoubles();
  }

  private static DoubleVector fractionLessOne(DoubleVector x, DoubleVector n) {
    DoubleVector r = reduced(x, n);
    DoubleVector s = r.mul(r);
    DoubleVector p = r.fma(all(DoubleFunctions.C11), all(DoubleFunctions.C10));
    p = s.fma(p, r.fma(all(DoubleFunctions.C9), all(DoubleFunctions.C8)));
    p = s.fma(p, r.fma(all(DoubleFunctions.C7), all(DoubleFunctions.C6)));
    p = s.fma(p, r.fma(all(DoubleFunctions.C5), all(DoubleFunctions.C4)));
    p = s.fma(p, r.fma(all(DoubleFunctions.C3), all(DoubleFunctions.C2)));
    return s.fma(p, r);
  }

  private static DoubleVector reduced(DoubleVector x, DoubleVector n) {
    return n.fma(all(-DoubleFunctions.LN2_LOW), n.fma(all(-DoubleFunctions.LN2_HIGH), x));
  }

  private static DoubleVector power(DoubleVector rounded, long biased) {
    LongVector exponent = rounded.reinterpretAsLongs().add(biased);
    return exponent.lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
  }

  static DoubleVector tanh(DoubleVector x) {
    DoubleVector size = x.abs();
    VectorMask<Double> large = size.compare(VectorOperators.GT, DoubleFunctions.TANH_HIGHEST);
    DoubleVector twice = size.blend(DoubleFunctions.TANH_HIGHEST, large).mul(2);
    DoubleVector rounded =
        twice.fma(all(DoubleFunctions.LOG2_E), all(-0.5)).add(DoubleFunctions.ROUND);
    DoubleVector r = reduced(twice, rounded.sub(DoubleFunctions.ROUND));
    DoubleVector s = r.mul(r);
    DoubleVector p =
        s.fma(all(DoubleFunctions.T12), r.fma(all(DoubleFunctions.T11), all(DoubleFunctions.T10)));
    p = s.fma(p, r.fma(all(DoubleFunctions.T9), all(DoubleFunctions.T8)));
    p = s.fma(p, r.fma(all(DoubleFunctions.T7), all(DoubleFunctions.T6)));
    p = s.fma(p, r.fma(all(DoubleFunctions.T5), all(DoubleFunctions.T4)));
    p = s.fma(p, r.fma(all(DoubleFunctions.T3), all(DoubleFunctions.T2)));
    DoubleVector small = s.fma(p, r);
    DoubleVector half = power(rounded, 1022);
    LongVector value = share(half.fma(small, half.sub(0.5))).reinterpretAsLongs();
    LongVector sign = x.reinterpretAsLongs().and(Long.MIN_VALUE);
    return value.and(Long.MAX_VALUE).or(sign).reinterpretAsDoubles();
  }

  private static DoubleVector share(DoubleVector a) {
    DoubleVector one = all(1);
    DoubleVector sum = a.add(one);
    DoubleVector lost = one.sub(sum).add(a);
    DoubleVector quotient = a.div(sum);
    DoubleVector negative = quotient.neg();
    DoubleVector remainder = negative.fma(lost, negative.fma(sum, a));
    DoubleVector corrected = remainder.fma(one.sub(quotient), quotient);
    return quotient.blend(corrected, a.compare(VectorOperators.LT, one));
  }

  static DoubleVector logistic(DoubleVector x) {
    DoubleVector negative = x.neg();
    DoubleVector rounded = negative.fma(all(DoubleFunctions.LOG2_E), all(DoubleFunctions.ROUND));
    DoubleVector scale = power(rounded, 1023);
    DoubleVector small = fractionLessOne(negative, rounded.sub(DoubleFunctions.ROUND));
    return all(1).div(scale.fma(small, all(1)).add(scale));
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
    DoubleVector p = all(DoubleFunctions.L10).fma(z, all(DoubleFunctions.L9));
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

  static DoubleVector sin(DoubleVector x) {
    return turned(x.abs(), 0, x.reinterpretAsLongs());
  }

  static DoubleVector cos(DoubleVector x) {
    return turned(x.abs(), 1, LongVector.zero(LongVector.SPECIES_PREFERRED));
  }

  private static DoubleVector turned(DoubleVector x, long quarters, LongVector sign) {
    DoubleVector rounded = x.fma(all(DoubleFunctions.TWO_OVER_PI), all(DoubleFunctions.ROUND));
    DoubleVector n = rounded.sub(DoubleFunctions.ROUND);
    DoubleVector r = n.fma(all(-DoubleFunctions.HALF_PI_HIGH), x);
    r = n.fma(all(-DoubleFunctions.HALF_PI_MIDDLE), r);
    r = n.fma(all(-DoubleFunctions.HALF_PI_LOW), r);
    DoubleVector s = r.mul(r);
    DoubleVector p = all(DoubleFunctions.S6).fma(s, all(DoubleFunctions.S5));
    p = p.fma(s, all(DoubleFunctions.S4));
    p = p.fma(s, all(DoubleFunctions.S3));
    p = p.fma(s, all(DoubleFunctions.S2));
    p = p.fma(s, all(DoubleFunctions.S1));
    DoubleVector sine = r.mul(s).fma(p, r);
    DoubleVector q = all(DoubleFunctions.K6).fma(s, all(DoubleFunctions.K5));
    q = q.fma(s, all(DoubleFunctions.K4));
    q = q.fma(s, all(DoubleFunctions.K3));
    q = q.fma(s, all(DoubleFunctions.K2));
    q = q.fma(s, all(DoubleFunctions.K1));
    DoubleVector cosine = s.mul(s).fma(q, s.fma(all(-0.5), all(1)));
    LongVector turns = rounded.reinterpretAsLongs().add(quarters);
    LongVector odd = turns.lanewise(VectorOperators.LSHL, 63);
    VectorMask<Double> swapped = odd.compare(VectorOperators.LT, 0).cast(SPECIES);
    LongVector value = sine.blend(cosine, swapped).reinterpretAsLongs();
    LongVector turnedSign =
        turns
            .lanewise(VectorOperators.LSHL, 62)
            .lanewise(VectorOperators.XOR, sign)
            .and(Long.MIN_VALUE);
    return value.lanewise(VectorOperators.XOR, turnedSign).reinterpretAsDoubles();
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
