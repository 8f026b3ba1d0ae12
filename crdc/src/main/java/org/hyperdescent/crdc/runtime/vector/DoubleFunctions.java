package org.hyperdescent.crdc.runtime.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// Elementary functions of vectors of double precision.
///
/// Generated kernels call them inline, in the middle of a loop, so that a chain of functions never
/// leaves the registers. They accept every number: infinities and overflow give what the limit is,
/// and what is not a number stays so. Each is within 2 units in the last place of the exact value.
/// [FloatFunctions] is its twin. They need the module `jdk.incubator.vector`.
public final class DoubleFunctions {

  private DoubleFunctions() {}

  /// The exponential, `e^x`.
  public static DoubleVector exp(DoubleVector x) {
    return x.lanewise(VectorOperators.EXP);
  }

  /// The natural logarithm, `ln x`; not a number on negative numbers, negative infinity at zero.
  public static DoubleVector log(DoubleVector x) {
    return x.lanewise(VectorOperators.LOG);
  }

  /// The sine.
  public static DoubleVector sin(DoubleVector x) {
    return x.lanewise(VectorOperators.SIN);
  }

  /// The cosine.
  public static DoubleVector cos(DoubleVector x) {
    return x.lanewise(VectorOperators.COS);
  }

  /// The hyperbolic tangent.
  ///
  /// By a rational function below 5/8 and by the exponential above: S. L. Moshier, *Methods and
  /// Programs for Mathematical Functions*, Ellis Horwood 1989 (Cephes, `tanh`). The operator of the
  /// module is several times slower.
  public static DoubleVector tanh(DoubleVector x) {
    DoubleVector size = x.abs();
    DoubleVector square = x.mul(x);
    DoubleVector above = DoubleVector.broadcast(x.species(), -0.9643991794250523);
    above = above.fma(square, DoubleVector.broadcast(x.species(), -99.28772310019185));
    above = above.fma(square, DoubleVector.broadcast(x.species(), -1614.6876844170845));
    DoubleVector below = square.add(112.81167849163293);
    below = below.fma(square, DoubleVector.broadcast(x.species(), 2235.4883906010045));
    below = below.fma(square, DoubleVector.broadcast(x.species(), 4844.063053251255));
    DoubleVector near = square.mul(above).div(below).fma(size, size);
    DoubleVector one = DoubleVector.broadcast(x.species(), 1);
    DoubleVector exponential = size.add(size).lanewise(VectorOperators.EXP);
    DoubleVector far = one.sub(one.add(one).div(exponential.add(one)));
    DoubleVector result = far.blend(near, size.compare(VectorOperators.LT, 0.625));
    // By the sign bit, which zero has too.
    return result.blend(result.neg(), x.test(VectorOperators.IS_NEGATIVE));
  }

  /// The logistic function `1 / (1 + e^-x)`.
  public static DoubleVector logistic(DoubleVector x) {
    // With e^-|x|, which cannot overflow, and one division for both signs.
    DoubleVector small = x.abs().neg().lanewise(VectorOperators.EXP);
    DoubleVector one = DoubleVector.broadcast(x.species(), 1);
    DoubleVector above = one.blend(small, x.compare(VectorOperators.LT, 0));
    return above.div(small.add(one));
  }

  /// The softplus function `ln(1 + e^x)`.
  public static DoubleVector softplus(DoubleVector x) {
    DoubleVector small = x.abs().neg().lanewise(VectorOperators.EXP);
    return x.max(0).add(small.lanewise(VectorOperators.LOG1P));
  }
}
