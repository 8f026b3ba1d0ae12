package org.hyperdescent.crdc.runtime.compiled;

import java.util.Optional;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.smooth.AxisOperation;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.SelectionOperation;
import org.hyperdescent.crdc.smooth.Shape;

/// An operation on `batch` tables of `size` entries with `inner` numbers each, in which indices say
/// which entry goes where, or entries along the table are added up or compared.
///
/// @param reads the table or the values, then the indices if data says them
/// @param writes the result
/// @param kind what is done
/// @param batch how many tables
/// @param size how many entries a table has
/// @param inner how many numbers an entry has
/// @param count how many indices there are for each table
/// @param indices the indices if they are fixed, the same ones for each table
record TableTask(
    ImmutableIntList reads,
    ImmutableIntList writes,
    Kind kind,
    int batch,
    int size,
    int inner,
    int count,
    ImmutableIntList indices)
    implements Task {

  private static final ImmutableIntList NONE = IntLists.immutable.empty();

  /// What is done with the entries of a table.
  enum Kind {
    /// Entries at indices.
    GATHER,
    /// Values added up at indices.
    SCATTER,
    /// The index of the largest entry.
    ARGMAX,
    /// Sums from the first entry on.
    SUMS,
    /// Sums from the last entry on.
    REVERSED_SUMS
  }

  /// The task of an operation; empty if it is none of these.
  static Optional<Task> of(Node node, ImmutableIntList reads, ImmutableIntList writes) {
    if (!(node.operation() instanceof AxisOperation
        || node.operation() instanceof SelectionOperation)) {
      return Optional.empty();
    }
    Shape first = node.operands().get(0).shape();
    Shape result = node.result().shape();
    return switch (node.operation()) {
      case AxisOperation.Gather(int axis, var indices) ->
          Optional.of(along(reads, writes, Kind.GATHER, first, axis, indices.size(), indices));
      case AxisOperation.ScatterAdd(int axis, var indices, _) ->
          Optional.of(along(reads, writes, Kind.SCATTER, result, axis, indices.size(), indices));
      case AxisOperation.CumulativeSum(int axis, boolean reversed) -> {
        Kind kind = reversed ? Kind.REVERSED_SUMS : Kind.SUMS;
        yield Optional.of(along(reads, writes, kind, first, axis, 0, NONE));
      }
      case SelectionOperation.Argmax _ ->
          Optional.of(along(reads, writes, Kind.ARGMAX, first, first.rank() - 1, 0, NONE));
      case SelectionOperation.Lookup(int axes) ->
          Optional.of(along(reads, writes, Kind.GATHER, first, axes, given(node, axes), NONE));
      case SelectionOperation.Accumulate(int axes, _) ->
          Optional.of(along(reads, writes, Kind.SCATTER, result, axes, given(node, axes), NONE));
      case Operation _ -> Optional.empty();
    };
  }

  /// The task on the tables along an axis of some shape.
  private static TableTask along(
      ImmutableIntList reads,
      ImmutableIntList writes,
      Kind kind,
      Shape table,
      int axis,
      int count,
      ImmutableIntList indices) {
    return new TableTask(
        reads,
        writes,
        kind,
        table.sizeBetween(0, axis),
        table.dimension(axis),
        table.sizeBetween(axis + 1, table.rank()),
        count,
        indices);
  }

  /// How many indices an operand gives for each table.
  private static int given(Node node, int axes) {
    Shape indices = node.operands().get(1).shape();
    return indices.sizeBetween(axes, indices.rank());
  }

  /// Tables are independent, and so are the numbers of an entry and the results of reading.
  @Override
  public int extent() {
    return switch (kind) {
      case GATHER -> batch * count;
      case SCATTER, ARGMAX -> batch;
      case SUMS, REVERSED_SUMS -> batch > 1 ? batch : inner;
    };
  }

  @Override
  public long work() {
    return switch (kind) {
      case GATHER, SCATTER -> (long) batch * count * (inner + 4);
      case ARGMAX, SUMS, REVERSED_SUMS -> 4L * batch * size * inner;
    };
  }

  /// How many places of entries it keeps.
  int scratch() {
    return reads.size() == 2 ? batch * count : 0;
  }

  @Override
  public long scratchBytes(Settings settings) {
    return (long) Integer.BYTES * scratch();
  }

  /// Where the entries for fixed indices start in a table.
  private int[] places() {
    int[] places = new int[indices.size()];
    for (int k = 0; k < places.length; k++) {
      places[k] = indices.get(k) * inner;
    }
    return places;
  }

  /// The kernel; parts of it may run at once, the whole only once at a time.
  @Override
  public Kernel kernel(Kernels kernels) {
    boolean single = kernels.precision() == Precision.FLOAT32;
    boolean given = reads.size() == 2;
    int[] places = given ? new int[scratch()] : places();
    int perIndex = kind == Kind.GATHER ? 1 : count;
    return (operands, from, to) -> {
      Object result = operands[operands.length - 1];
      if (single) {
        if (given) {
          FloatTables.places((float[]) operands[1], this, places, from * perIndex, to * perIndex);
        }
        run((float[]) operands[0], (float[]) result, places, from, to);
      } else {
        if (given) {
          DoubleTables.places((double[]) operands[1], this, places, from * perIndex, to * perIndex);
        }
        run((double[]) operands[0], (double[]) result, places, from, to);
      }
    };
  }

  private void run(float[] a, float[] c, int[] places, int from, int to) {
    switch (kind) {
      case GATHER -> FloatTables.gather(a, c, this, places, from, to);
      case SCATTER -> FloatTables.scatter(a, c, this, places, from, to);
      case ARGMAX -> FloatTables.argmax(a, c, size, from, to);
      case SUMS, REVERSED_SUMS -> FloatTables.sums(a, c, this, from, to);
    }
  }

  private void run(double[] a, double[] c, int[] places, int from, int to) {
    switch (kind) {
      case GATHER -> DoubleTables.gather(a, c, this, places, from, to);
      case SCATTER -> DoubleTables.scatter(a, c, this, places, from, to);
      case ARGMAX -> DoubleTables.argmax(a, c, size, from, to);
      case SUMS, REVERSED_SUMS -> DoubleTables.sums(a, c, this, from, to);
    }
  }

  /// Where the entry for the index at a position starts.
  ///
  /// @param index the index as it is given
  /// @throws IndexOutOfBoundsException if it is none of the table
  int place(double index, int position) {
    double rounded = Math.rint(index);
    if (!(rounded >= 0 && rounded < size)) {
      throw new IndexOutOfBoundsException(
          "index %s at position %d is not in 0..%d: the table has %d entries"
              .formatted(index, position, size - 1, size));
    }
    return (position / count * size + (int) rounded) * inner;
  }
}
