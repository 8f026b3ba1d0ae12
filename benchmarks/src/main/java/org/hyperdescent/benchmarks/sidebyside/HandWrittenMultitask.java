package org.hyperdescent.benchmarks.sidebyside;

import org.hyperdescent.crdc.runtime.product.MatrixProduct;

/// The full-gradient step of a multitask problem written by hand: two matrix-vector products for
/// each task, on one thread.
public final class HandWrittenMultitask implements Contestant {

  private final MultitaskTask task;
  private final MatrixProduct product;
  private final float[][] weights;
  private final float[] residual;

  /// Starts at zero.
  public HandWrittenMultitask(MultitaskTask task, MatrixProduct product) {
    this.task = task;
    this.product = product;
    weights = new float[task.tasks()][task.features()];
    residual = new float[task.samples()];
  }

  /// What a contestant with this product is called.
  static String name(MatrixProduct product) {
    return "Java by hand, one thread, two passes, products by " + product.name();
  }

  @Override
  public String name() {
    return name(product);
  }

  @Override
  public void steps(int count) {
    int n = task.samples();
    int k = task.features();
    for (int i = 0; i < count; i++) {
      for (int t = 0; t < weights.length; t++) {
        predict(t);
        float[] y = task.labels().get(t);
        float factor = -task.step() / n;
        for (int row = 0; row < n; row++) {
          residual[row] = factor * (residual[row] - y[row]);
        }
        product.multiply(
            task.data().get(t), 0, k, true, residual, 0, 1, false, weights[t], 0, 1, k, 1, n, true);
      }
    }
  }

  /// `phi(X_t w_t)` into `residual`.
  private void predict(int t) {
    int k = task.features();
    int n = task.samples();
    product.multiply(
        task.data().get(t), 0, k, false, weights[t], 0, 1, false, residual, 0, 1, n, 1, k, false);
    if (task.logistic()) {
      for (int row = 0; row < n; row++) {
        residual[row] = 1 / (1 + (float) Math.exp(-residual[row]));
      }
    }
  }

  /// The sum over the tasks of the mean squared distance of prediction and label: not what descent
  /// minimizes, but it tells apart parameters that differ.
  @Override
  public double objective() {
    double total = 0;
    for (int t = 0; t < weights.length; t++) {
      predict(t);
      float[] y = task.labels().get(t);
      for (int row = 0; row < y.length; row++) {
        total += (residual[row] - y[row]) * (residual[row] - y[row]);
      }
    }
    return total / task.samples();
  }
}
