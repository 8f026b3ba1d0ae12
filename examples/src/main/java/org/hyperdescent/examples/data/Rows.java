package org.hyperdescent.examples.data;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.ejml.data.DMatrixRMaj;

/// Matrices made of some rows of a table.
final class Rows {

  private Rows() {}

  /// The given rows of a matrix, in the given order.
  static DMatrixRMaj of(DMatrixRMaj matrix, List<Integer> rows) {
    DMatrixRMaj result = new DMatrixRMaj(rows.size(), matrix.getNumCols());
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < matrix.getNumCols(); j++) {
        result.set(i, j, matrix.get(rows.get(i), j));
      }
    }
    return result;
  }

  /// The values of the given rows as a column.
  static DMatrixRMaj column(List<Integer> rows, IntToDoubleFunction value) {
    DMatrixRMaj result = new DMatrixRMaj(rows.size(), 1);
    for (int i = 0; i < rows.size(); i++) {
      result.set(i, 0, value.applyAsDouble(rows.get(i)));
    }
    return result;
  }
}
