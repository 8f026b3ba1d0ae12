package org.hyperdescent.benchmarks.sidebyside;

/// A function of many numbers by a loop over the library of Java; in single precision, rounded.
final class PlainFunction implements Contestant {

  private final FunctionTask task;
  private final double[] results;

  PlainFunction(FunctionTask task) {
    this.task = task;
    results = new double[task.numbers().length];
  }

  @Override
  public String name() {
    return "Math, plain loop";
  }

  @Override
  public void steps(int count) {
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < results.length; k++) {
        double value = task.function().apply(task.numbers()[k]);
        results[k] = task.single() ? (float) value : value;
      }
    }
  }

  @Override
  public double objective() {
    return FunctionTask.checksum(results);
  }
}
