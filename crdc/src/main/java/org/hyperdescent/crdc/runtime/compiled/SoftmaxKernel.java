package org.hyperdescent.crdc.runtime.compiled;

import org.hyperdescent.crdc.smooth.UnaryFunction;

/// Softmax, or the logarithm of the sum of exponentials, block by block of rows: differences to the
/// largest entry, exponentials, then the sum of each row.
///
/// The exponentials are a generated loop. Those of softmax are computed where the result stands,
/// those of a logarithm in a scratch of the thread, piece by piece where a row is longer.
final class SoftmaxKernel {

  private final Task.Softmax task;
  private final boolean single;
  private final Kernel exponentials;
  private final Scratches<Object[]> scratches;

  private SoftmaxKernel(Task.Softmax task, Settings settings) {
    Precision precision = settings.precision();
    int size = task.logarithm() ? task.scratch() : task.rows() * task.length();
    this.task = task;
    single = precision == Precision.FLOAT32;
    exponentials = KernelLibrary.shared().inPlace(UnaryFunction.EXP, size, precision);
    scratches =
        new Scratches<>(
            task.logarithm() ? settings.threads() : 0,
            () -> {
              Object numbers = precision.array(task.scratch());
              return new Object[] {numbers, numbers};
            });
  }

  /// The kernel of a task.
  static Kernel of(Task.Softmax task, Settings settings) {
    SoftmaxKernel kernel = new SoftmaxKernel(task, settings);
    return task.logarithm() ? kernel::logarithm : kernel::softmax;
  }

  private void softmax(Object[] operands, int from, int to) {
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

  private void logarithm(Object[] operands, int from, int to) {
    Object[] scratch = scratches.take();
    try {
      for (int row = from; row < to; row += task.block()) {
        if (task.length() > Task.Softmax.BLOCK) {
          longRow(operands, scratch, row);
        } else {
          rows(operands, scratch, row, Math.min(to, row + task.block()));
        }
      }
    } finally {
      scratches.giveBack(scratch);
    }
  }

  private void rows(Object[] operands, Object[] scratch, int from, int to) {
    int length = task.length();
    if (single) {
      float[] logits = (float[]) operands[0];
      float[] result = (float[]) operands[1];
      FloatRows.largest(logits, result, length, from, to);
      FloatRows.center(logits, result, (float[]) scratch[1], length, from, to);
      exponentials.run(scratch, 0, (to - from) * length);
      FloatRows.addLogarithmOfSum((float[]) scratch[1], result, length, from, to);
    } else {
      double[] logits = (double[]) operands[0];
      double[] result = (double[]) operands[1];
      DoubleRows.largest(logits, result, length, from, to);
      DoubleRows.center(logits, result, (double[]) scratch[1], length, from, to);
      exponentials.run(scratch, 0, (to - from) * length);
      DoubleRows.addLogarithmOfSum((double[]) scratch[1], result, length, from, to);
    }
  }

  private void longRow(Object[] operands, Object[] scratch, int row) {
    int start = row * task.length();
    int end = start + task.length();
    if (single) {
      float[] logits = (float[]) operands[0];
      float[] numbers = (float[]) scratch[1];
      float largest = FloatRows.largest(logits, start, task.length());
      float total = 0;
      for (int i = start; i < end; i += numbers.length) {
        int count = Math.min(numbers.length, end - i);
        FloatRows.center(logits, i, largest, numbers, 0, count);
        exponentials.run(scratch, 0, count);
        total += FloatRows.sum(numbers, 0, count);
      }
      ((float[]) operands[1])[row] = largest + FloatFunctions.log(total);
    } else {
      double[] logits = (double[]) operands[0];
      double[] numbers = (double[]) scratch[1];
      double largest = DoubleRows.largest(logits, start, task.length());
      double total = 0;
      for (int i = start; i < end; i += numbers.length) {
        int count = Math.min(numbers.length, end - i);
        DoubleRows.center(logits, i, largest, numbers, 0, count);
        exponentials.run(scratch, 0, count);
        total += DoubleRows.sum(numbers, 0, count);
      }
      ((double[]) operands[1])[row] = largest + DoubleFunctions.log(total);
    }
  }
}
