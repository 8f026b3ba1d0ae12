package org.hyperdescent.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.List;

/// Work that is done in equal shares by some threads, which meet only at the end.
final class Shares {

  private Shares() {}

  /// The work on a share.
  interface Work {

    /// Does the work on a range.
    void run(int from, int to);
  }

  /// Runs the shares of `0 .. extent`, the first one on this thread.
  static void run(int threads, int extent, Work work) {
    List<Thread> others = new ArrayList<>();
    for (int k = 1; k < threads; k++) {
      int from = (int) ((long) extent * k / threads);
      int to = (int) ((long) extent * (k + 1) / threads);
      others.add(Thread.ofPlatform().daemon().start(() -> work.run(from, to)));
    }
    work.run(0, extent / threads);
    try {
      for (Thread other : others) {
        other.join();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
