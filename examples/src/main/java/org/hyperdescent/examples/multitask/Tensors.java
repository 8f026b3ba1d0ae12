package org.hyperdescent.examples.multitask;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Tensor;

/// Matrices of data as constants of smooth maps.
final class Tensors {

  private Tensors() {}

  /// A matrix as it is.
  static Tensor of(DMatrixRMaj matrix) {
    return Tensor.of(
        Shape.of(matrix.getNumRows(), matrix.getNumCols()),
        Arrays.copyOf(matrix.data, matrix.getNumElements()));
  }

  /// A column as a vector.
  static Tensor vector(DMatrixRMaj column) {
    return Tensor.vector(Arrays.copyOf(column.data, column.getNumElements()));
  }
}
