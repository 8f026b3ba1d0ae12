package org.hyperdescent.crdc.runtime.compiled;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A thread that waits for parts of tasks.
///
/// A part is offered, and done by whoever takes it first: this thread, or the caller when it has
/// nothing else left to do. So a worker that comes late (asleep, without a processor, on the one of
/// its caller) costs the caller no more than the part. After its last part it looks for the next
/// one for a while before it sleeps, because to wake a thread takes as long as a part, above all
/// where the processor is a virtual one that was given back meanwhile.
final class Worker implements Runnable {

  /// How often a thread looks before it lets others have its processor: some 5 microseconds.
  private static final int SPINS = 200;

  /// How often a worker then lets others have it before it sleeps: a millisecond or two.
  private static final int YIELDS = 3_000;

  private static final Object[] NONE = {};

  private @Nullable Kernel kernel;
  private Object[] operands = NONE;
  private int from;
  private int to;
  private @Nullable Throwable failure;

  /// How many parts have been offered, taken and done; nothing is offered before all is done.
  private volatile int offered;

  private final AtomicInteger taken = new AtomicInteger();
  private volatile int done;

  private volatile @Nullable Thread sleeper;

  /// Offers a part; only one caller at a time may do so, and must then [#finish] it.
  @SuppressWarnings("NonAtomicVolatileUpdate") // only the caller writes it
  void offer(Kernel next, Object[] arrays, int first, int last) {
    kernel = next;
    operands = arrays;
    from = first;
    to = last;
    offered++;
    Thread asleep = sleeper;
    if (asleep != null) {
      LockSupport.unpark(asleep);
    }
  }

  /// Does the part that was offered, unless the worker has taken it, and waits until it is done;
  /// gives what it threw, if anything.
  @SuppressWarnings("ThreadPriorityCheck") // only while more threads run than there are processors
  @Nullable Throwable finish() {
    take(offered);
    for (int spin = 0; done != offered; spin++) {
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

  /// Does a part if nobody has taken it.
  private void take(int part) {
    if (!taken.compareAndSet(part - 1, part)) {
      return;
    }
    Kernel work = kernel;
    if (work != null) {
      try {
        work.run(operands, from, to);
      } catch (RuntimeException | Error thrown) {
        failure = thrown;
      }
    }
    done = part;
  }

  @Override
  @SuppressWarnings("ThreadPriorityCheck") // as above
  public void run() {
    int seen = 0;
    while (true) {
      for (int spin = 0; offered == seen; spin++) {
        if (spin < SPINS) {
          Thread.onSpinWait();
        } else if (spin < SPINS + YIELDS) {
          Thread.yield();
        } else {
          sleeper = Thread.currentThread();
          if (offered == seen) {
            LockSupport.park(this);
          }
          sleeper = null;
        }
      }
      seen = offered;
      take(seen);
    }
  }
}
