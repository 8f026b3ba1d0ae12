package org.hyperdescent.benchmarks.sidebyside;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.hyperdescent.crdc.runtime.compiled.VectorUnit;

/// Residuals of the regressions written by hand, with the Vector API where it is.
final class Residuals {

  private Residuals() {}

  /// `factor * (phi(z) - y)` in place of a block of `z`, which stands at the start of `r`.
  static void residuals(float[] r, float[] y, int at, int count, boolean logistic, float factor) {
    int i = 0;
    if (VectorUnit.isPresent()) {
      for (; i + Floats.LANES <= count; i += Floats.LANES) {
        Floats.residuals(r, i, y, at + i, logistic, factor);
      }
    }
    for (; i < count; i++) {
      float z = r[i];
      float prediction = logistic ? 1 / (1 + (float) Math.exp(-z)) : z;
      r[i] = factor * (prediction - y[at + i]);
    }
  }

  private static final class Floats {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private Floats() {}

    static void residuals(float[] r, int i, float[] y, int j, boolean logistic, float factor) {
      FloatVector z = FloatVector.fromArray(SPECIES, r, i);
      if (logistic) {
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        z = one.div(z.neg().lanewise(VectorOperators.EXP).add(one));
      }
      z.sub(FloatVector.fromArray(SPECIES, y, j)).mul(factor).intoArray(r, i);
    }
  }

  /// `factor * (phi(z) - y)` in place of a block of `z`, which stands at the start of `r`.
  static void residuals(
      double[] r, double[] y, int at, int count, boolean logistic, double factor) {
    int i = 0;
    if (VectorUnit.isPresent()) {
      for (; i + Doubles.LANES <= count; i += Doubles.LANES) {
        Doubles.residuals(r, i, y, at + i, logistic, factor);
      }
    }
    for (; i < count; i++) {
      double z = r[i];
      double prediction = logistic ? 1 / (1 + Math.exp(-z)) : z;
      r[i] = factor * (prediction - y[at + i]);
    }
  }

  private static final class Doubles {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private Doubles() {}

    static void residuals(double[] r, int i, double[] y, int j, boolean logistic, double factor) {
      DoubleVector z = DoubleVector.fromArray(SPECIES, r, i);
      if (logistic) {
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
        z = one.div(z.neg().lanewise(VectorOperators.EXP).add(one));
      }
      z.sub(DoubleVector.fromArray(SPECIES, y, j)).mul(factor).intoArray(r, i);
    }
  }
}
