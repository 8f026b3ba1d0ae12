package org.hyperdescent.crdc.runtime.compiled;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;

/// Several products with one matrix in a single pass over its rows: `z = X w`, numbers `r` computed
/// from `z` row by row, `g = X' r`, and sums over the rows.
///
/// This is the gradient of every loss that is a sum over samples, linear in the features before it
/// is anything else. As long as a group of rows fits into a cache, the matrix is read from memory
/// once instead of twice. There may be several `w` and `g`, a batch of independent passes, and none
/// of the numbers of a row need an array. A long pass is cut into chunks of rows that different
/// threads can do; where there are several chunks to a pass, its sums are partial ones, to be added
/// up by a [Task.Total].
///
/// The numbers of a row live in slots: first the `z`, then copies of the operands of [#operands],
/// then what the loops write.
///
/// @param reads the matrix, the `w`, the arrays of the operands
/// @param writes the `g`, the sums over rows, and the numbers of rows that others read
/// @param batch how many passes
/// @param rows the rows of a matrix
/// @param columns the columns of a matrix
/// @param chunk the rows of a chunk
/// @param vectors how many `w` there are
/// @param rowOperands how to find the number of each operand that belongs to a row
/// @param loops what is computed from the numbers of a row, on slots
/// @param residuals the slot of the `r` of each `g`
/// @param totals the slot of each number that is summed over the rows
/// @param results the slot of each number of a row that others read
/// @param slots how many slots there are
record RowPass(
    ImmutableIntList reads,
    ImmutableIntList writes,
    int batch,
    int rows,
    int columns,
    int chunk,
    int vectors,
    ImmutableList<RowOperand> rowOperands,
    ImmutableList<Task.Loop> loops,
    ImmutableIntList residuals,
    ImmutableIntList totals,
    ImmutableIntList results,
    int slots)
    implements Task {

  /// Where the number of a row stands in an array: at `offset + pass * passStride + row *
  /// rowStride`.
  ///
  /// @param offset the place of the first one
  /// @param passStride from a pass to the next
  /// @param rowStride from a row to the next
  record RowOperand(int offset, int passStride, int rowStride) {}

  /// At most so many rows are between the first and the second look at one of them.
  static final int LARGEST_BLOCK = 256;

  /// Blocks and chunks have a multiple of so many rows.
  static final int GROUP = 8;

  /// How many numbers a dot product needs at most before it is added up.
  static final int PARTIAL_SUMS = 4;

  /// A block stays in the nearest cache.
  private static final int BLOCK_BYTES = 20 << 10;

  /// How many rows are looked at together.
  int block(Precision precision) {
    int fitting = BLOCK_BYTES / (precision.bytes() * columns) / GROUP * GROUP;
    return Math.clamp(fitting, GROUP, LARGEST_BLOCK);
  }

  /// Into how many chunks one pass is cut.
  int chunks() {
    return (rows + chunk - 1) / chunk;
  }

  @Override
  public int writeSize(int index, int size) {
    if (index < residuals.size()) {
      return batch * chunks() * columns;
    }
    return index < residuals.size() + totals.size() ? batch * chunks() : batch * rows;
  }

  /// How many numbers one thread needs for itself.
  int scratch() {
    return (vectors + residuals.size()) * columns
        + (slots + vectors * (PARTIAL_SUMS - 1)) * LARGEST_BLOCK;
  }

  @Override
  public long scratchBytes(Settings settings) {
    return (long) settings.threads() * settings.precision().bytes() * scratch();
  }

  @Override
  public int extent() {
    return batch * chunks();
  }

  @Override
  public long work() {
    long perRow = 2L * columns * (vectors + residuals.size());
    for (Task.Loop loop : loops) {
      for (Expression expression : loop.expressions()) {
        perRow += expression.size();
      }
    }
    return (long) batch * rows * perRow;
  }

  @Override
  public Kernel kernel(Kernels kernels) {
    return RowPassKernel.of(this, kernels);
  }
}
