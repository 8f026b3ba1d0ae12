package org.hyperdescent.crdc.runtime.compiled;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// What the threads of a kernel work with besides its operands: as many of a kind as there are
/// threads.
///
/// A thread takes one for the time of a call and gives it back; none is made while the kernel runs.
///
/// @param <S> what one thread works with
final class Scratches<S> {

  private final AtomicReferenceArray<@Nullable S> free;

  /// @param made one for each thread
  Scratches(S[] made) {
    free = new AtomicReferenceArray<>(made);
  }

  /// One that nobody else has; where more threads come than were foreseen, they wait.
  S take() {
    while (true) {
      for (int k = 0; k < free.length(); k++) {
        S scratch = free.getAndSet(k, null);
        if (scratch != null) {
          return scratch;
        }
      }
      Thread.onSpinWait();
    }
  }

  /// Leaves it to the next thread.
  void giveBack(S scratch) {
    int k = 0;
    while (!free.compareAndSet(k, null, scratch)) {
      k++;
    }
  }
}
