package org.hyperdescent.crdc.runtime.compiled;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// Functions of [FloatFunctions] from one array to another, with the same arithmetic and the same
/// bits.
///
/// The arithmetic of [FloatVectorFunctions] stands here in one piece: a method that takes or
/// returns vectors is compiled by itself in some starts, and then makes an object of each vector.
/// It is loaded only where the Vector API is.
final class FloatVectorMaps {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private static final int LANES = SPECIES.length();

  private FloatVectorMaps() {}

  /// A kernel on `x, y` that computes the exponentials or the logistic function.
  static Kernel of(UnaryFunction function) {
    boolean logistic = function == UnaryFunction.LOGISTIC;
    return (operands, from, to) ->
        map((float[]) operands[0], (float[]) operands[1], from, to, logistic);
  }

  /// A kernel that replaces the entries of its second operand by their exponentials.
  static Kernel exponentials() {
    return (operands, from, to) ->
        map((float[]) operands[1], (float[]) operands[1], from, to, false);
  }

  private static void map(float[] x, float[] y, int from, int to, boolean logistic) {
    float highest = logistic ? FloatFunctions.LOGISTIC_HIGHEST : FloatFunctions.EXP_HIGHEST;
    int i = from;
    for (; i + LANES <= to; i += LANES) {
      FloatVector bounded =
          FloatVector.fromArray(SPECIES, x, i).min(highest).max(FloatFunctions.EXP_LOWEST);
      FloatVector round = FloatVector.broadcast(SPECIES, FloatFunctions.ROUND);
      FloatVector n =
          bounded.fma(FloatVector.broadcast(SPECIES, FloatFunctions.LOG2_E), round).sub(round);
      FloatVector r = n.fma(FloatVector.broadcast(SPECIES, -FloatFunctions.LN2_HIGH), bounded);
      r = n.fma(FloatVector.broadcast(SPECIES, -FloatFunctions.LN2_LOW), r);
      FloatVector p = FloatVector.broadcast(SPECIES, FloatFunctions.C7);
      p = p.fma(r, FloatVector.broadcast(SPECIES, FloatFunctions.C6));
      p = p.fma(r, FloatVector.broadcast(SPECIES, FloatFunctions.C5));
      p = p.fma(r, FloatVector.broadcast(SPECIES, FloatFunctions.C4));
      p = p.fma(r, FloatVector.broadcast(SPECIES, FloatFunctions.C3));
      p = p.fma(r, FloatVector.broadcast(SPECIES, FloatFunctions.C2));
      FloatVector value = r.mul(r).fma(p, r).add(1);
      FloatVector half = n.fma(FloatVector.broadcast(SPECIES, 0.5f), round);
      FloatVector otherHalf = n.sub(half.sub(round)).add(round);
      IntVector bits = half.reinterpretAsInts().add(127);
      IntVector otherBits = otherHalf.reinterpretAsInts().add(127);
      FloatVector power = bits.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
      FloatVector otherPower = otherBits.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
      FloatVector e = value.mul(power).mul(otherPower);
      if (logistic) {
        e = e.div(e.add(1));
      }
      e.intoArray(y, i);
    }
    for (; i < to; i++) {
      y[i] = logistic ? FloatFunctions.logistic(x[i]) : FloatFunctions.exp(x[i]);
    }
  }
}
