package org.hyperdescent.crdc.runtime.compiled;

import org.hyperdescent.crdc.runtime.product.MatrixProduct;

/// Parts of a product of matrices, handed to a [MatrixProduct].
///
/// @param task the product, and along which axis it is split
/// @param product by what it is computed
/// @param factor what it is multiplied with
/// @param accumulate whether it is added to what is there
record ProductKernel(Task.Product task, MatrixProduct product, double factor, boolean accumulate)
    implements Kernel {

  /// Takes the left factor, the right one, and the result.
  @Override
  public void run(Object[] operands, int from, int to) {
    run(operands[0], operands[1], operands[2], from, to);
  }

  void run(Object left, Object right, Object result, int from, int to) {
    switch (task.axis()) {
      case BATCH -> {
        for (int sample = from; sample < to; sample++) {
          part(left, right, result, sample, 0, task.rows(), 0, task.columns());
        }
      }
      case ROWS -> part(left, right, result, 0, from, to, 0, task.columns());
      case COLUMNS -> part(left, right, result, 0, 0, task.rows(), from, to);
    }
  }

  /// Some rows and columns of the result.
  private void part(
      Object left,
      Object right,
      Object result,
      int sample,
      int firstRow,
      int lastRow,
      int firstColumn,
      int lastColumn) {
    boolean transposeLeft = task.transposeLeft();
    boolean transposeRight = task.transposeRight();
    int inner = task.inner();
    int leftStride = transposeLeft ? task.rows() : inner;
    int rightStride = transposeRight ? inner : task.columns();
    int a = sample * task.rows() * inner + firstRow * (transposeLeft ? 1 : leftStride);
    int b = sample * inner * task.columns() + firstColumn * (transposeRight ? rightStride : 1);
    int c = (sample * task.rows() + firstRow) * task.columns() + firstColumn;
    if (result instanceof float[] single) {
      product.multiply(
          (float[]) left,
          a,
          leftStride,
          transposeLeft,
          (float[]) right,
          b,
          rightStride,
          transposeRight,
          single,
          c,
          task.columns(),
          lastRow - firstRow,
          lastColumn - firstColumn,
          inner,
          (float) factor,
          accumulate);
    } else {
      product.multiply(
          (double[]) left,
          a,
          leftStride,
          transposeLeft,
          (double[]) right,
          b,
          rightStride,
          transposeRight,
          (double[]) result,
          c,
          task.columns(),
          lastRow - firstRow,
          lastColumn - firstColumn,
          inner,
          factor,
          accumulate);
    }
  }
}
