package org.hyperdescent.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// All tasks of a side-by-side run, in a fixed order, so that a process can be told which one it is
/// about by its place.
final class Tasks {

  private Tasks() {}

  /// The tasks; the data of each are made when it is asked for, the same ones in every process.
  static List<Supplier<Task>> all() {
    List<Supplier<Task>> tasks = new ArrayList<>();
    tasks.add(() -> NetworkTask.random(64, 0.1f, 1, 784, 128, 64, 10));
    tasks.add(() -> NetworkTask.random(256, 0.1f, 1, 784, 128, 64, 10));
    tasks.add(() -> NetworkTask.random(1, 0.1f, 1, 4, 8, 3));
    tasks.add(() -> NetworkTask.random(16, 0.1f, 1, 4, 8, 3));
    for (int count : new int[] {100, 1_000}) {
      for (boolean isDouble : new boolean[] {false, true}) {
        tasks.add(() -> MultitaskTask.random(count, 500, 50, true, isDouble, 0.1f, 1));
        tasks.add(() -> MultitaskTask.random(count, 500, 50, false, isDouble, 0.1f, 1));
      }
    }
    for (int extent : new int[] {64, 256, 1024}) {
      tasks.add(() -> ProductTask.random(extent, extent, extent, false));
    }
    tasks.add(() -> ProductTask.random(8, 4, 3, false));
    tasks.add(() -> ProductTask.random(16, 8, 4, false));
    tasks.add(() -> ProductTask.random(64, 784, 128, false));
    tasks.add(() -> ProductTask.random(784, 64, 128, true));
    tasks.add(() -> ProductTask.random(256, 784, 128, false));
    for (FunctionTask.Function function : FunctionTask.Function.values()) {
      tasks.add(() -> FunctionTask.random(function, true));
      tasks.add(() -> FunctionTask.random(function, false));
    }
    return List.copyOf(tasks);
  }
}
