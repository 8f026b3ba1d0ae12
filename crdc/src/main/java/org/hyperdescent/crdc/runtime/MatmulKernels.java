package org.hyperdescent.crdc.runtime;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.mult.MatrixMatrixMult_DDRM;
import org.ejml.dense.row.mult.MatrixVectorMult_DDRM;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.smooth.Operation.Matmul;
import org.hyperdescent.crdc.smooth.Shape;

/// The reference kernels of matrix products, on EJML: the variant is chosen once, by shape, among
/// those that allocate nothing.
final class MatmulKernels {

  /// One EJML product of three prepared matrices.
  @FunctionalInterface
  private interface Product {
    void multiply(DMatrixRMaj left, DMatrixRMaj right, DMatrixRMaj result);
  }

  private MatmulKernels() {}

  static Kernel prepare(Matmul operation, Node node) {
    Shape left = node.operands().get(0).shape();
    Shape right = node.operands().get(1).shape();
    Shape result = node.result().shape();
    int batch = result.sizeBetween(0, result.rank() - 2);
    int rows = result.dimension(-2);
    int columns = result.dimension(-1);
    int inner = left.dimension(operation.transposeLeft() ? -2 : -1);
    int a = node.operands().get(0).id();
    int b = node.operands().get(1).id();
    int c = node.result().id();
    if (batch > 1) {
      return new Batched(
          a,
          b,
          c,
          batch,
          rows,
          inner,
          columns,
          operation.transposeLeft(),
          operation.transposeRight());
    }
    DMatrixRMaj first = header(left);
    DMatrixRMaj second = header(right);
    DMatrixRMaj third = header(result);
    if (columns == 1) {
      // A column and a row are the same numbers: a matrix times a vector.
      second.numRows = inner;
      second.numCols = 1;
      return new Single(
          operation.transposeLeft()
              ? MatrixVectorMult_DDRM::multTransA_reorder
              : MatrixVectorMult_DDRM::mult,
          a,
          b,
          c,
          first,
          second,
          third);
    }
    if (rows == 1) {
      // The transposed product: the right matrix, transposed, times the left vector.
      first.numRows = inner;
      first.numCols = 1;
      third.numRows = columns;
      third.numCols = 1;
      return new Single(
          operation.transposeRight()
              ? MatrixVectorMult_DDRM::mult
              : MatrixVectorMult_DDRM::multTransA_reorder,
          b,
          a,
          c,
          second,
          first,
          third);
    }
    if (inner == 1) {
      // An outer product.
      first.numRows = rows;
      first.numCols = 1;
      second.numRows = 1;
      second.numCols = columns;
      return new Single(MatrixMatrixMult_DDRM::mult_reorder, a, b, c, first, second, third);
    }
    return new Single(general(operation), a, b, c, first, second, third);
  }

  private static Product general(Matmul operation) {
    if (operation.transposeLeft()) {
      return operation.transposeRight()
          ? MatrixMatrixMult_DDRM::multTransAB
          : MatrixMatrixMult_DDRM::multTransA_reorder;
    }
    return operation.transposeRight()
        ? MatrixMatrixMult_DDRM::multTransB
        : MatrixMatrixMult_DDRM::mult_reorder;
  }

  private static DMatrixRMaj header(Shape shape) {
    DMatrixRMaj header = new DMatrixRMaj(0, 0);
    header.numRows = shape.dimension(-2);
    header.numCols = shape.dimension(-1);
    return header;
  }

  /// One product: three EJML headers that are pointed at the arrays of the values.
  private record Single(
      Product product, int a, int b, int c, DMatrixRMaj left, DMatrixRMaj right, DMatrixRMaj result)
      implements Kernel {

    @Override
    public void run(double[][] slots) {
      left.data = slots[a];
      right.data = slots[b];
      result.data = slots[c];
      product.multiply(left, right, result);
    }
  }

  /// Many small products, one after the other; EJML has no views into the middle of an array.
  private record Batched(
      int a,
      int b,
      int c,
      int batch,
      int rows,
      int inner,
      int columns,
      boolean transposeLeft,
      boolean transposeRight)
      implements Kernel {

    @Override
    public void run(double[][] slots) {
      for (int sample = 0; sample < batch; sample++) {
        multiply(slots[a], slots[b], slots[c], sample);
      }
    }

    private void multiply(double[] left, double[] right, double[] result, int sample) {
      int startLeft = sample * rows * inner;
      int startRight = sample * inner * columns;
      int startResult = sample * rows * columns;
      int leftRow = transposeLeft ? 1 : inner;
      int leftStep = transposeLeft ? rows : 1;
      int rightColumn = transposeRight ? inner : 1;
      int rightStep = transposeRight ? 1 : columns;
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          double total = 0;
          int p = startLeft + i * leftRow;
          int q = startRight + j * rightColumn;
          for (int k = 0; k < inner; k++) {
            total += left[p] * right[q];
            p += leftStep;
            q += rightStep;
          }
          result[startResult + i * columns + j] = total;
        }
      }
    }
  }
}
