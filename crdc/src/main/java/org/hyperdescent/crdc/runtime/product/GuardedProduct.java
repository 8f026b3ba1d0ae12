package org.hyperdescent.crdc.runtime.product;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;

/// A product of unsure rate that is used at once and watched: if a trial beside the real work shows
/// it too slow, a sure one takes its place for good.
///
/// The compiler of the virtual machine now and then leaves a product on vectors a hundred times
/// slower than it should be. A trial in another thread tells, while programs already run. When it
/// ends is a matter of chance, so the sure product is one with the same bits as the unsure one:
/// only the time of a step tells which of them computed it. Too slow is what is slower than that.
final class GuardedProduct implements MatrixProduct {

  /// The extent of the matrices that are multiplied to measure a rate.
  private static final int EXTENT = 48;

  /// How long a product may take to show what it can do, in nanoseconds. The compiler needs most of
  /// it: a fifth of a second alone on a machine, seconds on one with much other work.
  private static final long PATIENCE = 6_000_000_000L;

  private final MatrixProduct unsure;
  private final MatrixProduct sure;
  private final LongSupplier time;
  private final FutureTask<String> trial;
  private volatile MatrixProduct current;

  private GuardedProduct(MatrixProduct unsure, MatrixProduct sure, LongSupplier time) {
    this.unsure = unsure;
    this.sure = sure;
    this.time = time;
    current = unsure;
    trial = new FutureTask<>(this::measure);
  }

  /// Uses a product of unsure rate, and begins its trial.
  ///
  /// @param sure what takes its place, with the same bits, if that is quicker
  static GuardedProduct of(MatrixProduct unsure, MatrixProduct sure) {
    return of(unsure, sure, new SystemTime());
  }

  /// The same by another clock, which gives nanoseconds since any moment.
  static GuardedProduct of(MatrixProduct unsure, MatrixProduct sure, LongSupplier time) {
    GuardedProduct guarded = new GuardedProduct(unsure, sure, time);
    Thread.ofPlatform().daemon().name("hyperdescent-trial").start(guarded.trial);
    return guarded;
  }

  /// The outcome of the trial, in one line; waits for it.
  String verdict() {
    try {
      return trial.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return "the trial has not ended";
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the trial of %s failed".formatted(unsure.name()), failed);
    }
  }

  private String measure() {
    double sureDoubles = rate(sure, false, Double.POSITIVE_INFINITY, PATIENCE / 32);
    double sureFloats = rate(sure, true, Double.POSITIVE_INFINITY, PATIENCE / 32);
    double doubles = rate(unsure, false, sureDoubles, PATIENCE);
    double floats = rate(unsure, true, sureFloats, PATIENCE);
    String rates =
        "%.1f GFLOP/s in double and %.1f in single precision, %s has %.1f and %.1f"
            .formatted(doubles, floats, sure.name(), sureDoubles, sureFloats);
    if (doubles >= sureDoubles && floats >= sureFloats) {
      return "measured at least " + rates;
    }
    current = sure;
    return "%s is too slow here (%s)".formatted(unsure.name(), rates);
  }

  /// The best rate seen, in operations per nanosecond, until it suffices or the time is up.
  private double rate(MatrixProduct product, boolean single, double enough, long patience) {
    var square = new SquareProduct(EXTENT, single);
    Runnable work = square.by(product);
    int rounds = 4;
    double best = 0;
    long start = time.getAsLong();
    long before = start;
    while (best < enough && before - start < patience) {
      for (int round = 0; round < rounds; round++) {
        work.run();
      }
      long after = time.getAsLong();
      best = Math.max(best, rounds * square.operations() / Math.max(1, after - before));
      before = after;
    }
    return best;
  }

  @Override
  public String name() {
    return current.name();
  }

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
    current.multiply(
        a,
        aOffset,
        aStride,
        transposeA,
        b,
        bOffset,
        bStride,
        transposeB,
        c,
        cOffset,
        cStride,
        rows,
        columns,
        inner,
        factor,
        accumulate);
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
    current.multiply(
        a,
        aOffset,
        aStride,
        transposeA,
        b,
        bOffset,
        bStride,
        transposeB,
        c,
        cOffset,
        cStride,
        rows,
        columns,
        inner,
        factor,
        accumulate);
  }
}
