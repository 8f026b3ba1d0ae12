package org.hyperdescent.benchmarks.sidebyside;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// One pass over the data of a task, sample by sample, by hand for linear regression with 50
/// features in single precision: weights and gradient stay in registers all the time.
///
/// In some starts the compiler keeps them in objects instead, and it is a hundred times slower.
record SampleBySample() implements MultitaskStep {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_256;
  private static final int FEATURES = 50;

  @Override
  public String name() {
    return "sample by sample, for 50 features";
  }

  @Override
  public boolean suits(MultitaskTask task) {
    return task.features() == FEATURES && !task.isDouble() && !task.logistic();
  }

  @Override
  public void step(float[] x, float[] y, float[] w, float[] r, boolean logistic, float factor) {
    FloatVector w0 = FloatVector.fromArray(SPECIES, w, 0);
    FloatVector w1 = FloatVector.fromArray(SPECIES, w, 8);
    FloatVector w2 = FloatVector.fromArray(SPECIES, w, 16);
    FloatVector w3 = FloatVector.fromArray(SPECIES, w, 24);
    FloatVector w4 = FloatVector.fromArray(SPECIES, w, 32);
    FloatVector w5 = FloatVector.fromArray(SPECIES, w, 40);
    FloatVector g0 = w0;
    FloatVector g1 = w1;
    FloatVector g2 = w2;
    FloatVector g3 = w3;
    FloatVector g4 = w4;
    FloatVector g5 = w5;
    float w48 = w[48];
    float w49 = w[49];
    float g48 = w48;
    float g49 = w49;
    int p = 0;
    for (float label : y) {
      FloatVector even = FloatVector.fromArray(SPECIES, x, p).mul(w0);
      FloatVector odd = FloatVector.fromArray(SPECIES, x, p + 8).mul(w1);
      even = FloatVector.fromArray(SPECIES, x, p + 16).fma(w2, even);
      odd = FloatVector.fromArray(SPECIES, x, p + 24).fma(w3, odd);
      even = FloatVector.fromArray(SPECIES, x, p + 32).fma(w4, even);
      odd = FloatVector.fromArray(SPECIES, x, p + 40).fma(w5, odd);
      float sum = even.add(odd).reduceLanes(VectorOperators.ADD);
      float residual = factor * (sum + x[p + 48] * w48 + x[p + 49] * w49 - label);
      FloatVector all = FloatVector.broadcast(SPECIES, residual);
      g0 = FloatVector.fromArray(SPECIES, x, p).fma(all, g0);
      g1 = FloatVector.fromArray(SPECIES, x, p + 8).fma(all, g1);
      g2 = FloatVector.fromArray(SPECIES, x, p + 16).fma(all, g2);
      g3 = FloatVector.fromArray(SPECIES, x, p + 24).fma(all, g3);
      g4 = FloatVector.fromArray(SPECIES, x, p + 32).fma(all, g4);
      g5 = FloatVector.fromArray(SPECIES, x, p + 40).fma(all, g5);
      g48 += x[p + 48] * residual;
      g49 += x[p + 49] * residual;
      p += FEATURES;
    }
    g0.intoArray(w, 0);
    g1.intoArray(w, 8);
    g2.intoArray(w, 16);
    g3.intoArray(w, 24);
    g4.intoArray(w, 32);
    g5.intoArray(w, 40);
    w[48] = g48;
    w[49] = g49;
  }

  @Override
  public void step(
      double[] x, double[] y, double[] w, double[] r, boolean logistic, double factor) {
    throw new UnsupportedOperationException("single precision only");
  }
}
