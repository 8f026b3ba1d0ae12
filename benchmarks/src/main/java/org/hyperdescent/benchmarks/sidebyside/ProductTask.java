package org.hyperdescent.benchmarks.sidebyside;

import java.util.Random;

/// One product of two matrices, 32-bit, row-major, on one thread.
///
/// All arrays are shared by the contestants, which must not modify them.
///
/// @param rows the rows of the result
/// @param inner what is summed over
/// @param columns the columns of the result
/// @param transposeLeft whether the left factor is stored transposed, as inner times rows
/// @param left the left factor
/// @param right the right factor, inner times columns
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ProductTask(
    int rows, int inner, int columns, boolean transposeLeft, float[] left, float[] right)
    implements Task {

  /// A product of random matrices.
  public static ProductTask random(int rows, int inner, int columns, boolean transposeLeft) {
    Random random = new Random(1);
    return new ProductTask(
        rows,
        inner,
        columns,
        transposeLeft,
        NetworkTask.gaussian(random, rows * inner, 1),
        NetworkTask.gaussian(random, inner * columns, 1));
  }

  @Override
  public String title() {
    return transposeLeft
        ? "product, transposed %dx%d by %dx%d".formatted(inner, rows, inner, columns)
        : "product, %dx%d by %dx%d".formatted(rows, inner, inner, columns);
  }

  /// Billions of operations.
  @Override
  public double amount() {
    return 2e-9 * rows * inner * columns;
  }

  @Override
  public String unit() {
    return "GFLOP";
  }

  /// What tells whether a result is right: the sum of its squares.
  public static double checksum(float[] result) {
    double sum = 0;
    for (float each : result) {
      sum += (double) each * each;
    }
    return sum;
  }
}
