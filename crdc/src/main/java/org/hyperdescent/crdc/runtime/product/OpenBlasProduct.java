package org.hyperdescent.crdc.runtime.product;

import java.lang.foreign.MemorySegment;

/// The product by OpenBLAS, called through the foreign-function API on the arrays themselves.
///
/// The calls are *critical*: the library works on the Java heap without copying, and the garbage
/// collector waits meanwhile. A large product is therefore handed over in slices of some hundreds
/// of rows at least, which take a few hundredths of a second if the rows are not very long.
/// OpenBLAS runs on one thread; who wants two splits.
///
/// OpenBLAS: Zhang, Wang and Zhang, doi:10.1109/ICPADS.2012.97; BSD 3-Clause license.
final class OpenBlasProduct implements MatrixProduct {

  static final OpenBlasProduct INSTANCE = new OpenBlasProduct();

  /// Up to so many multiplications plain loops are as quick as the call alone.
  private static final int TINY = 128;

  /// So many multiplications take a few hundredths of a second on one core.
  private static final long SLICE = 1L << 30;

  private static final int ROW_MAJOR = 101;
  private static final int AS_IS = 111;
  private static final int TRANSPOSED = 112;

  private OpenBlasProduct() {}

  @Override
  public String name() {
    return "openblas";
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
    long work = (long) rows * columns * inner;
    if (work <= TINY) {
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
    // A row that is alone may have any stride, but the library wants one of at least its length.
    int lda = Math.max(aStride, transposeA ? rows : inner);
    int ldb = Math.max(bStride, transposeB ? inner : columns);
    float beta = accumulate ? 1 : 0;
    try {
      if (columns == 1) {
        int step = transposeB ? 1 : Math.max(bStride, 1);
        gemv(
            transposeA ? TRANSPOSED : AS_IS,
            transposeA ? inner : rows,
            transposeA ? rows : inner,
            MemorySegment.ofArray(a).asSlice(Float.BYTES * (long) aOffset),
            lda,
            MemorySegment.ofArray(b).asSlice(Float.BYTES * (long) bOffset),
            step,
            factor,
            beta,
            MemorySegment.ofArray(c).asSlice(Float.BYTES * (long) cOffset),
            Math.max(cStride, 1));
      } else if (rows == 1) {
        // The transposed product: the right matrix, transposed, times the row as a column.
        int step = transposeA ? Math.max(aStride, 1) : 1;
        gemv(
            transposeB ? AS_IS : TRANSPOSED,
            transposeB ? columns : inner,
            transposeB ? inner : columns,
            MemorySegment.ofArray(b).asSlice(Float.BYTES * (long) bOffset),
            ldb,
            MemorySegment.ofArray(a).asSlice(Float.BYTES * (long) aOffset),
            step,
            factor,
            beta,
            MemorySegment.ofArray(c).asSlice(Float.BYTES * (long) cOffset),
            1);
      } else {
        int slice = slice(rows, work);
        for (int row = 0; row < rows; row += slice) {
          int aStart = aOffset + row * (transposeA ? 1 : aStride);
          OpenBlas.SingleProduct.SGEMM.invokeExact(
              ROW_MAJOR,
              transposeA ? TRANSPOSED : AS_IS,
              transposeB ? TRANSPOSED : AS_IS,
              Math.min(slice, rows - row),
              columns,
              inner,
              factor,
              MemorySegment.ofArray(a).asSlice(Float.BYTES * (long) aStart),
              lda,
              MemorySegment.ofArray(b).asSlice(Float.BYTES * (long) bOffset),
              ldb,
              beta,
              MemorySegment.ofArray(c).asSlice(Float.BYTES * (long) (cOffset + row * cStride)),
              Math.max(cStride, columns));
        }
      }
    } catch (Throwable failure) {
      throw OpenBlas.unexpected(failure);
    }
  }

  private static void gemv(
      int transpose,
      int rows,
      int columns,
      MemorySegment matrix,
      int stride,
      MemorySegment vector,
      int step,
      float factor,
      float beta,
      MemorySegment result,
      int resultStep)
      throws Throwable {
    OpenBlas.SingleVector.SGEMV.invokeExact(
        ROW_MAJOR,
        transpose,
        rows,
        columns,
        factor,
        matrix,
        stride,
        vector,
        step,
        beta,
        result,
        resultStep);
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
    long work = (long) rows * columns * inner;
    if (work <= TINY) {
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
    // A row that is alone may have any stride, but the library wants one of at least its length.
    int lda = Math.max(aStride, transposeA ? rows : inner);
    int ldb = Math.max(bStride, transposeB ? inner : columns);
    double beta = accumulate ? 1 : 0;
    try {
      if (columns == 1) {
        int step = transposeB ? 1 : Math.max(bStride, 1);
        gemv(
            transposeA ? TRANSPOSED : AS_IS,
            transposeA ? inner : rows,
            transposeA ? rows : inner,
            MemorySegment.ofArray(a).asSlice(Double.BYTES * (long) aOffset),
            lda,
            MemorySegment.ofArray(b).asSlice(Double.BYTES * (long) bOffset),
            step,
            factor,
            beta,
            MemorySegment.ofArray(c).asSlice(Double.BYTES * (long) cOffset),
            Math.max(cStride, 1));
      } else if (rows == 1) {
        // The transposed product: the right matrix, transposed, times the row as a column.
        int step = transposeA ? Math.max(aStride, 1) : 1;
        gemv(
            transposeB ? AS_IS : TRANSPOSED,
            transposeB ? columns : inner,
            transposeB ? inner : columns,
            MemorySegment.ofArray(b).asSlice(Double.BYTES * (long) bOffset),
            ldb,
            MemorySegment.ofArray(a).asSlice(Double.BYTES * (long) aOffset),
            step,
            factor,
            beta,
            MemorySegment.ofArray(c).asSlice(Double.BYTES * (long) cOffset),
            1);
      } else {
        int slice = slice(rows, work);
        for (int row = 0; row < rows; row += slice) {
          int aStart = aOffset + row * (transposeA ? 1 : aStride);
          OpenBlas.DoubleProduct.DGEMM.invokeExact(
              ROW_MAJOR,
              transposeA ? TRANSPOSED : AS_IS,
              transposeB ? TRANSPOSED : AS_IS,
              Math.min(slice, rows - row),
              columns,
              inner,
              factor,
              MemorySegment.ofArray(a).asSlice(Double.BYTES * (long) aStart),
              lda,
              MemorySegment.ofArray(b).asSlice(Double.BYTES * (long) bOffset),
              ldb,
              beta,
              MemorySegment.ofArray(c).asSlice(Double.BYTES * (long) (cOffset + row * cStride)),
              Math.max(cStride, columns));
        }
      }
    } catch (Throwable failure) {
      throw OpenBlas.unexpected(failure);
    }
  }

  private static void gemv(
      int transpose,
      int rows,
      int columns,
      MemorySegment matrix,
      int stride,
      MemorySegment vector,
      int step,
      double factor,
      double beta,
      MemorySegment result,
      int resultStep)
      throws Throwable {
    OpenBlas.DoubleVector.DGEMV.invokeExact(
        ROW_MAJOR,
        transpose,
        rows,
        columns,
        factor,
        matrix,
        stride,
        vector,
        step,
        beta,
        result,
        resultStep);
  }

  /// How many rows to hand over at once.
  private static int slice(int rows, long work) {
    if (work <= SLICE) {
      return rows;
    }
    long slices = (work + SLICE - 1) / SLICE;
    // Fewer than some hundreds of rows would not repay the library's rearrangement of B.
    return (int) Math.min(rows, Math.max(256, (rows + slices - 1) / slices));
  }
}
