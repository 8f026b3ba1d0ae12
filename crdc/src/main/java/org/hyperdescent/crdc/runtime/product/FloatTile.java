package org.hyperdescent.crdc.runtime.product;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The innermost products of single precision on vectors: a tile of C held in registers, and the
/// two products of a matrix with a vector.
///
/// Each is small enough for the compiler to keep its vectors in registers; a larger one is compiled
/// well in one start and a hundred times worse in the next. [DoubleTile] is its twin.
final class FloatTile {

  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private static final int LANES = SPECIES.length();

  /// The rows of a tile.
  static final int ROWS = 6;

  /// The columns of a tile. With two vectors to a row, the sums of a tile, the two vectors of B and
  /// one entry of A just fill sixteen registers.
  static final int COLUMNS = 2 * LANES;

  private FloatTile() {}

  /// A tile of the product: the rows of A start at six given places, B is a panel without gaps.
  ///
  /// All steps are constants: with others, even constant ones, for the rows of A, the loop was
  /// compiled half as fast.
  static void multiply(
      float[] a,
      int a0,
      int a1,
      int a2,
      int a3,
      int a4,
      int a5,
      float[] b,
      int bStart,
      int inner,
      float[] c,
      int cStart,
      int cStride,
      boolean accumulate) {
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector c00 = zero;
    FloatVector c01 = zero;
    FloatVector c10 = zero;
    FloatVector c11 = zero;
    FloatVector c20 = zero;
    FloatVector c21 = zero;
    FloatVector c30 = zero;
    FloatVector c31 = zero;
    FloatVector c40 = zero;
    FloatVector c41 = zero;
    FloatVector c50 = zero;
    FloatVector c51 = zero;
    int q = bStart;
    for (int k = 0; k < inner; k++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[a0 + k]);
      c00 = x0.fma(b0, c00);
      c01 = x0.fma(b1, c01);
      FloatVector x1 = FloatVector.broadcast(SPECIES, a[a1 + k]);
      c10 = x1.fma(b0, c10);
      c11 = x1.fma(b1, c11);
      FloatVector x2 = FloatVector.broadcast(SPECIES, a[a2 + k]);
      c20 = x2.fma(b0, c20);
      c21 = x2.fma(b1, c21);
      FloatVector x3 = FloatVector.broadcast(SPECIES, a[a3 + k]);
      c30 = x3.fma(b0, c30);
      c31 = x3.fma(b1, c31);
      FloatVector x4 = FloatVector.broadcast(SPECIES, a[a4 + k]);
      c40 = x4.fma(b0, c40);
      c41 = x4.fma(b1, c41);
      FloatVector x5 = FloatVector.broadcast(SPECIES, a[a5 + k]);
      c50 = x5.fma(b0, c50);
      c51 = x5.fma(b1, c51);
      q += COLUMNS;
    }
    int r0 = cStart;
    if (accumulate) {
      FloatVector.fromArray(SPECIES, c, r0).add(c00).intoArray(c, r0);
      FloatVector.fromArray(SPECIES, c, r0 + LANES).add(c01).intoArray(c, r0 + LANES);
      int r1 = r0 + cStride;
      FloatVector.fromArray(SPECIES, c, r1).add(c10).intoArray(c, r1);
      FloatVector.fromArray(SPECIES, c, r1 + LANES).add(c11).intoArray(c, r1 + LANES);
      int r2 = r1 + cStride;
      FloatVector.fromArray(SPECIES, c, r2).add(c20).intoArray(c, r2);
      FloatVector.fromArray(SPECIES, c, r2 + LANES).add(c21).intoArray(c, r2 + LANES);
      int r3 = r2 + cStride;
      FloatVector.fromArray(SPECIES, c, r3).add(c30).intoArray(c, r3);
      FloatVector.fromArray(SPECIES, c, r3 + LANES).add(c31).intoArray(c, r3 + LANES);
      int r4 = r3 + cStride;
      FloatVector.fromArray(SPECIES, c, r4).add(c40).intoArray(c, r4);
      FloatVector.fromArray(SPECIES, c, r4 + LANES).add(c41).intoArray(c, r4 + LANES);
      int r5 = r4 + cStride;
      FloatVector.fromArray(SPECIES, c, r5).add(c50).intoArray(c, r5);
      FloatVector.fromArray(SPECIES, c, r5 + LANES).add(c51).intoArray(c, r5 + LANES);
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

  /// Copies rows as wide as a tile, times a number, into a panel.
  static void copyPanel(
      float[] b, int bStart, int bStride, int rows, float factor, float[] panel, int start) {
    FloatVector times = FloatVector.broadcast(SPECIES, factor);
    int from = bStart;
    int to = start;
    for (int k = 0; k < rows; k++) {
      FloatVector.fromArray(SPECIES, b, from).mul(times).intoArray(panel, to);
      FloatVector.fromArray(SPECIES, b, from + LANES).mul(times).intoArray(panel, to + LANES);
      from += bStride;
      to += COLUMNS;
    }
  }

  /// The product of four rows of a matrix with a vector: four sums along the rows, written
  /// `resultStep` apart.
  static void dotFour(
      float[] m,
      int start,
      int stride,
      float[] x,
      int xStart,
      int length,
      float[] y,
      int yStart,
      int yStep,
      float factor,
      boolean accumulate) {
    FloatVector sum0 = FloatVector.zero(SPECIES);
    FloatVector sum1 = sum0;
    FloatVector sum2 = sum0;
    FloatVector sum3 = sum0;
    int m1 = start + stride;
    int m2 = m1 + stride;
    int m3 = m2 + stride;
    int bound = SPECIES.loopBound(length);
    int k = 0;
    for (; k < bound; k += LANES) {
      FloatVector each = FloatVector.fromArray(SPECIES, x, xStart + k);
      sum0 = each.fma(FloatVector.fromArray(SPECIES, m, start + k), sum0);
      sum1 = each.fma(FloatVector.fromArray(SPECIES, m, m1 + k), sum1);
      sum2 = each.fma(FloatVector.fromArray(SPECIES, m, m2 + k), sum2);
      sum3 = each.fma(FloatVector.fromArray(SPECIES, m, m3 + k), sum3);
    }
    float total0 = sum0.reduceLanes(VectorOperators.ADD);
    float total1 = sum1.reduceLanes(VectorOperators.ADD);
    float total2 = sum2.reduceLanes(VectorOperators.ADD);
    float total3 = sum3.reduceLanes(VectorOperators.ADD);
    for (; k < length; k++) {
      float each = x[xStart + k];
      total0 += each * m[start + k];
      total1 += each * m[m1 + k];
      total2 += each * m[m2 + k];
      total3 += each * m[m3 + k];
    }
    int y1 = yStart + yStep;
    int y2 = y1 + yStep;
    int y3 = y2 + yStep;
    y[yStart] = accumulate ? y[yStart] + factor * total0 : factor * total0;
    y[y1] = accumulate ? y[y1] + factor * total1 : factor * total1;
    y[y2] = accumulate ? y[y2] + factor * total2 : factor * total2;
    y[y3] = accumulate ? y[y3] + factor * total3 : factor * total3;
  }

  /// The product of one row of a matrix with a vector.
  static float dot(float[] m, int start, float[] x, int xStart, int length) {
    FloatVector sum = FloatVector.zero(SPECIES);
    int bound = SPECIES.loopBound(length);
    int k = 0;
    for (; k < bound; k += LANES) {
      FloatVector each = FloatVector.fromArray(SPECIES, x, xStart + k);
      sum = each.fma(FloatVector.fromArray(SPECIES, m, start + k), sum);
    }
    float total = sum.reduceLanes(VectorOperators.ADD);
    for (; k < length; k++) {
      total += x[xStart + k] * m[start + k];
    }
    return total;
  }

  /// Adds four rows of a matrix, each times a number, to a vector.
  static void addFour(
      float[] m,
      int start,
      int stride,
      float x0,
      float x1,
      float x2,
      float x3,
      float[] y,
      int yStart,
      int length) {
    int m1 = start + stride;
    int m2 = m1 + stride;
    int m3 = m2 + stride;
    int bound = SPECIES.loopBound(length);
    FloatVector v0 = FloatVector.broadcast(SPECIES, x0);
    FloatVector v1 = FloatVector.broadcast(SPECIES, x1);
    FloatVector v2 = FloatVector.broadcast(SPECIES, x2);
    FloatVector v3 = FloatVector.broadcast(SPECIES, x3);
    int j = 0;
    for (; j < bound; j += LANES) {
      FloatVector sum = FloatVector.fromArray(SPECIES, y, yStart + j);
      sum = v0.fma(FloatVector.fromArray(SPECIES, m, start + j), sum);
      sum = v1.fma(FloatVector.fromArray(SPECIES, m, m1 + j), sum);
      sum = v2.fma(FloatVector.fromArray(SPECIES, m, m2 + j), sum);
      sum = v3.fma(FloatVector.fromArray(SPECIES, m, m3 + j), sum);
      sum.intoArray(y, yStart + j);
    }
    for (; j < length; j++) {
      y[yStart + j] += x0 * m[start + j] + x1 * m[m1 + j] + x2 * m[m2 + j] + x3 * m[m3 + j];
    }
  }

  /// Adds one row of a matrix, times a number, to a vector.
  static void add(float[] m, int start, float x, float[] y, int yStart, int length) {
    int bound = SPECIES.loopBound(length);
    FloatVector each = FloatVector.broadcast(SPECIES, x);
    int j = 0;
    for (; j < bound; j += LANES) {
      each.fma(
              FloatVector.fromArray(SPECIES, m, start + j),
              FloatVector.fromArray(SPECIES, y, yStart + j))
          .intoArray(y, yStart + j);
    }
    for (; j < length; j++) {
      y[yStart + j] += x * m[start + j];
    }
  }
}
