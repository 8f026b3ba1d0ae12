package org.hyperdescent.crdc.runtime.product;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A product of unsure rate that is used at once and watched: if a trial beside the real work shows
/// it too slow, a sure one takes its place for good.
///
/// The compiler of the virtual machine now and then leaves a product on vectors a hundred times
/// slower than it should be. A trial in another thread tells, while programs already run. Unless
/// that happens all products of a process are computed alike, so its results do not depend on when
/// the trial ends.
final class GuardedProduct implements MatrixProduct {

  /// The extent of the matrices that are multiplied to measure a rate.
  private static final int EXTENT = 48;

  /// How long a product may take to show what it can do, in nanoseconds. The compiler needs most of
  /// it: a fifth of a second alone on a machine, seconds on one with much other work.
  private static final long PATIENCE = 6_000_000_000L;

  /// The unsure product must be so much quicker than the sure one. One that the compiler failed is
  /// slower, many times over.
  private static final double MARGIN = 1.5;

  private final MatrixProduct unsure;
  private final MatrixProduct sure;
  private final long patience;
  private final FutureTask<String> trial;
  private volatile MatrixProduct current;

  private GuardedProduct(MatrixProduct unsure, MatrixProduct sure, long patience) {
    this.unsure = unsure;
    this.sure = sure;
    this.patience = patience;
    current = unsure;
    trial = new FutureTask<>(this::measure);
  }

  /// Uses a product of unsure rate, and begins its trial.
  static GuardedProduct of(MatrixProduct unsure, MatrixProduct sure) {
    return of(unsure, sure, PATIENCE);
  }

  /// The same with another patience, in nanoseconds.
  static GuardedProduct of(MatrixProduct unsure, MatrixProduct sure, long patience) {
    GuardedProduct guarded = new GuardedProduct(unsure, sure, patience);
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
    double least = MARGIN * rate(sure, false, Double.POSITIVE_INFINITY, patience / 32);
    double doubles = rate(unsure, false, least, patience);
    double floats = rate(unsure, true, least, patience);
    String rates =
        "%.1f GFLOP/s in double and %.1f in single precision, %s has %.1f"
            .formatted(doubles, floats, sure.name(), least / MARGIN);
    if (Math.min(doubles, floats) >= least) {
      return "measured at least " + rates;
    }
    current = sure;
    return "%s is too slow here (%s)".formatted(unsure.name(), rates);
  }

  /// The best rate seen, in operations per nanosecond, until it suffices or the time is up.
  private static double rate(MatrixProduct product, boolean single, double enough, long patience) {
    var square = new SquareProduct(EXTENT, single);
    Runnable work = square.by(product);
    int rounds = 4;
    double best = 0;
    long start = System.nanoTime();
    long before = start;
    while (best < enough && before - start < patience) {
      for (int round = 0; round < rounds; round++) {
        work.run();
      }
      long after = System.nanoTime();
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
