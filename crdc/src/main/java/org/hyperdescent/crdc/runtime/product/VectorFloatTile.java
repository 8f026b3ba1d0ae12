package org.hyperdescent.crdc.runtime.product;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The innermost products of single precision on the vectors of the processor.
///
/// Each is small enough for the compiler to keep its vectors in registers; a larger one is compiled
/// well in one start and a hundred times worse in the next. No operation goes across the lanes of a
/// vector: which order of additions the compiler takes for a sum of lanes is not said, and it is
/// not that of the interpreter. [VectorDoubleTile] is its twin.
final class VectorFloatTile implements FloatTile {

  static final VectorFloatTile INSTANCE = new VectorFloatTile();

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private VectorFloatTile() {}

  @Override
  public void multiply(
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
    tile(a, a0, a1, a2, a3, a4, a5, b, bStart, inner, c, cStart, cStride, accumulate);
  }

  /// All steps are constants: with others, even constant ones, for the rows of A, the loop was
  /// compiled half as fast. And it has no receiver: with one it was a tenth slower.
  private static void tile(
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

  @Override
  public void copyPanel(
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

  @Override
  public void dotFour(
      float[] m, int start, int stride, float[] x, int xStart, int length, float[] sums) {
    FloatVector sum0 = FloatVector.zero(SPECIES);
    FloatVector sum1 = sum0;
    FloatVector sum2 = sum0;
    FloatVector sum3 = sum0;
    int m1 = start + stride;
    int m2 = m1 + stride;
    int m3 = m2 + stride;
    for (int k = 0; k < length; k += LANES) {
      FloatVector each = FloatVector.fromArray(SPECIES, x, xStart + k);
      sum0 = each.fma(FloatVector.fromArray(SPECIES, m, start + k), sum0);
      sum1 = each.fma(FloatVector.fromArray(SPECIES, m, m1 + k), sum1);
      sum2 = each.fma(FloatVector.fromArray(SPECIES, m, m2 + k), sum2);
      sum3 = each.fma(FloatVector.fromArray(SPECIES, m, m3 + k), sum3);
    }
    sum0.intoArray(sums, 0);
    sum1.intoArray(sums, LANES);
    sum2.intoArray(sums, 2 * LANES);
    sum3.intoArray(sums, 3 * LANES);
  }

  @Override
  public void dot(float[] m, int start, float[] x, int xStart, int length, float[] sums) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int k = 0; k < length; k += LANES) {
      FloatVector each = FloatVector.fromArray(SPECIES, x, xStart + k);
      sum = each.fma(FloatVector.fromArray(SPECIES, m, start + k), sum);
    }
    sum.intoArray(sums, 0);
  }

  @Override
  public void addFour(
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
      float sum = Math.fma(x0, m[start + j], y[yStart + j]);
      sum = Math.fma(x1, m[m1 + j], sum);
      sum = Math.fma(x2, m[m2 + j], sum);
      y[yStart + j] = Math.fma(x3, m[m3 + j], sum);
    }
  }

  @Override
  public void add(float[] m, int start, float x, float[] y, int yStart, int length) {
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
      y[yStart + j] = Math.fma(x, m[start + j], y[yStart + j]);
    }
  }
}
