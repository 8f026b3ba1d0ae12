package org.hyperdescent.crdc.runtime.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// Elementary functions of vectors of single precision.
///
/// Generated kernels call them inline, in the middle of a loop, so that a chain of functions never
/// leaves the registers. They accept every number: infinities and overflow give what the limit is,
/// and what is not a number stays so. Each is within 4 units in the last place of the exact value.
/// [DoubleFunctions] is its twin. They need the module `jdk.incubator.vector`.
public final class FloatFunctions {

  private FloatFunctions() {}

  /// The exponential, `e^x`.
  public static FloatVector exp(FloatVector x) {
    return x.lanewise(VectorOperators.EXP);
  }

  /// The natural logarithm, `ln x`; not a number on negative numbers, negative infinity at zero.
  public static FloatVector log(FloatVector x) {
    return x.lanewise(VectorOperators.LOG);
  }

  /// The sine.
  public static FloatVector sin(FloatVector x) {
    return x.lanewise(VectorOperators.SIN);
  }

  /// The cosine.
  public static FloatVector cos(FloatVector x) {
    return x.lanewise(VectorOperators.COS);
  }

  /// The hyperbolic tangent.
  ///
  /// By a polynomial below 5/8 and by the exponential above: S. L. Moshier, *Methods and Programs
  /// for Mathematical Functions*, Ellis Horwood 1989 (Cephes, `tanhf`). The operator of the module
  /// is several times slower.
  public static FloatVector tanh(FloatVector x) {
    FloatVector size = x.abs();
    FloatVector square = x.mul(x);
    FloatVector sum = FloatVector.broadcast(x.species(), -0.0057049887f);
    sum = sum.fma(square, FloatVector.broadcast(x.species(), 0.020639088f));
    sum = sum.fma(square, FloatVector.broadcast(x.species(), -0.053739715f));
    sum = sum.fma(square, FloatVector.broadcast(x.species(), 0.13331442f));
    sum = sum.fma(square, FloatVector.broadcast(x.species(), -0.3333328f));
    FloatVector near = sum.mul(square).fma(size, size);
    FloatVector one = FloatVector.broadcast(x.species(), 1);
    FloatVector exponential = size.add(size).lanewise(VectorOperators.EXP);
    FloatVector far = one.sub(one.add(one).div(exponential.add(one)));
    FloatVector result = far.blend(near, size.compare(VectorOperators.LT, 0.625f));
    // By the sign bit, which zero has too.
    return result.blend(result.neg(), x.test(VectorOperators.IS_NEGATIVE));
  }

  /// The logistic function `1 / (1 + e^-x)`.
  public static FloatVector logistic(FloatVector x) {
    // With e^-|x|, which cannot overflow, and one division for both signs.
    FloatVector small = x.abs().neg().lanewise(VectorOperators.EXP);
    FloatVector one = FloatVector.broadcast(x.species(), 1);
    FloatVector above = one.blend(small, x.compare(VectorOperators.LT, 0));
    return above.div(small.add(one));
  }

  /// The softplus function `ln(1 + e^x)`.
  public static FloatVector softplus(FloatVector x) {
    FloatVector small = x.abs().neg().lanewise(VectorOperators.EXP);
    return x.max(0).add(small.lanewise(VectorOperators.LOG1P));
  }
}
