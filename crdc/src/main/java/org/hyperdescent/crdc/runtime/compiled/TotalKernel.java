package org.hyperdescent.crdc.runtime.compiled;

/// Sums over an axis.
///
/// @param task the axis
/// @param single whether the numbers are of single precision
record TotalKernel(Task.Total task, boolean single) implements Kernel {

  /// Takes what is summed, and the sum.
  @Override
  public void run(Object[] operands, int from, int to) {
    if (single) {
      FloatRows.sum((float[]) operands[0], (float[]) operands[1], task, from, to);
    } else {
      DoubleRows.sum((double[]) operands[0], (double[]) operands[1], task, from, to);
    }
  }
}
