package org.hyperdescent.crdc.runtime.compiled;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;

/// A factorization of a program through a batch: how many rows there are, and which inputs may have
/// them. The others, and what is computed from them, are the same for all rows.
///
/// @param rows the number of rows; 1 if there is no batch
/// @param firstInput the first input that may have rows
/// @param endInput the end of the inputs that may have rows
record RowForm(int rows, int firstInput, int endInput) {

  /// How many ways are tried.
  private static final int ATTEMPTS = 16;

  /// No program with a larger value is tried.
  private static final int LARGEST_VALUE = 4096;

  /// Nor one with more operations.
  private static final long MOST_OPERATIONS = 200_000;

  /// Whether a program is so small that it may be worth a try.
  static boolean mayFind(Program program) {
    for (Node node : program.nodes()) {
      if (node.result().shape().size() > LARGEST_VALUE) {
        return false;
      }
    }
    return program.flops() <= MOST_OPERATIONS;
  }

  /// The ways to see a program, the likeliest ones first: without rows; then the last inputs have
  /// them, all inputs at first, as where parameters come before data; then the first ones.
  ///
  /// @param largest how many operations may be done for a row
  static List<RowForm> candidates(Program program, int largest) {
    List<RowForm> candidates = new ArrayList<>();
    List<RowForm> unlikely = new ArrayList<>();
    int inputs = program.inputs().size();
    for (int rows : possibleRows(program).toArray()) {
      if (program.flops() / rows > largest) {
        continue;
      }
      RowForm all = new RowForm(rows, 0, inputs);
      int[] batches = all.batches(program);
      candidates.add(all);
      for (int k = 0; k < batches.length; k++) {
        candidates.add(new RowForm(rows, batches[k] + 1, inputs));
        if (k + 1 < batches.length) {
          unlikely.add(new RowForm(rows, 0, batches[k] + 1));
        }
      }
    }
    candidates.addAll(unlikely);
    return candidates.subList(0, Math.min(ATTEMPTS, candidates.size()));
  }

  /// The inputs that have the rows as their first axis.
  private int[] batches(Program program) {
    MutableIntList batches = IntLists.mutable.empty();
    for (Value input : program.inputs()) {
      if (isBatch(input.shape())) {
        batches.add(input.id());
      }
    }
    return batches.toArray();
  }

  /// One, and the first extents of the inputs from the last one on and of the constants.
  private static MutableIntList possibleRows(Program program) {
    MutableIntList rows = IntLists.mutable.of(1);
    for (int k = program.inputs().size() - 1; k >= 0; k--) {
      addFirstExtent(program.inputs().get(k), rows);
    }
    for (Node node : program.nodes()) {
      if (node.operation() instanceof Operation.Constant) {
        addFirstExtent(node.result(), rows);
      }
    }
    return rows;
  }

  private static void addFirstExtent(Value value, MutableIntList extents) {
    if (value.shape().rank() > 0 && !extents.contains(value.shape().dimension(0))) {
      extents.add(value.shape().dimension(0));
    }
  }

  /// Whether an input has rows.
  boolean hasRows(Value input) {
    return input.id() >= firstInput && input.id() < endInput && isBatch(input.shape());
  }

  /// Whether a shape has the rows as its first axis.
  boolean isBatch(Shape shape) {
    return rows > 1 && shape.rank() > 0 && shape.dimension(0) == rows;
  }
}
