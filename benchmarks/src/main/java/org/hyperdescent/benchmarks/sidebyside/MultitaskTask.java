package org.hyperdescent.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The full-gradient step of many regressions at once: task `t` has its own data `(X_t, y_t)` and
/// weights `w_t`, and a step is `w_t -= step * X_t' (phi(X_t w_t) - y_t) / samples` with the
/// logistic function or the identity as `phi`.
///
/// All arrays are shared by the contestants, which must not modify them.
///
/// @param samples the samples of each task
/// @param features the features of each task
/// @param logistic whether `phi` is the logistic function, otherwise the identity
/// @param isDouble whether contestants compute in double precision; all numbers of the task are of
///   single precision
/// @param step the step
/// @param data per task samples times features, row-major
/// @param labels per task one number for each sample
public record MultitaskTask(
    int samples,
    int features,
    boolean logistic,
    boolean isDouble,
    float step,
    List<float[]> data,
    List<float[]> labels)
    implements Task {

  /// Gaussian data, with labels 0 and 1 for the logistic function and Gaussian ones otherwise.
  public static MultitaskTask random(
      int tasks,
      int samples,
      int features,
      boolean logistic,
      boolean isDouble,
      float step,
      long seed) {
    Random random = new Random(seed);
    List<float[]> data = new ArrayList<>();
    List<float[]> labels = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      float[] x = new float[samples * features];
      for (int i = 0; i < x.length; i++) {
        x[i] = (float) random.nextGaussian();
      }
      float[] y = new float[samples];
      for (int i = 0; i < samples; i++) {
        y[i] = logistic ? random.nextInt(2) : (float) random.nextGaussian();
      }
      data.add(x);
      labels.add(y);
    }
    return new MultitaskTask(
        samples, features, logistic, isDouble, step, List.copyOf(data), List.copyOf(labels));
  }

  /// The number of tasks.
  public int tasks() {
    return data.size();
  }

  /// What it is, as text.
  @Override
  public String title() {
    return "full-gradient step of %s regression, %,d tasks of %d x %d%s"
        .formatted(
            logistic ? "logistic" : "linear",
            tasks(),
            samples,
            features,
            isDouble ? ", 64-bit" : "");
  }

  /// Billions of bytes.
  @Override
  public double amount() {
    return 1e-9 * bytes();
  }

  @Override
  public String unit() {
    return "GB";
  }

  /// The numbers in the precision of the contestants: the array itself or a copy.
  Object numbers(float[] numbers) {
    if (!isDouble) {
      return numbers;
    }
    double[] wide = new double[numbers.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = numbers[i];
    }
    return wide;
  }

  /// The bytes of data that a step must read at least once.
  public long bytes() {
    return (isDouble ? 8L : 4L) * tasks() * samples * (features + 1);
  }
}
