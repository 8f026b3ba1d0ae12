package org.hyperdescent.crdc.runtime.product;

/// The innermost products of double precision without vectors, to the bit what [VectorDoubleTile]
/// computes: the same loops for one lane after the other. [ScalarFloatTile] is its twin.
final class ScalarDoubleTile implements DoubleTile {

  static final ScalarDoubleTile INSTANCE = new ScalarDoubleTile();

  private ScalarDoubleTile() {}

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
    for (int lane = 0; lane < LANES; lane++) {
      double c00 = 0;
      double c01 = 0;
      double c10 = 0;
      double c11 = 0;
      double c20 = 0;
      double c21 = 0;
      double c30 = 0;
      double c31 = 0;
      double c40 = 0;
      double c41 = 0;
      double c50 = 0;
      double c51 = 0;
      int q = bStart + lane;
      for (int k = 0; k < inner; k++) {
        double b0 = b[q];
        double b1 = b[q + LANES];
        double x0 = a[a0 + k];
        c00 = Math.fma(x0, b0, c00);
        c01 = Math.fma(x0, b1, c01);
        double x1 = a[a1 + k];
        c10 = Math.fma(x1, b0, c10);
        c11 = Math.fma(x1, b1, c11);
        double x2 = a[a2 + k];
        c20 = Math.fma(x2, b0, c20);
        c21 = Math.fma(x2, b1, c21);
        double x3 = a[a3 + k];
        c30 = Math.fma(x3, b0, c30);
        c31 = Math.fma(x3, b1, c31);
        double x4 = a[a4 + k];
        c40 = Math.fma(x4, b0, c40);
        c41 = Math.fma(x4, b1, c41);
        double x5 = a[a5 + k];
        c50 = Math.fma(x5, b0, c50);
        c51 = Math.fma(x5, b1, c51);
        q += COLUMNS;
      }
      int r0 = cStart + lane;
      if (accumulate) {
        c[r0] += c00;
        c[r0 + LANES] += c01;
        int r1 = r0 + cStride;
        c[r1] += c10;
        c[r1 + LANES] += c11;
        int r2 = r1 + cStride;
        c[r2] += c20;
        c[r2 + LANES] += c21;
        int r3 = r2 + cStride;
        c[r3] += c30;
        c[r3 + LANES] += c31;
        int r4 = r3 + cStride;
        c[r4] += c40;
        c[r4 + LANES] += c41;
        int r5 = r4 + cStride;
        c[r5] += c50;
        c[r5 + LANES] += c51;
      } else {
        c[r0] = c00;
        c[r0 + LANES] = c01;
        int r1 = r0 + cStride;
        c[r1] = c10;
        c[r1 + LANES] = c11;
        int r2 = r1 + cStride;
        c[r2] = c20;
        c[r2 + LANES] = c21;
        int r3 = r2 + cStride;
        c[r3] = c30;
        c[r3 + LANES] = c31;
        int r4 = r3 + cStride;
        c[r4] = c40;
        c[r4 + LANES] = c41;
        int r5 = r4 + cStride;
        c[r5] = c50;
        c[r5 + LANES] = c51;
      }
    }
  }

  @Override
  public void copyPanel(
      double[] b, int bStart, int bStride, int rows, double factor, double[] panel, int start) {
    for (int k = 0; k < rows; k++) {
      int from = bStart + k * bStride;
      int to = start + k * COLUMNS;
      for (int j = 0; j < COLUMNS; j++) {
        panel[to + j] = factor * b[from + j];
      }
    }
  }

  @Override
  public void dotFour(
      double[] m, int start, int stride, double[] x, int xStart, int length, double[] sums) {
    int m1 = start + stride;
    int m2 = m1 + stride;
    int m3 = m2 + stride;
    for (int lane = 0; lane < LANES; lane++) {
      double sum0 = 0;
      double sum1 = 0;
      double sum2 = 0;
      double sum3 = 0;
      for (int k = lane; k < length; k += LANES) {
        double each = x[xStart + k];
        sum0 = Math.fma(each, m[start + k], sum0);
        sum1 = Math.fma(each, m[m1 + k], sum1);
        sum2 = Math.fma(each, m[m2 + k], sum2);
        sum3 = Math.fma(each, m[m3 + k], sum3);
      }
      sums[lane] = sum0;
      sums[LANES + lane] = sum1;
      sums[2 * LANES + lane] = sum2;
      sums[3 * LANES + lane] = sum3;
    }
  }

  @Override
  public void dot(double[] m, int start, double[] x, int xStart, int length, double[] sums) {
    for (int lane = 0; lane < LANES; lane++) {
      double sum = 0;
      for (int k = lane; k < length; k += LANES) {
        sum = Math.fma(x[xStart + k], m[start + k], sum);
      }
      sums[lane] = sum;
    }
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
    for (int j = 0; j < length; j++) {
      double sum = Math.fma(x0, m[start + j], y[yStart + j]);
      sum = Math.fma(x1, m[m1 + j], sum);
      sum = Math.fma(x2, m[m2 + j], sum);
      y[yStart + j] = Math.fma(x3, m[m3 + j], sum);
    }
  }

  @Override
  public void add(double[] m, int start, double x, double[] y, int yStart, int length) {
    for (int j = 0; j < length; j++) {
      y[yStart + j] = Math.fma(x, m[start + j], y[yStart + j]);
    }
  }
}
