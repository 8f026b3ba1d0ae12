package org.hyperdescent.benchmarks.sidebyside;

/// The step of one task of a [MultitaskTask] written by hand, `w += factor * X' (phi(X w) - y)`.
///
/// Used by several threads at once, each with its own residual.
interface MultitaskStep {

  /// How it works, in a few words.
  String name();

  /// Whether it can do a task.
  boolean suits(MultitaskTask task);

  /// A step in single precision.
  ///
  /// @param x the data, row-major, not modified
  /// @param y the labels, not modified
  /// @param w the weights, modified
  /// @param r room for a number for each sample
  void step(float[] x, float[] y, float[] w, float[] r, boolean logistic, float factor);

  /// The same in double precision.
  void step(double[] x, double[] y, double[] w, double[] r, boolean logistic, double factor);
}
