package org.hyperdescent.functors.distributed.engine;

import java.util.concurrent.atomic.AtomicInteger;

/// A reusable barrier that allocates nothing: a round of small boxes lasts microseconds, less than
/// parking and waking a thread, so waiting spins briefly and then yields.
///
/// A failing worker breaks the barrier; everybody waiting, now or later, is then released with
/// `false`.
final class RoundBarrier {

  private static final int SPINS = 2_000;

  private final int parties;
  private final AtomicInteger arrived = new AtomicInteger();
  private volatile int generation;
  private volatile boolean broken;

  RoundBarrier(int parties) {
    this.parties = parties;
  }

  /// Waits until all parties have arrived; everything they wrote before is then visible. Returns
  /// false if broken.
  // Yielding is only about speed: whether the loop ends depends on the volatile fields alone.
  @SuppressWarnings("ThreadPriorityCheck")
  boolean await() {
    int current = generation;
    if (arrived.incrementAndGet() == parties) {
      arrived.set(0);
      generation = current + 1;
    } else {
      int spins = 0;
      while (generation == current && !broken) {
        if (spins < SPINS) {
          spins++;
          Thread.onSpinWait();
        } else {
          Thread.yield();
        }
      }
    }
    return !broken;
  }

  /// Releases everybody with `false`, for good.
  void breakForGood() {
    broken = true;
  }
}
