package org.hyperdescent.crdc.runtime.compiled;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Threads that wait for parts of a task, so that handing one out takes about a microsecond and
/// allocates nothing.
///
/// A worker looks for the next part for a while after its last one and then sleeps. To wake it can
/// take as long as a part, above all where the processor is a virtual one that was given back
/// meanwhile; and whoever wakes it may find it on its own processor, with the other one idle. One
/// caller at a time is served; another one computes its task alone, with the same result.
final class Workers {

  private static final ConcurrentHashMap<Integer, Workers> SHARED = new ConcurrentHashMap<>();

  /// How often a thread looks before it lets others have its processor: some 50 microseconds.
  private static final int SPINS = 2_000;

  /// How often a worker then lets others have it before it sleeps: a millisecond or two.
  private static final int YIELDS = 3_000;

  private final Helper[] helpers;
  private final AtomicBoolean busy = new AtomicBoolean();

  private Workers(int threads) {
    helpers = new Helper[threads - 1];
    for (int k = 0; k < helpers.length; k++) {
      helpers[k] = new Helper();
      Thread.ofPlatform().daemon().name("hyperdescent-worker-" + (k + 1)).start(helpers[k]);
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
      kernel.run(operands, cuts[0], cuts[cuts.length - 1]);
      return;
    }
    try {
      int helping = cuts.length - 2;
      for (int k = 0; k < helping; k++) {
        helpers[k].start(kernel, operands, cuts[k + 1], cuts[k + 2]);
      }
      Throwable failure = null;
      try {
        kernel.run(operands, cuts[0], cuts[1]);
      } catch (RuntimeException | Error thrown) {
        failure = thrown;
      }
      // Also after a failure: nobody may still write when this returns.
      for (int k = 0; k < helping; k++) {
        Throwable thrown = helpers[k].await();
        failure = failure == null ? thrown : failure;
      }
      rethrow(failure);
    } finally {
      busy.set(false);
    }
  }

  private static void rethrow(@Nullable Throwable thrown) {
    switch (thrown) {
      case null -> {}
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      default -> throw new IllegalStateException(thrown);
    }
  }

  private static final class Helper implements Runnable {

    private static final Object[] NONE = {};

    private @Nullable Kernel kernel;
    private Object[] operands = NONE;
    private int from;
    private int to;
    private @Nullable Throwable failure;
    private volatile int given;
    private volatile int done;
    private volatile @Nullable Thread sleeper;

    /// Hands out a part; called by the one caller that is served.
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the caller writes it
    void start(Kernel next, Object[] arrays, int first, int last) {
      kernel = next;
      operands = arrays;
      from = first;
      to = last;
      given++;
      Thread asleep = sleeper;
      if (asleep != null) {
        LockSupport.unpark(asleep);
      }
    }

    @SuppressWarnings(
        "ThreadPriorityCheck") // only while more threads run than there are processors
    @Nullable Throwable await() {
      for (int spin = 0; done != given; spin++) {
        if (spin < SPINS) {
          Thread.onSpinWait();
        } else {
          Thread.yield();
        }
      }
      Throwable thrown = failure;
      failure = null;
      kernel = null;
      operands = NONE;
      return thrown;
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // as above
    public void run() {
      while (true) {
        int next = done + 1;
        for (int spin = 0; given != next; spin++) {
          if (spin < SPINS) {
            Thread.onSpinWait();
          } else if (spin < SPINS + YIELDS) {
            Thread.yield();
          } else {
            sleeper = Thread.currentThread();
            if (given != next) {
              LockSupport.park(this);
            }
            sleeper = null;
          }
        }
        Kernel work = kernel;
        if (work != null) {
          try {
            work.run(operands, from, to);
          } catch (RuntimeException | Error thrown) {
            failure = thrown;
          }
        }
        done = next;
      }
    }
  }
}
