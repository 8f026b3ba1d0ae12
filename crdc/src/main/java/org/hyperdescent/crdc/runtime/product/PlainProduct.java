package org.hyperdescent.crdc.runtime.product;

import java.util.Arrays;

/// The product by plain loops, without any library.
///
/// It takes any strides and offsets, so the other products hand it what they cannot do, and it is
/// quick where a product is so small that a call of anything else would cost more than the product.
final class PlainProduct implements MatrixProduct {

  static final PlainProduct INSTANCE = new PlainProduct();

  private PlainProduct() {}

  @Override
  public String name() {
    return "plain";
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
    Operands.check(
        a.length,
        aOffset,
        aStride,
        transposeA,
        b.length,
        bOffset,
        bStride,
        transposeB,
        c.length,
        cOffset,
        cStride,
        rows,
        columns,
        inner);
    int aRow = transposeA ? 1 : aStride;
    int aStep = transposeA ? aStride : 1;
    if (columns == 1 && transposeA && cStride == 1 && rows > 1) {
      // The transposed product, so that the loops run along the rows of A.
      if (!accumulate) {
        Arrays.fill(c, cOffset, cOffset + rows, 0);
      }
      byRows(
          b,
          bOffset,
          transposeB ? 1 : bStride,
          a,
          aOffset,
          aStride,
          c,
          cOffset,
          rows,
          inner,
          factor);
      return;
    }
    // A column without gaps is a row.
    boolean alongB = transposeB || (columns == 1 && bStride == 1);
    for (int i = 0; i < rows; i++) {
      int cStart = cOffset + i * cStride;
      if (!accumulate) {
        Arrays.fill(c, cStart, cStart + columns, 0);
      }
      int aStart = aOffset + i * aRow;
      if (alongB) {
        byColumns(a, aStart, aStep, b, bOffset, bStride, c, cStart, columns, inner, factor);
      } else {
        byRows(a, aStart, aStep, b, bOffset, bStride, c, cStart, columns, inner, factor);
      }
    }
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
    Operands.check(
        a.length,
        aOffset,
        aStride,
        transposeA,
        b.length,
        bOffset,
        bStride,
        transposeB,
        c.length,
        cOffset,
        cStride,
        rows,
        columns,
        inner);
    int aRow = transposeA ? 1 : aStride;
    int aStep = transposeA ? aStride : 1;
    if (columns == 1 && transposeA && cStride == 1 && rows > 1) {
      // The transposed product, so that the loops run along the rows of A.
      if (!accumulate) {
        Arrays.fill(c, cOffset, cOffset + rows, 0);
      }
      byRows(
          b,
          bOffset,
          transposeB ? 1 : bStride,
          a,
          aOffset,
          aStride,
          c,
          cOffset,
          rows,
          inner,
          factor);
      return;
    }
    // A column without gaps is a row.
    boolean alongB = transposeB || (columns == 1 && bStride == 1);
    for (int i = 0; i < rows; i++) {
      int cStart = cOffset + i * cStride;
      if (!accumulate) {
        Arrays.fill(c, cStart, cStart + columns, 0);
      }
      int aStart = aOffset + i * aRow;
      if (alongB) {
        byColumns(a, aStart, aStep, b, bOffset, bStride, c, cStart, columns, inner, factor);
      } else {
        byRows(a, aStart, aStep, b, bOffset, bStride, c, cStart, columns, inner, factor);
      }
    }
  }

  /// Sums over the rows of the stored B, four at a time, so that the innermost loop runs along
  /// rows.
  private static void byRows(
      float[] a,
      int aStart,
      int aStep,
      float[] b,
      int bStart,
      int bStride,
      float[] c,
      int cStart,
      int columns,
      int inner,
      float factor) {
    int k = 0;
    for (; k + 4 <= inner; k += 4) {
      int p = aStart + k * aStep;
      float a0 = factor * a[p];
      float a1 = factor * a[p + aStep];
      float a2 = factor * a[p + 2 * aStep];
      float a3 = factor * a[p + 3 * aStep];
      int b0 = bStart + k * bStride;
      int b1 = b0 + bStride;
      int b2 = b1 + bStride;
      int b3 = b2 + bStride;
      for (int j = 0; j < columns; j++) {
        c[cStart + j] += a0 * b[b0 + j] + a1 * b[b1 + j] + a2 * b[b2 + j] + a3 * b[b3 + j];
      }
    }
    for (; k < inner; k++) {
      float each = factor * a[aStart + k * aStep];
      int row = bStart + k * bStride;
      for (int j = 0; j < columns; j++) {
        c[cStart + j] += each * b[row + j];
      }
    }
  }

  /// Sums along the rows of the stored B, four entries of C at a time, so that four sums run side
  /// by side.
  private static void byColumns(
      float[] a,
      int aStart,
      int aStep,
      float[] b,
      int bStart,
      int bStride,
      float[] c,
      int cStart,
      int columns,
      int inner,
      float factor) {
    int j = 0;
    for (; j + 4 <= columns; j += 4) {
      int b0 = bStart + j * bStride;
      int b1 = b0 + bStride;
      int b2 = b1 + bStride;
      int b3 = b2 + bStride;
      float sum0 = 0;
      float sum1 = 0;
      float sum2 = 0;
      float sum3 = 0;
      int p = aStart;
      for (int k = 0; k < inner; k++) {
        float each = a[p];
        sum0 += each * b[b0 + k];
        sum1 += each * b[b1 + k];
        sum2 += each * b[b2 + k];
        sum3 += each * b[b3 + k];
        p += aStep;
      }
      c[cStart + j] += factor * sum0;
      c[cStart + j + 1] += factor * sum1;
      c[cStart + j + 2] += factor * sum2;
      c[cStart + j + 3] += factor * sum3;
    }
    for (; j < columns; j++) {
      int row = bStart + j * bStride;
      c[cStart + j] +=
          factor
              * (columns == 1
                  ? dot(a, aStart, aStep, b, row, inner)
                  : sum(a, aStart, aStep, b, row, inner));
    }
  }

  /// One sum in the order of those of four columns, so that it does not matter for the bits where a
  /// part of the columns ends.
  private static float sum(float[] a, int aStart, int aStep, float[] b, int bStart, int inner) {
    float sum = 0;
    int p = aStart;
    for (int k = 0; k < inner; k++) {
      sum += a[p] * b[bStart + k];
      p += aStep;
    }
    return sum;
  }

  /// One sum, as four that run side by side.
  private static float dot(float[] a, int aStart, int aStep, float[] b, int bStart, int inner) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int p = aStart;
    int k = 0;
    for (; k + 4 <= inner; k += 4) {
      sum0 += a[p] * b[bStart + k];
      sum1 += a[p + aStep] * b[bStart + k + 1];
      sum2 += a[p + 2 * aStep] * b[bStart + k + 2];
      sum3 += a[p + 3 * aStep] * b[bStart + k + 3];
      p += 4 * aStep;
    }
    for (; k < inner; k++) {
      sum0 += a[p] * b[bStart + k];
      p += aStep;
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  /// Sums over the rows of the stored B, four at a time, so that the innermost loop runs along
  /// rows.
  private static void byRows(
      double[] a,
      int aStart,
      int aStep,
      double[] b,
      int bStart,
      int bStride,
      double[] c,
      int cStart,
      int columns,
      int inner,
      double factor) {
    int k = 0;
    for (; k + 4 <= inner; k += 4) {
      int p = aStart + k * aStep;
      double a0 = factor * a[p];
      double a1 = factor * a[p + aStep];
      double a2 = factor * a[p + 2 * aStep];
      double a3 = factor * a[p + 3 * aStep];
      int b0 = bStart + k * bStride;
      int b1 = b0 + bStride;
      int b2 = b1 + bStride;
      int b3 = b2 + bStride;
      for (int j = 0; j < columns; j++) {
        c[cStart + j] += a0 * b[b0 + j] + a1 * b[b1 + j] + a2 * b[b2 + j] + a3 * b[b3 + j];
      }
    }
    for (; k < inner; k++) {
      double each = factor * a[aStart + k * aStep];
      int row = bStart + k * bStride;
      for (int j = 0; j < columns; j++) {
        c[cStart + j] += each * b[row + j];
      }
    }
  }

  /// Sums along the rows of the stored B, four entries of C at a time, so that four sums run side
  /// by side.
  private static void byColumns(
      double[] a,
      int aStart,
      int aStep,
      double[] b,
      int bStart,
      int bStride,
      double[] c,
      int cStart,
      int columns,
      int inner,
      double factor) {
    int j = 0;
    for (; j + 4 <= columns; j += 4) {
      int b0 = bStart + j * bStride;
      int b1 = b0 + bStride;
      int b2 = b1 + bStride;
      int b3 = b2 + bStride;
      double sum0 = 0;
      double sum1 = 0;
      double sum2 = 0;
      double sum3 = 0;
      int p = aStart;
      for (int k = 0; k < inner; k++) {
        double each = a[p];
        sum0 += each * b[b0 + k];
        sum1 += each * b[b1 + k];
        sum2 += each * b[b2 + k];
        sum3 += each * b[b3 + k];
        p += aStep;
      }
      c[cStart + j] += factor * sum0;
      c[cStart + j + 1] += factor * sum1;
      c[cStart + j + 2] += factor * sum2;
      c[cStart + j + 3] += factor * sum3;
    }
    for (; j < columns; j++) {
      int row = bStart + j * bStride;
      c[cStart + j] +=
          factor
              * (columns == 1
                  ? dot(a, aStart, aStep, b, row, inner)
                  : sum(a, aStart, aStep, b, row, inner));
    }
  }

  /// One sum in the order of those of four columns, so that it does not matter for the bits where a
  /// part of the columns ends.
  private static double sum(double[] a, int aStart, int aStep, double[] b, int bStart, int inner) {
    double sum = 0;
    int p = aStart;
    for (int k = 0; k < inner; k++) {
      sum += a[p] * b[bStart + k];
      p += aStep;
    }
    return sum;
  }

  /// One sum, as four that run side by side.
  private static double dot(double[] a, int aStart, int aStep, double[] b, int bStart, int inner) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int p = aStart;
    int k = 0;
    for (; k + 4 <= inner; k += 4) {
      sum0 += a[p] * b[bStart + k];
      sum1 += a[p + aStep] * b[bStart + k + 1];
      sum2 += a[p + 2 * aStep] * b[bStart + k + 2];
      sum3 += a[p + 3 * aStep] * b[bStart + k + 3];
      p += 4 * aStep;
    }
    for (; k < inner; k++) {
      sum0 += a[p] * b[bStart + k];
      p += aStep;
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }
}
