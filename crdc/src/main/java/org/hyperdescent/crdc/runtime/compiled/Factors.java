package org.hyperdescent.crdc.runtime.compiled;

import org.jspecify.annotations.Nullable;

/// A product of a matrix X with a vector, as it is (`X w`) or transposed (`X' r`).
///
/// @param matrix the value of X
/// @param vector the value of w or r
/// @param batch how many such products
/// @param rows the rows of X
/// @param columns its columns
record Factors(int matrix, int vector, int batch, int rows, int columns) {

  /// For smaller matrices it is not worth it.
  static final int SMALLEST = 4_096;

  /// With rows longer than this a group of them does not stay in a cache.
  static final int LONGEST_ROW = 4_096;

  /// `X w`; null if a product is another one.
  static @Nullable Factors forward(Task.Product product) {
    int left = product.reads().get(0);
    int right = product.reads().get(1);
    int batch = product.batch();
    if (product.columns() == 1 && !product.transposeLeft()) {
      return new Factors(left, right, batch, product.rows(), product.inner());
    }
    return product.rows() == 1 && product.transposeRight()
        ? new Factors(right, left, batch, product.columns(), product.inner())
        : null;
  }

  /// `X' r`; null if a product is another one.
  static @Nullable Factors backward(Task.Product product) {
    int left = product.reads().get(0);
    int right = product.reads().get(1);
    int batch = product.batch();
    if (product.columns() == 1 && product.transposeLeft()) {
      return new Factors(left, right, batch, product.inner(), product.rows());
    }
    return product.rows() == 1 && !product.transposeRight()
        ? new Factors(right, left, batch, product.inner(), product.columns())
        : null;
  }

  boolean isWorthAPass() {
    return rows >= 2 * RowPass.GROUP && columns <= LONGEST_ROW && (long) rows * columns >= SMALLEST;
  }

  boolean hasMatrixOf(Factors other) {
    return matrix == other.matrix
        && batch == other.batch
        && rows == other.rows
        && columns == other.columns;
  }
}
