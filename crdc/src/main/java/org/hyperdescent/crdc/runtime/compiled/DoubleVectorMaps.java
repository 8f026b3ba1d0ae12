package org.hyperdescent.crdc.runtime.compiled;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// Functions of [DoubleFunctions] from one array to another, with the same arithmetic and the same
/// bits.
///
/// The arithmetic of [DoubleVectorFunctions] stands here in one piece: a method that takes or
/// returns vectors is compiled by itself in some starts, and then makes an object of each vector.
/// It is loaded only where the Vector API is.
final class DoubleVectorMaps {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  private static final int LANES = SPECIES.length();

  private DoubleVectorMaps() {}

  /// A kernel on `x, y` that computes the exponentials or the logistic function.
  static Kernel of(UnaryFunction function) {
    boolean logistic = function == UnaryFunction.LOGISTIC;
    return (operands, from, to) ->
        map((double[]) operands[0], (double[]) operands[1], from, to, logistic);
  }

  /// A kernel that replaces the entries of its second operand by their exponentials.
  static Kernel exponentials() {
    return (operands, from, to) ->
        map((double[]) operands[1], (double[]) operands[1], from, to, false);
  }

  private static void map(double[] x, double[] y, int from, int to, boolean logistic) {
    double highest = logistic ? DoubleFunctions.LOGISTIC_HIGHEST : DoubleFunctions.EXP_HIGHEST;
    int i = from;
    for (; i + LANES <= to; i += LANES) {
      DoubleVector bounded =
          DoubleVector.fromArray(SPECIES, x, i).min(highest).max(DoubleFunctions.EXP_LOWEST);
      DoubleVector round = DoubleVector.broadcast(SPECIES, DoubleFunctions.ROUND);
      DoubleVector n =
          bounded.fma(DoubleVector.broadcast(SPECIES, DoubleFunctions.LOG2_E), round).sub(round);
      DoubleVector r = n.fma(DoubleVector.broadcast(SPECIES, -DoubleFunctions.LN2_HIGH), bounded);
      r = n.fma(DoubleVector.broadcast(SPECIES, -DoubleFunctions.LN2_LOW), r);
      DoubleVector p = DoubleVector.broadcast(SPECIES, DoubleFunctions.C13);
      p = p.fma(r, DoubleVector.broadcast(SPECIES, DoubleFunctions.C12));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, DoubleFunctions.C11));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, DoubleFunctions.C10));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, DoubleFunctions.C9));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, DoubleFunctions.C8));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, DoubleFunctions.C7));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, DoubleFunctions.C6));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, DoubleFunctions.C5));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, DoubleFunctions.C4));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, DoubleFunctions.C3));
      p = p.fma(r, DoubleVector.broadcast(SPECIES, DoubleFunctions.C2));
      DoubleVector value = r.mul(r).fma(p, r).add(1);
      DoubleVector half = n.fma(DoubleVector.broadcast(SPECIES, 0.5), round);
      DoubleVector otherHalf = n.sub(half.sub(round)).add(round);
      LongVector bits = half.reinterpretAsLongs().add(1023);
      LongVector otherBits = otherHalf.reinterpretAsLongs().add(1023);
      DoubleVector power = bits.lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
      DoubleVector otherPower = otherBits.lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
      DoubleVector e = value.mul(power).mul(otherPower);
      if (logistic) {
        e = e.div(e.add(1));
      }
      e.intoArray(y, i);
    }
    for (; i < to; i++) {
      y[i] = logistic ? DoubleFunctions.logistic(x[i]) : DoubleFunctions.exp(x[i]);
    }
  }
}
