package org.hyperdescent.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/// The price of composition for a training step, on a machine that has other work: compiled and by
/// hand take turns, and the time that the thread had a processor counts.
///
/// It prints steps per second of both, and the median of the ratios of neighbouring turns. For a
/// quiet machine there is [TrainingStepBenchmark]. Run it with `java --add-modules
/// jdk.incubator.vector --enable-native-access=ALL-UNNAMED -cp benchmarks/target/benchmarks.jar
/// org.hyperdescent.benchmarks.TrainingStepRates`.
public final class TrainingStepRates {

  private static final List<String> NETWORKS =
      List.of("1x4-8-3", "16x4-8-3", "64x784-128-64-10", "256x784-128-64-10");

  private static final int WARMUP = 12;
  private static final int ROUNDS = 31;

  private TrainingStepRates() {}

  /// Prints one line for each network among the arguments, or for four well-known ones.
  public static void main(String[] arguments) {
    System.out.printf("%-20s%14s%14s%8s%n", "network", "compiled/s", "by hand/s", "ratio");
    for (String network : arguments.length == 0 ? NETWORKS : List.of(arguments)) {
      TrainingStep step = TrainingStep.of(network);
      Runnable compiled = step.compiled(step.arrays(), 1);
      Runnable byHand = step.byHand(step.arrays());
      int calls = network.contains("784") ? 40 : 40_000;
      double[] first = new double[ROUNDS];
      double[] second = new double[ROUNDS];
      double[] ratios = new double[ROUNDS];
      for (int round = -WARMUP; round < ROUNDS; round++) {
        double one = rate(compiled, calls);
        double two = rate(byHand, calls);
        if (round >= 0) {
          first[round] = one;
          second[round] = two;
          ratios[round] = one / two;
        }
      }
      System.out.printf(
          "%-20s%14.0f%14.0f%8.2f%n", network, median(first), median(second), median(ratios));
    }
  }

  private static double rate(Runnable step, int calls) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (int call = 0; call < calls; call++) {
      step.run();
    }
    return calls * 1e9 / Math.max(1, threads.getCurrentThreadCpuTime() - start);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
