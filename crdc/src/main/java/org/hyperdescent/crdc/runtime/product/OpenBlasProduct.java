package org.hyperdescent.crdc.runtime.product;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.hyperdescent.crdc.runtime.product.NativeLibrary.Loaded;
import org.hyperdescent.crdc.runtime.product.NativeLibrary.Missing;

/// The product by OpenBLAS, called through the foreign-function API on the arrays themselves.
///
/// The calls are *critical*: the library works on the Java heap without copying, and the garbage
/// collector waits meanwhile. A large product is therefore handed over in slices of rows that take
/// a few hundredths of a second at most. OpenBLAS runs on one thread; who wants two splits.
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

  // Constants, because only the handle in a constant is compiled into its caller. Each has a class
  // of its own, because linking takes longer than many a program and few programs need all four.

  private static final class SingleProduct {
    static final MethodHandle SGEMM = gemm("cblas_sgemm", ValueLayout.JAVA_FLOAT);
  }

  private static final class DoubleProduct {
    static final MethodHandle DGEMM = gemm("cblas_dgemm", ValueLayout.JAVA_DOUBLE);
  }

  private static final class SingleVector {
    static final MethodHandle SGEMV = gemv("cblas_sgemv", ValueLayout.JAVA_FLOAT);
  }

  private static final class DoubleVector {
    static final MethodHandle DGEMV = gemv("cblas_dgemv", ValueLayout.JAVA_DOUBLE);
  }

  static {
    oneThread();
  }

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
    MemorySegment left = MemorySegment.ofArray(a).asSlice((long) aOffset * Float.BYTES);
    MemorySegment right = MemorySegment.ofArray(b).asSlice((long) bOffset * Float.BYTES);
    MemorySegment result = MemorySegment.ofArray(c).asSlice((long) cOffset * Float.BYTES);
    try {
      if (columns == 1) {
        int step = transposeB ? 1 : Math.max(bStride, 1);
        gemv(
            transposeA ? TRANSPOSED : AS_IS,
            transposeA ? inner : rows,
            transposeA ? rows : inner,
            left,
            lda,
            right,
            step,
            beta,
            result,
            Math.max(cStride, 1));
      } else if (rows == 1) {
        // The transposed product: the right matrix, transposed, times the row as a column.
        int step = transposeA ? Math.max(aStride, 1) : 1;
        gemv(
            transposeB ? AS_IS : TRANSPOSED,
            transposeB ? columns : inner,
            transposeB ? inner : columns,
            right,
            ldb,
            left,
            step,
            beta,
            result,
            1);
      } else {
        int slice = slice(rows, work);
        for (int row = 0; row < rows; row += slice) {
          MemorySegment upper = left.asSlice((long) row * (transposeA ? 1 : aStride) * Float.BYTES);
          MemorySegment lower = result.asSlice((long) row * cStride * Float.BYTES);
          SingleProduct.SGEMM.invokeExact(
              ROW_MAJOR,
              transposeA ? TRANSPOSED : AS_IS,
              transposeB ? TRANSPOSED : AS_IS,
              Math.min(slice, rows - row),
              columns,
              inner,
              1f,
              upper,
              lda,
              right,
              ldb,
              beta,
              lower,
              Math.max(cStride, columns));
        }
      }
    } catch (Throwable failure) {
      throw unexpected(failure);
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
      float beta,
      MemorySegment result,
      int resultStep)
      throws Throwable {
    SingleVector.SGEMV.invokeExact(
        ROW_MAJOR,
        transpose,
        rows,
        columns,
        1f,
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
    MemorySegment left = MemorySegment.ofArray(a).asSlice((long) aOffset * Double.BYTES);
    MemorySegment right = MemorySegment.ofArray(b).asSlice((long) bOffset * Double.BYTES);
    MemorySegment result = MemorySegment.ofArray(c).asSlice((long) cOffset * Double.BYTES);
    try {
      if (columns == 1) {
        int step = transposeB ? 1 : Math.max(bStride, 1);
        gemv(
            transposeA ? TRANSPOSED : AS_IS,
            transposeA ? inner : rows,
            transposeA ? rows : inner,
            left,
            lda,
            right,
            step,
            beta,
            result,
            Math.max(cStride, 1));
      } else if (rows == 1) {
        // The transposed product: the right matrix, transposed, times the row as a column.
        int step = transposeA ? Math.max(aStride, 1) : 1;
        gemv(
            transposeB ? AS_IS : TRANSPOSED,
            transposeB ? columns : inner,
            transposeB ? inner : columns,
            right,
            ldb,
            left,
            step,
            beta,
            result,
            1);
      } else {
        int slice = slice(rows, work);
        for (int row = 0; row < rows; row += slice) {
          MemorySegment upper =
              left.asSlice((long) row * (transposeA ? 1 : aStride) * Double.BYTES);
          MemorySegment lower = result.asSlice((long) row * cStride * Double.BYTES);
          DoubleProduct.DGEMM.invokeExact(
              ROW_MAJOR,
              transposeA ? TRANSPOSED : AS_IS,
              transposeB ? TRANSPOSED : AS_IS,
              Math.min(slice, rows - row),
              columns,
              inner,
              1.0,
              upper,
              lda,
              right,
              ldb,
              beta,
              lower,
              Math.max(cStride, columns));
        }
      }
    } catch (Throwable failure) {
      throw unexpected(failure);
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
      double beta,
      MemorySegment result,
      int resultStep)
      throws Throwable {
    DoubleVector.DGEMV.invokeExact(
        ROW_MAJOR,
        transpose,
        rows,
        columns,
        1.0,
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

  private static MethodHandle gemm(String name, MemoryLayout number) {
    ValueLayout extent = ValueLayout.JAVA_INT;
    MemoryLayout array = ValueLayout.ADDRESS;
    return function(
        name,
        FunctionDescriptor.ofVoid(
            extent, extent, extent, extent, extent, extent, number, array, extent, array, extent,
            number, array, extent));
  }

  private static MethodHandle gemv(String name, MemoryLayout number) {
    ValueLayout extent = ValueLayout.JAVA_INT;
    MemoryLayout array = ValueLayout.ADDRESS;
    return function(
        name,
        FunctionDescriptor.ofVoid(
            extent, extent, extent, extent, number, array, extent, array, extent, number, array,
            extent));
  }

  /// A function of the library that was found; this class is not initialized without one.
  @SuppressWarnings("restricted") // The declared types are those of the library's header.
  private static MethodHandle function(String name, FunctionDescriptor type) {
    return Linker.nativeLinker()
        .downcallHandle(symbols().findOrThrow(name), type, Linker.Option.critical(true));
  }

  /// Its own threads lose to a split of the work by the caller.
  @SuppressWarnings("restricted") // The declared type is that of the library's header.
  private static void oneThread() {
    try {
      Linker.nativeLinker()
          .downcallHandle(
              symbols().findOrThrow("openblas_set_num_threads"),
              FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT))
          .invokeExact(1);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  private static SymbolLookup symbols() {
    return switch (NativeLibrary.Here.FOUND) {
      case Loaded(SymbolLookup symbols, _) -> symbols;
      case Missing(var reasons) ->
          throw new IllegalStateException("no OpenBLAS: " + String.join("; ", reasons));
    };
  }

  private static IllegalStateException unexpected(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("OpenBLAS threw, which it never does", failure);
  }
}
