package org.hyperdescent.crdc.runtime.compiled;

import org.hyperdescent.crdc.smooth.UnaryFunction;

/// The logarithm of the sum of the exponentials of each row, block by block of rows: differences to
/// the largest entry, exponentials, then their sum.
///
/// The exponentials are a generated loop; they are computed in a scratch of the thread, piece by
/// piece where a row is longer.
final class LogSumExpKernel implements Kernel {

  private final Task.Softmax task;
  private final boolean single;
  private final Kernel exponentials;
  private final Scratches<Object[]> scratches;

  LogSumExpKernel(Task.Softmax task, Settings settings) {
    Precision precision = settings.precision();
    this.task = task;
    single = precision == Precision.FLOAT32;
    exponentials = KernelLibrary.shared().inPlace(UnaryFunction.EXP, task.scratch(), precision);
    Object[][] made = new Object[settings.threads()][];
    for (int thread = 0; thread < made.length; thread++) {
      Object numbers = precision.array(task.scratch());
      made[thread] = new Object[] {numbers, numbers};
    }
    scratches = new Scratches<>(made);
  }

  @Override
  public void run(Object[] operands, int from, int to) {
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
