package org.hyperdescent.crdc.runtime.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// The trial of a product of unsure rate, by a clock that only the products move.
class GuardedProductTest {

  /// The time of a call, in nanoseconds: of the sure product, of what is quicker, and of what is
  /// not.
  private static final long MEASURE = 100_000;

  private static final long QUICK = 50_000;
  private static final long SLOW = 1_000_000;

  private static final int UNSURE = 1;
  private static final int SURE = 2;

  private final AtomicLong time = new AtomicLong();

  /// Computes nothing, leaves a mark, and moves the clock.
  ///
  /// @param late so many calls are slow before it shows what it can do
  private record Marking(
      String name,
      int mark,
      AtomicLong time,
      AtomicInteger calls,
      int late,
      long ofDoubles,
      long ofFloats)
      implements MatrixProduct {

    @Override
    public void multiply(
        float[] a,
        int aOffset,
        int aStride,
        boolean transposeA,
        float[] b,
        int bOffset,
        int bStride,
        boolean transposeB,
        float[] c,
        int cOffset,
        int cStride,
        int rows,
        int columns,
        int inner,
        float factor,
        boolean accumulate) {
      c[cOffset] = mark;
      time.addAndGet(calls.incrementAndGet() <= late ? SLOW : ofFloats);
    }

    @Override
    public void multiply(
        double[] a,
        int aOffset,
        int aStride,
        boolean transposeA,
        double[] b,
        int bOffset,
        int bStride,
        boolean transposeB,
        double[] c,
        int cOffset,
        int cStride,
        int rows,
        int columns,
        int inner,
        double factor,
        boolean accumulate) {
      c[cOffset] = mark;
      time.addAndGet(calls.incrementAndGet() <= late ? SLOW : ofDoubles);
    }
  }

  private MatrixProduct product(String name, int mark, int late, long ofDoubles, long ofFloats) {
    return new Marking(name, mark, time, new AtomicInteger(), late, ofDoubles, ofFloats);
  }

  private GuardedProduct guarded(MatrixProduct unsure) {
    return GuardedProduct.of(unsure, product("sure", SURE, 0, MEASURE, MEASURE), time::get);
  }

  /// Whose mark it leaves in both precisions.
  private static int mark(MatrixProduct product) {
    double[] doubles = new double[1];
    float[] floats = new float[1];
    product.multiply(doubles, 0, 1, false, doubles, 0, 1, false, doubles, 0, 1, 1, 1, 1, 1, false);
    product.multiply(floats, 0, 1, false, floats, 0, 1, false, floats, 0, 1, 1, 1, 1, 1, false);
    assertThat(doubles[0]).isEqualTo(floats[0]);
    return (int) doubles[0];
  }

  private static void assertReplaced(GuardedProduct guarded) {
    assertThat(guarded.verdict())
        .startsWith("unsure is too slow here (")
        .contains("sure has 2.2 and 2.2");
    assertThat(guarded.name()).isEqualTo("sure");
    assertThat(mark(guarded)).isEqualTo(SURE);
  }

  private static void assertKept(GuardedProduct guarded) {
    assertThat(guarded.verdict()).startsWith("measured at least ").contains("sure has 2.2 and 2.2");
    assertThat(guarded.name()).isEqualTo("unsure");
    assertThat(mark(guarded)).isEqualTo(UNSURE);
  }

  @Test
  void aProductThatProvesSlowIsReplaced() {
    assertReplaced(guarded(product("unsure", UNSURE, 0, SLOW, SLOW)));
  }

  @Test
  void soIsOneThatIsSlowInOnePrecision() {
    assertReplaced(guarded(product("unsure", UNSURE, 0, QUICK, SLOW)));
    assertReplaced(guarded(product("unsure", UNSURE, 0, SLOW, QUICK)));
  }

  @Test
  void soIsOneThatIsALittleSlower() {
    assertReplaced(guarded(product("unsure", UNSURE, 0, MEASURE + 1000, MEASURE + 1000)));
  }

  @Test
  void oneThatIsJustAsQuickStays() {
    assertKept(guarded(product("unsure", UNSURE, 0, MEASURE, MEASURE)));
  }

  @Test
  void aProductThatProvesQuickStays() {
    assertKept(guarded(product("unsure", UNSURE, 0, QUICK, QUICK)));
  }

  @Test
  void soDoesOneThatIsCompiledLate() {
    assertKept(guarded(product("unsure", UNSURE, 5000, QUICK, QUICK)));
  }

  @Test
  void butNotTooLate() {
    assertReplaced(guarded(product("unsure", UNSURE, 50_000, QUICK, QUICK)));
  }

  @Test
  void theUnsureProductWorksDuringTheTrial() {
    CountDownLatch used = new CountDownLatch(1);
    GuardedProduct guarded =
        GuardedProduct.of(
            product("unsure", UNSURE, 0, SLOW, SLOW),
            product("sure", SURE, 0, MEASURE, MEASURE),
            () -> {
              await(used);
              return time.get();
            });
    assertThat(guarded.name()).isEqualTo("unsure");
    assertThat(mark(guarded)).isEqualTo(UNSURE);
    used.countDown();
    assertReplaced(guarded);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
