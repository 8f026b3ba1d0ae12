package org.hyperdescent.benchmarks.sidebyside;

import java.util.Optional;

/// The full-gradient step of a multitask problem written by hand: each thread goes through its own
/// share of the tasks and waits for no other one.
final class HandWrittenMultitask implements Contestant {

  private final MultitaskTask task;
  private final MultitaskStep step;
  private final int threads;
  private final Object[] data;
  private final Object[] labels;
  private final Object[] weights;

  /// Starts at zero.
  HandWrittenMultitask(MultitaskTask task, MultitaskStep step, int threads) {
    this.task = task;
    this.step = step;
    this.threads = threads;
    int tasks = task.tasks();
    data = new Object[tasks];
    labels = new Object[tasks];
    weights = new Object[tasks];
    for (int t = 0; t < tasks; t++) {
      data[t] = task.numbers(task.data().get(t));
      labels[t] = task.numbers(task.labels().get(t));
      weights[t] = task.numbers(new float[task.features()]);
    }
  }

  /// What a contestant with this step is called.
  static String name(MultitaskStep step) {
    return "Java by hand, " + step.name();
  }

  @Override
  public String name() {
    return name(step);
  }

  /// Data, labels and weights, and one residual for each thread.
  @Override
  public Optional<PlannedMemory> planned() {
    long number = task.isDouble() ? Double.BYTES : Float.BYTES;
    long given =
        number * task.tasks() * (task.features() + task.samples() * (task.features() + 1L));
    return Optional.of(new PlannedMemory(given, number * threads * task.samples()));
  }

  @Override
  public void steps(int count) {
    Shares.run(threads, weights.length, (from, to) -> steps(count, from, to));
  }

  private void steps(int count, int from, int to) {
    float factor = -task.step() / task.samples();
    Object residual = task.numbers(new float[task.samples()]);
    for (int i = 0; i < count; i++) {
      for (int t = from; t < to; t++) {
        if (task.isDouble()) {
          double[] w = (double[]) weights[t];
          double[] r = (double[]) residual;
          step.step((double[]) data[t], (double[]) labels[t], w, r, task.logistic(), factor);
        } else {
          float[] w = (float[]) weights[t];
          float[] r = (float[]) residual;
          step.step((float[]) data[t], (float[]) labels[t], w, r, task.logistic(), factor);
        }
      }
    }
  }

  /// The sum over the tasks of the mean squared distance of prediction and label: not what descent
  /// minimizes, but it tells apart parameters that differ.
  @Override
  public double objective() {
    double total = 0;
    for (int t = 0; t < weights.length; t++) {
      float[] x = task.data().get(t);
      float[] y = task.labels().get(t);
      for (int row = 0; row < y.length; row++) {
        double z = 0;
        for (int j = 0; j < task.features(); j++) {
          double weight = task.isDouble() ? ((double[]) weights[t])[j] : ((float[]) weights[t])[j];
          z += x[row * task.features() + j] * weight;
        }
        double error = (task.logistic() ? 1 / (1 + Math.exp(-z)) : z) - y[row];
        total += error * error;
      }
    }
    return total / task.samples();
  }
}
