package org.hyperdescent.benchmarks.sidebyside;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// One pass over the data of a task, by hand for 50 features on vectors of 256 bits: the weights
/// stay in registers for the predictions of a block of samples, the gradient for its second half.
record OnePass() implements MultitaskStep {

  private static final VectorSpecies<Float> FLOAT = FloatVector.SPECIES_256;
  private static final VectorSpecies<Double> DOUBLE = DoubleVector.SPECIES_256;
  private static final int FEATURES = 50;
  private static final int BLOCK = 64;

  @Override
  public String name() {
    return "one pass, for 50 features";
  }

  @Override
  public boolean suits(MultitaskTask task) {
    return task.features() == FEATURES;
  }

  @Override
  public void step(float[] x, float[] y, float[] w, float[] r, boolean logistic, float factor) {
    float[] old = w.clone();
    for (int row = 0; row < y.length; row += BLOCK) {
      int rows = Math.min(BLOCK, y.length - row);
      dots(x, row * FEATURES, rows, old, r);
      Residuals.residuals(r, y, row, rows, logistic, factor);
      add(x, row * FEATURES, rows, r, w);
    }
  }

  private static void dots(float[] x, int at, int rows, float[] w, float[] z) {
    FloatVector w0 = FloatVector.fromArray(FLOAT, w, 0);
    FloatVector w1 = FloatVector.fromArray(FLOAT, w, 8);
    FloatVector w2 = FloatVector.fromArray(FLOAT, w, 16);
    FloatVector w3 = FloatVector.fromArray(FLOAT, w, 24);
    FloatVector w4 = FloatVector.fromArray(FLOAT, w, 32);
    FloatVector w5 = FloatVector.fromArray(FLOAT, w, 40);
    int p = at;
    for (int row = 0; row < rows; row++) {
      FloatVector even = FloatVector.fromArray(FLOAT, x, p).mul(w0);
      FloatVector odd = FloatVector.fromArray(FLOAT, x, p + 8).mul(w1);
      even = FloatVector.fromArray(FLOAT, x, p + 16).fma(w2, even);
      odd = FloatVector.fromArray(FLOAT, x, p + 24).fma(w3, odd);
      even = FloatVector.fromArray(FLOAT, x, p + 32).fma(w4, even);
      odd = FloatVector.fromArray(FLOAT, x, p + 40).fma(w5, odd);
      float sum = even.add(odd).reduceLanes(VectorOperators.ADD);
      z[row] = sum + x[p + 48] * w[48] + x[p + 49] * w[49];
      p += FEATURES;
    }
  }

  private static void add(float[] x, int at, int rows, float[] r, float[] g) {
    FloatVector g0 = FloatVector.fromArray(FLOAT, g, 0);
    FloatVector g1 = FloatVector.fromArray(FLOAT, g, 8);
    FloatVector g2 = FloatVector.fromArray(FLOAT, g, 16);
    FloatVector g3 = FloatVector.fromArray(FLOAT, g, 24);
    FloatVector g4 = FloatVector.fromArray(FLOAT, g, 32);
    FloatVector g5 = FloatVector.fromArray(FLOAT, g, 40);
    float g48 = g[48];
    float g49 = g[49];
    int p = at;
    for (int row = 0; row < rows; row++) {
      FloatVector factor = FloatVector.broadcast(FLOAT, r[row]);
      g0 = FloatVector.fromArray(FLOAT, x, p).fma(factor, g0);
      g1 = FloatVector.fromArray(FLOAT, x, p + 8).fma(factor, g1);
      g2 = FloatVector.fromArray(FLOAT, x, p + 16).fma(factor, g2);
      g3 = FloatVector.fromArray(FLOAT, x, p + 24).fma(factor, g3);
      g4 = FloatVector.fromArray(FLOAT, x, p + 32).fma(factor, g4);
      g5 = FloatVector.fromArray(FLOAT, x, p + 40).fma(factor, g5);
      g48 += x[p + 48] * r[row];
      g49 += x[p + 49] * r[row];
      p += FEATURES;
    }
    g0.intoArray(g, 0);
    g1.intoArray(g, 8);
    g2.intoArray(g, 16);
    g3.intoArray(g, 24);
    g4.intoArray(g, 32);
    g5.intoArray(g, 40);
    g[48] = g48;
    g[49] = g49;
  }

  @Override
  public void step(
      double[] x, double[] y, double[] w, double[] r, boolean logistic, double factor) {
    double[] old = w.clone();
    for (int row = 0; row < y.length; row += BLOCK) {
      int rows = Math.min(BLOCK, y.length - row);
      dots(x, row * FEATURES, rows, old, r);
      Residuals.residuals(r, y, row, rows, logistic, factor);
      add(x, row * FEATURES, rows, r, w);
    }
  }

  private static void dots(double[] x, int at, int rows, double[] w, double[] z) {
    DoubleVector w0 = DoubleVector.fromArray(DOUBLE, w, 0);
    DoubleVector w1 = DoubleVector.fromArray(DOUBLE, w, 4);
    DoubleVector w2 = DoubleVector.fromArray(DOUBLE, w, 8);
    DoubleVector w3 = DoubleVector.fromArray(DOUBLE, w, 12);
    DoubleVector w4 = DoubleVector.fromArray(DOUBLE, w, 16);
    DoubleVector w5 = DoubleVector.fromArray(DOUBLE, w, 20);
    DoubleVector w6 = DoubleVector.fromArray(DOUBLE, w, 24);
    DoubleVector w7 = DoubleVector.fromArray(DOUBLE, w, 28);
    DoubleVector w8 = DoubleVector.fromArray(DOUBLE, w, 32);
    DoubleVector w9 = DoubleVector.fromArray(DOUBLE, w, 36);
    DoubleVector w10 = DoubleVector.fromArray(DOUBLE, w, 40);
    DoubleVector w11 = DoubleVector.fromArray(DOUBLE, w, 44);
    int p = at;
    for (int row = 0; row < rows; row++) {
      DoubleVector even = DoubleVector.fromArray(DOUBLE, x, p).mul(w0);
      DoubleVector odd = DoubleVector.fromArray(DOUBLE, x, p + 4).mul(w1);
      even = DoubleVector.fromArray(DOUBLE, x, p + 8).fma(w2, even);
      odd = DoubleVector.fromArray(DOUBLE, x, p + 12).fma(w3, odd);
      even = DoubleVector.fromArray(DOUBLE, x, p + 16).fma(w4, even);
      odd = DoubleVector.fromArray(DOUBLE, x, p + 20).fma(w5, odd);
      even = DoubleVector.fromArray(DOUBLE, x, p + 24).fma(w6, even);
      odd = DoubleVector.fromArray(DOUBLE, x, p + 28).fma(w7, odd);
      even = DoubleVector.fromArray(DOUBLE, x, p + 32).fma(w8, even);
      odd = DoubleVector.fromArray(DOUBLE, x, p + 36).fma(w9, odd);
      even = DoubleVector.fromArray(DOUBLE, x, p + 40).fma(w10, even);
      odd = DoubleVector.fromArray(DOUBLE, x, p + 44).fma(w11, odd);
      double sum = even.add(odd).reduceLanes(VectorOperators.ADD);
      z[row] = sum + x[p + 48] * w[48] + x[p + 49] * w[49];
      p += FEATURES;
    }
  }

  private static void add(double[] x, int at, int rows, double[] r, double[] g) {
    DoubleVector g0 = DoubleVector.fromArray(DOUBLE, g, 0);
    DoubleVector g1 = DoubleVector.fromArray(DOUBLE, g, 4);
    DoubleVector g2 = DoubleVector.fromArray(DOUBLE, g, 8);
    DoubleVector g3 = DoubleVector.fromArray(DOUBLE, g, 12);
    DoubleVector g4 = DoubleVector.fromArray(DOUBLE, g, 16);
    DoubleVector g5 = DoubleVector.fromArray(DOUBLE, g, 20);
    DoubleVector g6 = DoubleVector.fromArray(DOUBLE, g, 24);
    DoubleVector g7 = DoubleVector.fromArray(DOUBLE, g, 28);
    DoubleVector g8 = DoubleVector.fromArray(DOUBLE, g, 32);
    DoubleVector g9 = DoubleVector.fromArray(DOUBLE, g, 36);
    DoubleVector g10 = DoubleVector.fromArray(DOUBLE, g, 40);
    DoubleVector g11 = DoubleVector.fromArray(DOUBLE, g, 44);
    double g48 = g[48];
    double g49 = g[49];
    int p = at;
    for (int row = 0; row < rows; row++) {
      DoubleVector factor = DoubleVector.broadcast(DOUBLE, r[row]);
      g0 = DoubleVector.fromArray(DOUBLE, x, p).fma(factor, g0);
      g1 = DoubleVector.fromArray(DOUBLE, x, p + 4).fma(factor, g1);
      g2 = DoubleVector.fromArray(DOUBLE, x, p + 8).fma(factor, g2);
      g3 = DoubleVector.fromArray(DOUBLE, x, p + 12).fma(factor, g3);
      g4 = DoubleVector.fromArray(DOUBLE, x, p + 16).fma(factor, g4);
      g5 = DoubleVector.fromArray(DOUBLE, x, p + 20).fma(factor, g5);
      g6 = DoubleVector.fromArray(DOUBLE, x, p + 24).fma(factor, g6);
      g7 = DoubleVector.fromArray(DOUBLE, x, p + 28).fma(factor, g7);
      g8 = DoubleVector.fromArray(DOUBLE, x, p + 32).fma(factor, g8);
      g9 = DoubleVector.fromArray(DOUBLE, x, p + 36).fma(factor, g9);
      g10 = DoubleVector.fromArray(DOUBLE, x, p + 40).fma(factor, g10);
      g11 = DoubleVector.fromArray(DOUBLE, x, p + 44).fma(factor, g11);
      g48 += x[p + 48] * r[row];
      g49 += x[p + 49] * r[row];
      p += FEATURES;
    }
    g0.intoArray(g, 0);
    g1.intoArray(g, 4);
    g2.intoArray(g, 8);
    g3.intoArray(g, 12);
    g4.intoArray(g, 16);
    g5.intoArray(g, 20);
    g6.intoArray(g, 24);
    g7.intoArray(g, 28);
    g8.intoArray(g, 32);
    g9.intoArray(g, 36);
    g10.intoArray(g, 40);
    g11.intoArray(g, 44);
    g[48] = g48;
    g[49] = g49;
  }
}
