package org.hyperdescent.benchmarks.sidebyside;

import org.hyperdescent.crdc.runtime.product.MatrixProduct;

/// Two matrix-vector products for each task.
///
/// @param product what computes them
record TwoPasses(MatrixProduct product) implements MultitaskStep {

  @Override
  public String name() {
    return "two passes, products by " + product.name();
  }

  @Override
  public boolean suits(MultitaskTask task) {
    return true;
  }

  @Override
  public void step(float[] x, float[] y, float[] w, float[] r, boolean logistic, float factor) {
    int n = y.length;
    int k = w.length;
    product.multiply(x, 0, k, false, w, 0, 1, false, r, 0, 1, n, 1, k, 1, false);
    Residuals.residuals(r, y, 0, n, logistic, factor);
    product.multiply(x, 0, k, true, r, 0, 1, false, w, 0, 1, k, 1, n, 1, true);
  }

  @Override
  public void step(
      double[] x, double[] y, double[] w, double[] r, boolean logistic, double factor) {
    int n = y.length;
    int k = w.length;
    product.multiply(x, 0, k, false, w, 0, 1, false, r, 0, 1, n, 1, k, 1, false);
    Residuals.residuals(r, y, 0, n, logistic, factor);
    product.multiply(x, 0, k, true, r, 0, 1, false, w, 0, 1, k, 1, n, 1, true);
  }
}
