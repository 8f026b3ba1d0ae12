package org.hyperdescent.crdc.runtime.compiled;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Threads that wait for parts of a task, so that handing one out takes less than a microsecond and
/// allocates nothing.
///
/// One caller at a time is served; another one does the parts of its task alone. The parts are the
/// same, because a library may round a whole otherwise than its parts.
final class Workers {

  private static final ConcurrentHashMap<Integer, Workers> SHARED = new ConcurrentHashMap<>();

  private final Worker[] workers;
  private final AtomicBoolean busy = new AtomicBoolean();

  private Workers(int threads) {
    workers = new Worker[threads - 1];
    for (int k = 0; k < workers.length; k++) {
      workers[k] = new Worker();
      // Not by Thread.ofPlatform(): its classes are loaded while the first program is bound.
      Thread thread = new Thread(workers[k], "hyperdescent-worker-" + (k + 1));
      thread.setDaemon(true);
      thread.start();
    }
  }

  /// The workers of this process for a number of threads, the caller's included.
  static Workers of(int threads) {
    return SHARED.computeIfAbsent(threads, Workers::new);
  }

  /// Runs a task in parts, the first one on this thread.
  ///
  /// @param cuts where the parts start and end; at least two parts, at most as many as threads
  void run(Kernel kernel, Object[] operands, int[] cuts) {
    if (!busy.compareAndSet(false, true)) {
      for (int k = 0; k + 1 < cuts.length; k++) {
        kernel.run(operands, cuts[k], cuts[k + 1]);
      }
      return;
    }
    try {
      int helping = cuts.length - 2;
      for (int k = 0; k < helping; k++) {
        workers[k].offer(kernel, operands, cuts[k + 1], cuts[k + 2]);
      }
      Throwable failure = null;
      try {
        kernel.run(operands, cuts[0], cuts[1]);
      } catch (RuntimeException | Error thrown) {
        failure = thrown;
      }
      // Also after a failure: nobody may still write when this returns.
      for (int k = 0; k < helping; k++) {
        Throwable thrown = workers[k].finish();
        failure = failure == null ? thrown : failure;
      }
      rethrow(failure);
    } finally {
      busy.set(false);
    }
  }

  private static void rethrow(@Nullable Throwable thrown) {
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown != null) {
      throw new IllegalStateException(thrown);
    }
  }
}
