package org.hyperdescent.benchmarks.sidebyside;

import java.util.concurrent.atomic.AtomicInteger;

/// How long it takes from one processor to another and back: a step is one round trip of a number
/// between two threads. Steps on two threads cannot be judged without it, because it changes when
/// the host moves its processors.
final class PingPong implements Contestant {

  private final AtomicInteger ball = new AtomicInteger();

  @Override
  public String name() {
    return Ours.PING_PONG;
  }

  @Override
  public void steps(int count) {
    ball.set(0);
    Thread other = Thread.ofPlatform().start(() -> play(1, 2 * count));
    play(0, 2 * count);
    try {
      other.join();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits for the numbers of its side and answers each with the next one.
  private void play(int side, int end) {
    for (int next = side; next < end; next += 2) {
      while (ball.get() != next) {
        Thread.onSpinWait();
      }
      ball.set(next + 1);
    }
  }

  @Override
  public double objective() {
    return Double.NaN;
  }
}
