package org.hyperdescent.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How many times as fast as others one of our contestants should be.
///
/// @param task the title of the task
/// @param ours our contestant
/// @param others the others, of whom the fastest one counts
/// @param atLeast the ratio
record Goal(String task, String ours, List<String> others, double atLeast) {

  /// From which share of its goal on a ratio is close to it.
  private static final double CLOSE = 0.9;

  private Goal(String task, String ours, String other, double atLeast) {
    this(task, ours, List.of(other), atLeast);
  }

  /// A library on all threads and on one.
  private static List<String> onAnyThreads(String name) {
    return List.of(name, Entrant.InJava.onOneThread(name));
  }

  /// What is said of a ratio.
  static String verdict(double ratio, double atLeast) {
    if (ratio >= atLeast) {
      return "met";
    }
    return ratio >= CLOSE * atLeast ? "within a tenth" : "missed";
  }

  /// All goals. Those whose contestants are not there are not judged.
  ///
  /// @param threads how many threads everyone might use
  static List<Goal> all(int threads) {
    List<Goal> goals = new ArrayList<>();
    String single = threads > 1 ? Ours.ONE_THREAD : Ours.COMPOSED;
    List<String> byHand = onAnyThreads("PyTorch (DJL), gradients by hand");
    List<String> autograd = onAnyThreads("PyTorch (DJL), autograd");
    String python = "PyTorch (Python), gradients by hand";
    String batch64 = "training step of 784-128-64-10, batch 64";
    String batch256 = "training step of 784-128-64-10, batch 256";
    String tiny1 = "training step of 4-8-3, batch 1";
    String tiny16 = "training step of 4-8-3, batch 16";
    goals.add(new Goal(batch64, Ours.COMPOSED, byHand, 1.8));
    goals.add(new Goal(batch64, Ours.COMPOSED, autograd, 2.5));
    goals.add(new Goal(batch64, Ours.COMPOSED, python, 1.3));
    goals.add(new Goal(batch256, Ours.COMPOSED, byHand, 1.4));
    goals.add(new Goal(batch256, Ours.COMPOSED, autograd, 1.4));
    goals.add(new Goal(batch256, Ours.COMPOSED, python, 1.1));
    goals.add(new Goal(batch64, single, Ours.byHand(), 0.97));
    goals.add(new Goal(batch256, single, Ours.byHand(), 0.97));
    goals.add(new Goal(tiny1, Ours.COMPOSED, autograd, 1_000));
    goals.add(new Goal(tiny1, Ours.COMPOSED, Ours.EJML, 3));
    goals.add(new Goal(tiny16, Ours.COMPOSED, autograd, 100));
    goals.add(new Goal(tiny16, Ours.COMPOSED, Ours.EJML, 2.5));
    goals.addAll(multitask());
    for (String shape :
        List.of(
            "64x64 by 64x64",
            "256x256 by 256x256",
            "1024x1024 by 1024x1024",
            "8x4 by 4x3",
            "16x8 by 8x4",
            "64x784 by 784x128",
            "256x784 by 784x128")) {
      goals.add(new Goal("product, " + shape, Ours.COMPOSED, "OpenBLAS (bytedeco)", 0.9));
    }
    goals.add(
        new Goal(
            "product, transposed 64x784 by 64x128", Ours.COMPOSED, "OpenBLAS (bytedeco)", 0.9));
    for (String function : List.of("exp", "logistic", "tanh")) {
      for (int bits : new int[] {32, 64}) {
        goals.add(
            new Goal(
                "%s of 8,192 numbers, %d-bit".formatted(function, bits),
                Ours.COMPOSED,
                "MKL vector maths",
                2));
      }
    }
    return List.copyOf(goals);
  }

  /// Those of the regressions: no slower than the better of one pass by hand and two passes by the
  /// product that was chosen, and in 32 bits near the rate of the memory where the data are too
  /// many for the caches.
  private static List<Goal> multitask() {
    List<Goal> goals = new ArrayList<>();
    List<String> byHand =
        Stream.of(new OnePass(), new SampleBySample(), new TwoPasses(Ours.chosen()))
            .map(HandWrittenMultitask::name)
            .toList();
    for (String count : List.of("100", "1,000")) {
      for (String kind : List.of("linear", "logistic")) {
        for (String bits : List.of("", ", 64-bit")) {
          String task =
              "full-gradient step of %s regression, %s tasks of 500 x 50%s"
                  .formatted(kind, count, bits);
          goals.add(new Goal(task, Ours.COMPOSED, byHand, 1));
          if (count.equals("1,000") && bits.isEmpty()) {
            goals.add(new Goal(task, Ours.COMPOSED, ReadProbe.NAME, 0.85));
          }
        }
      }
    }
    return goals;
  }
}
