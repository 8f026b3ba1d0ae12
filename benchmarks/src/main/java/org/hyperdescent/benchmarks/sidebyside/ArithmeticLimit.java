package org.hyperdescent.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The rate that no contestant can pass: as many fused multiply-adds as a step needs, in registers,
/// on all threads.
final class ArithmeticLimit implements Contestant {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /// Enough chains to keep two units of a latency of four cycles busy.
  private static final int CHAINS = 10;

  private final int threads;
  private final double turns;
  private volatile float sink;

  /// @param operations the operations of a step
  ArithmeticLimit(double operations, int threads) {
    this.threads = threads;
    turns = operations / (2.0 * CHAINS * SPECIES.length() * threads);
  }

  @Override
  public String name() {
    return Ours.LIMIT;
  }

  @Override
  public void steps(int count) {
    long each = Math.max(1, Math.round(turns * count));
    List<Thread> others = new ArrayList<>();
    for (int k = 1; k < threads; k++) {
      others.add(Thread.ofPlatform().start(() -> sink = multiply(each)));
    }
    sink = multiply(each);
    for (Thread other : others) {
      try {
        other.join();
      } catch (InterruptedException interruption) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static float multiply(long turns) {
    FloatVector x = FloatVector.broadcast(SPECIES, 0.9f);
    FloatVector y = FloatVector.broadcast(SPECIES, 0.1f);
    FloatVector c0 = x;
    FloatVector c1 = x;
    FloatVector c2 = x;
    FloatVector c3 = x;
    FloatVector c4 = x;
    FloatVector c5 = x;
    FloatVector c6 = x;
    FloatVector c7 = x;
    FloatVector c8 = x;
    FloatVector c9 = x;
    for (long turn = 0; turn < turns; turn++) {
      c0 = c0.fma(x, y);
      c1 = c1.fma(x, y);
      c2 = c2.fma(x, y);
      c3 = c3.fma(x, y);
      c4 = c4.fma(x, y);
      c5 = c5.fma(x, y);
      c6 = c6.fma(x, y);
      c7 = c7.fma(x, y);
      c8 = c8.fma(x, y);
      c9 = c9.fma(x, y);
    }
    return c0.add(c1)
        .add(c2)
        .add(c3)
        .add(c4)
        .add(c5)
        .add(c6)
        .add(c7)
        .add(c8)
        .add(c9)
        .reduceLanes(VectorOperators.ADD);
  }

  @Override
  public double objective() {
    return Double.NaN;
  }
}
