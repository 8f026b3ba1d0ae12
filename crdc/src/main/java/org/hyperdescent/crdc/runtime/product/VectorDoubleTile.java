package org.hyperdescent.crdc.runtime.product;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// The innermost products of double precision on the vectors of the processor.
///
/// Each is small enough for the compiler to keep its vectors in registers; a larger one is compiled
/// well in one start and a hundred times worse in the next. No operation goes across the lanes of a
/// vector: which order of additions the compiler takes for a sum of lanes is not said, and it is
/// not that of the interpreter. [VectorFloatTile] is its twin.
final class VectorDoubleTile implements DoubleTile {

  static final VectorDoubleTile INSTANCE = new VectorDoubleTile();

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  private VectorDoubleTile() {}

  @Override
  public void multiply(
      double[] a,
      int a0,
      int a1,
      int a2,
      int a3,
      int a4,
      int a5,
      double[] b,
      int bStart,
      int inner,
      double[] c,
      int cStart,
      int cStride,
      boolean accumulate) {
    tile(a, a0, a1, a2, a3, a4, a5, b, bStart, inner, c, cStart, cStride, accumulate);
  }

  /// All steps are constants: with others, even constant ones, for the rows of A, the loop was
  /// compiled half as fast. And it has no receiver: with one it was a tenth slower.
  private static void tile(
      double[] a,
      int a0,
      int a1,
      int a2,
      int a3,
      int a4,
      int a5,
      double[] b,
      int bStart,
      int inner,
      double[] c,
      int cStart,
      int cStride,
      boolean accumulate) {
    DoubleVector zero = DoubleVector.zero(SPECIES);
    DoubleVector c00 = zero;
    DoubleVector c01 = zero;
    DoubleVector c10 = zero;
    DoubleVector c11 = zero;
    DoubleVector c20 = zero;
    DoubleVector c21 = zero;
    DoubleVector c30 = zero;
    DoubleVector c31 = zero;
    DoubleVector c40 = zero;
    DoubleVector c41 = zero;
    DoubleVector c50 = zero;
    DoubleVector c51 = zero;
    int q = bStart;
    for (int k = 0; k < inner; k++) {
      DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, q);
      DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, q + LANES);
      DoubleVector x0 = DoubleVector.broadcast(SPECIES, a[a0 + k]);
      c00 = x0.fma(b0, c00);
      c01 = x0.fma(b1, c01);
      DoubleVector x1 = DoubleVector.broadcast(SPECIES, a[a1 + k]);
      c10 = x1.fma(b0, c10);
      c11 = x1.fma(b1, c11);
      DoubleVector x2 = DoubleVector.broadcast(SPECIES, a[a2 + k]);
      c20 = x2.fma(b0, c20);
      c21 = x2.fma(b1, c21);
      DoubleVector x3 = DoubleVector.broadcast(SPECIES, a[a3 + k]);
      c30 = x3.fma(b0, c30);
      c31 = x3.fma(b1, c31);
      DoubleVector x4 = DoubleVector.broadcast(SPECIES, a[a4 + k]);
      c40 = x4.fma(b0, c40);
      c41 = x4.fma(b1, c41);
      DoubleVector x5 = DoubleVector.broadcast(SPECIES, a[a5 + k]);
      c50 = x5.fma(b0, c50);
      c51 = x5.fma(b1, c51);
      q += COLUMNS;
    }
    int r0 = cStart;
    if (accumulate) {
      DoubleVector.fromArray(SPECIES, c, r0).add(c00).intoArray(c, r0);
      DoubleVector.fromArray(SPECIES, c, r0 + LANES).add(c01).intoArray(c, r0 + LANES);
      int r1 = r0 + cStride;
      DoubleVector.fromArray(SPECIES, c, r1).add(c10).intoArray(c, r1);
      DoubleVector.fromArray(SPECIES, c, r1 + LANES).add(c11).intoArray(c, r1 + LANES);
      int r2 = r1 + cStride;
      DoubleVector.fromArray(SPECIES, c, r2).add(c20).intoArray(c, r2);
      DoubleVector.fromArray(SPECIES, c, r2 + LANES).add(c21).intoArray(c, r2 + LANES);
      int r3 = r2 + cStride;
      DoubleVector.fromArray(SPECIES, c, r3).add(c30).intoArray(c, r3);
      DoubleVector.fromArray(SPECIES, c, r3 + LANES).add(c31).intoArray(c, r3 + LANES);
      int r4 = r3 + cStride;
      DoubleVector.fromArray(SPECIES, c, r4).add(c40).intoArray(c, r4);
      DoubleVector.fromArray(SPECIES, c, r4 + LANES).add(c41).intoArray(c, r4 + LANES);
      int r5 = r4 + cStride;
      DoubleVector.fromArray(SPECIES, c, r5).add(c50).intoArray(c, r5);
      DoubleVector.fromArray(SPECIES, c, r5 + LANES).add(c51).intoArray(c, r5 + LANES);
    } else {
      c00.intoArray(c, r0);
      c01.intoArray(c, r0 + LANES);
      int r1 = r0 + cStride;
      c10.intoArray(c, r1);
      c11.intoArray(c, r1 + LANES);
      int r2 = r1 + cStride;
      c20.intoArray(c, r2);
      c21.intoArray(c, r2 + LANES);
      int r3 = r2 + cStride;
      c30.intoArray(c, r3);
      c31.intoArray(c, r3 + LANES);
      int r4 = r3 + cStride;
      c40.intoArray(c, r4);
      c41.intoArray(c, r4 + LANES);
      int r5 = r4 + cStride;
      c50.intoArray(c, r5);
      c51.intoArray(c, r5 + LANES);
    }
  }

  @Override
  public void copyPanel(
      double[] b, int bStart, int bStride, int rows, double factor, double[] panel, int start) {
    DoubleVector times = DoubleVector.broadcast(SPECIES, factor);
    int from = bStart;
    int to = start;
    for (int k = 0; k < rows; k++) {
      DoubleVector.fromArray(SPECIES, b, from).mul(times).intoArray(panel, to);
      DoubleVector.fromArray(SPECIES, b, from + LANES).mul(times).intoArray(panel, to + LANES);
      from += bStride;
      to += COLUMNS;
    }
  }

  @Override
  public void dotFour(
      double[] m, int start, int stride, double[] x, int xStart, int length, double[] sums) {
    DoubleVector sum0 = DoubleVector.zero(SPECIES);
    DoubleVector sum1 = sum0;
    DoubleVector sum2 = sum0;
    DoubleVector sum3 = sum0;
    int m1 = start + stride;
    int m2 = m1 + stride;
    int m3 = m2 + stride;
    for (int k = 0; k < length; k += LANES) {
      DoubleVector each = DoubleVector.fromArray(SPECIES, x, xStart + k);
      sum0 = each.fma(DoubleVector.fromArray(SPECIES, m, start + k), sum0);
      sum1 = each.fma(DoubleVector.fromArray(SPECIES, m, m1 + k), sum1);
      sum2 = each.fma(DoubleVector.fromArray(SPECIES, m, m2 + k), sum2);
      sum3 = each.fma(DoubleVector.fromArray(SPECIES, m, m3 + k), sum3);
    }
    sum0.intoArray(sums, 0);
    sum1.intoArray(sums, LANES);
    sum2.intoArray(sums, 2 * LANES);
    sum3.intoArray(sums, 3 * LANES);
  }

  @Override
  public void dot(double[] m, int start, double[] x, int xStart, int length, double[] sums) {
    DoubleVector sum = DoubleVector.zero(SPECIES);
    for (int k = 0; k < length; k += LANES) {
      DoubleVector each = DoubleVector.fromArray(SPECIES, x, xStart + k);
      sum = each.fma(DoubleVector.fromArray(SPECIES, m, start + k), sum);
    }
    sum.intoArray(sums, 0);
  }

  @Override
  public void addFour(
      double[] m,
      int start,
      int stride,
      double x0,
      double x1,
      double x2,
      double x3,
      double[] y,
      int yStart,
      int length) {
    int m1 = start + stride;
    int m2 = m1 + stride;
    int m3 = m2 + stride;
    int bound = SPECIES.loopBound(length);
    DoubleVector v0 = DoubleVector.broadcast(SPECIES, x0);
    DoubleVector v1 = DoubleVector.broadcast(SPECIES, x1);
    DoubleVector v2 = DoubleVector.broadcast(SPECIES, x2);
    DoubleVector v3 = DoubleVector.broadcast(SPECIES, x3);
    int j = 0;
    for (; j < bound; j += LANES) {
      DoubleVector sum = DoubleVector.fromArray(SPECIES, y, yStart + j);
      sum = v0.fma(DoubleVector.fromArray(SPECIES, m, start + j), sum);
      sum = v1.fma(DoubleVector.fromArray(SPECIES, m, m1 + j), sum);
      sum = v2.fma(DoubleVector.fromArray(SPECIES, m, m2 + j), sum);
      sum = v3.fma(DoubleVector.fromArray(SPECIES, m, m3 + j), sum);
      sum.intoArray(y, yStart + j);
    }
    for (; j < length; j++) {
      double sum = Math.fma(x0, m[start + j], y[yStart + j]);
      sum = Math.fma(x1, m[m1 + j], sum);
      sum = Math.fma(x2, m[m2 + j], sum);
      y[yStart + j] = Math.fma(x3, m[m3 + j], sum);
    }
  }

  @Override
  public void add(double[] m, int start, double x, double[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    DoubleVector each = DoubleVector.broadcast(SPECIES, x);
    int j = 0;
    for (; j < bound; j += LANES) {
      each.fma(
              DoubleVector.fromArray(SPECIES, m, start + j),
              DoubleVector.fromArray(SPECIES, y, yStart + j))
          .intoArray(y, yStart + j);
    }
    for (; j < length; j++) {
      y[yStart + j] = Math.fma(x, m[start + j], y[yStart + j]);
    }
  }
}
