package org.hyperdescent.crdc.runtime.product;

import java.util.Arrays;
import java.util.List;

/// A product that was chosen, and why.
///
/// @param product the product
/// @param reason one line for the person who asks
record Choice(MatrixProduct product, String reason) {

  /// The extent of the matrices that are multiplied to measure a rate.
  private static final int EXTENT = 48;

  /// How long a product may take to show what it can do, in nanoseconds. The compiler needs most of
  /// it.
  private static final long PATIENCE = 1_500_000_000;

  /// A product on vectors must be so much quicker than the plain loops. One that the compiler
  /// failed is slower than they are, many times over.
  private static final double MARGIN = 1.5;

  /// Chooses the first of some products of unsure rate that beats all the sure ones in both
  /// precisions, or else the quickest of the sure ones.
  static Choice measured(List<MatrixProduct> unsure, List<MatrixProduct> sure) {
    double best = 0;
    MatrixProduct quickest = sure.getFirst();
    for (MatrixProduct each : sure) {
      double rate = doubleRate(each, Double.POSITIVE_INFINITY, PATIENCE / 8);
      if (rate > best) {
        best = rate;
        quickest = each;
      }
    }
    StringBuilder refusals = new StringBuilder();
    for (MatrixProduct each : unsure) {
      double doubles = doubleRate(each, MARGIN * best, PATIENCE);
      double floats = floatRate(each, MARGIN * best, PATIENCE);
      String rates =
          "%.1f GFLOP/s in double and %.1f in single precision, %s has %.1f"
              .formatted(doubles, floats, quickest.name(), best);
      if (Math.min(doubles, floats) >= MARGIN * best) {
        return new Choice(each, "measured at least " + rates);
      }
      refusals.append("%s is too slow here (%s); ".formatted(each.name(), rates));
    }
    return new Choice(quickest, refusals + "quickest of those that are always there");
  }

  /// The best rate seen, in operations per nanosecond, until it suffices or the time is up.
  private static double doubleRate(MatrixProduct product, double enough, long patience) {
    double[] a = new double[EXTENT * EXTENT];
    double[] b = new double[EXTENT * EXTENT];
    double[] c = new double[EXTENT * EXTENT];
    Arrays.fill(a, 0.5);
    Arrays.fill(b, 0.25);
    return rate(
        () ->
            product.multiply(
                a, 0, EXTENT, false, b, 0, EXTENT, false, c, 0, EXTENT, EXTENT, EXTENT, EXTENT,
                false),
        enough,
        patience);
  }

  private static double floatRate(MatrixProduct product, double enough, long patience) {
    float[] a = new float[EXTENT * EXTENT];
    float[] b = new float[EXTENT * EXTENT];
    float[] c = new float[EXTENT * EXTENT];
    Arrays.fill(a, 0.5f);
    Arrays.fill(b, 0.25f);
    return rate(
        () ->
            product.multiply(
                a, 0, EXTENT, false, b, 0, EXTENT, false, c, 0, EXTENT, EXTENT, EXTENT, EXTENT,
                false),
        enough,
        patience);
  }

  private static double rate(Runnable product, double enough, long patience) {
    int rounds = 4;
    double operations = 2.0 * EXTENT * EXTENT * EXTENT * rounds;
    double best = 0;
    long start = System.nanoTime();
    long before = start;
    while (best < enough && before - start < patience) {
      for (int round = 0; round < rounds; round++) {
        product.run();
      }
      long after = System.nanoTime();
      best = Math.max(best, operations / Math.max(1, after - before));
      before = after;
    }
    return best;
  }
}
