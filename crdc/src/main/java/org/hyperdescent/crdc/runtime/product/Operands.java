package org.hyperdescent.crdc.runtime.product;

/// The check that three matrices fit in their arrays. Native code and kernels without bounds checks
/// rely on it.
final class Operands {

  private Operands() {}

  /// Refuses a product whose operands do not fit.
  static void check(
      int aLength,
      int aOffset,
      int aStride,
      boolean transposeA,
      int bLength,
      int bOffset,
      int bStride,
      boolean transposeB,
      int cLength,
      int cOffset,
      int cStride,
      int rows,
      int columns,
      int inner) {
    if ((rows | columns | inner) < 0) {
      throw new IllegalArgumentException(
          "a product of matrices needs extents of at least 0, but it has rows %d, columns %d, inner %d"
              .formatted(rows, columns, inner));
    }
    check("A", aLength, aOffset, aStride, transposeA ? inner : rows, transposeA ? rows : inner);
    check(
        "B", bLength, bOffset, bStride, transposeB ? columns : inner, transposeB ? inner : columns);
    check("C", cLength, cOffset, cStride, rows, columns);
  }

  private static void check(
      String name, int length, int offset, int stride, int rows, int columns) {
    if (rows == 0 || columns == 0) {
      return;
    }
    if (stride < columns && rows > 1) {
      throw new IllegalArgumentException(
          "matrix %s has %d columns, but its rows are only %d entries apart"
              .formatted(name, columns, stride));
    }
    long end = offset + (rows - 1L) * stride + columns;
    if (offset < 0 || end > length) {
      throw new IndexOutOfBoundsException(
          "matrix %s (%d x %d, stride %d) needs the entries %d to %d, but its array has %d"
              .formatted(name, rows, columns, stride, offset, end - 1, length));
    }
  }
}
