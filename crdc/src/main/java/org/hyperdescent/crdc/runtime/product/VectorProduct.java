package org.hyperdescent.crdc.runtime.product;

import java.util.Arrays;

/// The product on the vectors of the processor, in Java alone, through the incubating Vector API.
///
/// It needs the module `jdk.incubator.vector`; without it this class cannot be loaded. Its buffers
/// (about half a megabyte) belong to a thread and are made once. Whether the compiler does it
/// justice is not certain, so a [GuardedProduct] watches it.
final class VectorProduct implements MatrixProduct {

  static final VectorProduct INSTANCE = new VectorProduct();

  /// Up to so many multiplications plain loops are as quick.
  private static final int TINY = 128;

  private final ThreadLocal<FloatPanels> floatPanels = ThreadLocal.withInitial(FloatPanels::new);
  private final ThreadLocal<DoublePanels> doublePanels = ThreadLocal.withInitial(DoublePanels::new);

  private VectorProduct() {}

  @Override
  public String name() {
    return "vector";
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
    if ((long) rows * columns * inner <= TINY) {
      PlainProduct.INSTANCE.multiply(
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
      return;
    }
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
    if (columns == 1 && (transposeB || bStride == 1)) {
      // B is a column without gaps.
      if (!transposeA) {
        rowsTimesVector(
            a, aOffset, aStride, rows, b, bOffset, inner, c, cOffset, cStride, factor, accumulate);
        return;
      }
      if (cStride == 1) {
        vectorTimesRows(
            a, aOffset, aStride, rows, b, bOffset, 1, inner, c, cOffset, factor, accumulate);
        return;
      }
    }
    if (rows == 1) {
      if (!transposeB) {
        int step = transposeA ? aStride : 1;
        vectorTimesRows(
            b, bOffset, bStride, columns, a, aOffset, step, inner, c, cOffset, factor, accumulate);
        return;
      }
      if (!transposeA) {
        rowsTimesVector(
            b, bOffset, bStride, columns, a, aOffset, inner, c, cOffset, 1, factor, accumulate);
        return;
      }
    }
    floatPanels
        .get()
        .multiply(
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
    if ((long) rows * columns * inner <= TINY) {
      PlainProduct.INSTANCE.multiply(
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
      return;
    }
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
    if (columns == 1 && (transposeB || bStride == 1)) {
      // B is a column without gaps.
      if (!transposeA) {
        rowsTimesVector(
            a, aOffset, aStride, rows, b, bOffset, inner, c, cOffset, cStride, factor, accumulate);
        return;
      }
      if (cStride == 1) {
        vectorTimesRows(
            a, aOffset, aStride, rows, b, bOffset, 1, inner, c, cOffset, factor, accumulate);
        return;
      }
    }
    if (rows == 1) {
      if (!transposeB) {
        int step = transposeA ? aStride : 1;
        vectorTimesRows(
            b, bOffset, bStride, columns, a, aOffset, step, inner, c, cOffset, factor, accumulate);
        return;
      }
      if (!transposeA) {
        rowsTimesVector(
            b, bOffset, bStride, columns, a, aOffset, inner, c, cOffset, 1, factor, accumulate);
        return;
      }
    }
    doublePanels
        .get()
        .multiply(
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

  /// Sums along the rows of a matrix.
  private static void rowsTimesVector(
      float[] m,
      int start,
      int stride,
      int rows,
      float[] x,
      int xStart,
      int length,
      float[] y,
      int yStart,
      int yStep,
      float factor,
      boolean accumulate) {
    int i = 0;
    for (; i + 4 <= rows; i += 4) {
      FloatTile.dotFour(
          m,
          start + i * stride,
          stride,
          x,
          xStart,
          length,
          y,
          yStart + i * yStep,
          yStep,
          factor,
          accumulate);
    }
    for (; i < rows; i++) {
      float sum = factor * FloatTile.dot(m, start + i * stride, x, xStart, length);
      int at = yStart + i * yStep;
      y[at] = accumulate ? y[at] + sum : sum;
    }
  }

  /// Sums over the rows of a matrix, each times an entry of a vector.
  private static void vectorTimesRows(
      float[] m,
      int start,
      int stride,
      int columns,
      float[] x,
      int xStart,
      int xStep,
      int rows,
      float[] y,
      int yStart,
      float factor,
      boolean accumulate) {
    if (!accumulate) {
      Arrays.fill(y, yStart, yStart + columns, 0);
    }
    int k = 0;
    for (; k + 4 <= rows; k += 4) {
      int p = xStart + k * xStep;
      FloatTile.addFour(
          m,
          start + k * stride,
          stride,
          factor * x[p],
          factor * x[p + xStep],
          factor * x[p + 2 * xStep],
          factor * x[p + 3 * xStep],
          y,
          yStart,
          columns);
    }
    for (; k < rows; k++) {
      FloatTile.add(m, start + k * stride, factor * x[xStart + k * xStep], y, yStart, columns);
    }
  }

  /// Sums along the rows of a matrix.
  private static void rowsTimesVector(
      double[] m,
      int start,
      int stride,
      int rows,
      double[] x,
      int xStart,
      int length,
      double[] y,
      int yStart,
      int yStep,
      double factor,
      boolean accumulate) {
    int i = 0;
    for (; i + 4 <= rows; i += 4) {
      DoubleTile.dotFour(
          m,
          start + i * stride,
          stride,
          x,
          xStart,
          length,
          y,
          yStart + i * yStep,
          yStep,
          factor,
          accumulate);
    }
    for (; i < rows; i++) {
      double sum = factor * DoubleTile.dot(m, start + i * stride, x, xStart, length);
      int at = yStart + i * yStep;
      y[at] = accumulate ? y[at] + sum : sum;
    }
  }

  /// Sums over the rows of a matrix, each times an entry of a vector.
  private static void vectorTimesRows(
      double[] m,
      int start,
      int stride,
      int columns,
      double[] x,
      int xStart,
      int xStep,
      int rows,
      double[] y,
      int yStart,
      double factor,
      boolean accumulate) {
    if (!accumulate) {
      Arrays.fill(y, yStart, yStart + columns, 0);
    }
    int k = 0;
    for (; k + 4 <= rows; k += 4) {
      int p = xStart + k * xStep;
      DoubleTile.addFour(
          m,
          start + k * stride,
          stride,
          factor * x[p],
          factor * x[p + xStep],
          factor * x[p + 2 * xStep],
          factor * x[p + 3 * xStep],
          y,
          yStart,
          columns);
    }
    for (; k < rows; k++) {
      DoubleTile.add(m, start + k * stride, factor * x[xStart + k * xStep], y, yStart, columns);
    }
  }
}
