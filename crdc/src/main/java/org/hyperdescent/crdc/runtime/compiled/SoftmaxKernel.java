package org.hyperdescent.crdc.runtime.compiled;

import org.hyperdescent.crdc.smooth.UnaryFunction;

/// Softmax, block by block of rows: differences to the largest entry, exponentials, then division
/// by the sum of each row.
///
/// The exponentials are a generated loop; they are computed where the result stands.
final class SoftmaxKernel implements Kernel {

  private final Task.Softmax task;
  private final boolean single;
  private final Kernel exponentials;

  SoftmaxKernel(Task.Softmax task, Precision precision) {
    this.task = task;
    single = precision == Precision.FLOAT32;
    exponentials =
        KernelLibrary.shared().inPlace(UnaryFunction.EXP, task.rows() * task.length(), precision);
  }

  @Override
  public void run(Object[] operands, int from, int to) {
    int length = task.length();
    for (int row = from; row < to; row += task.block()) {
      int end = Math.min(to, row + task.block());
      if (single) {
        FloatRows.center((float[]) operands[0], (float[]) operands[1], length, row, end);
      } else {
        DoubleRows.center((double[]) operands[0], (double[]) operands[1], length, row, end);
      }
      exponentials.run(operands, row * length, end * length);
      if (single) {
        FloatRows.normalize((float[]) operands[1], length, row, end);
      } else {
        DoubleRows.normalize((double[]) operands[1], length, row, end);
      }
    }
  }
}
