package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Operation.Expand;
import org.hyperdescent.crdc.smooth.Operation.Sum;
import org.hyperdescent.crdc.smooth.SelectionOperation;
import org.hyperdescent.crdc.smooth.SelectionOperation.Accumulate;
import org.hyperdescent.crdc.smooth.SelectionOperation.Argmax;
import org.hyperdescent.crdc.smooth.SelectionOperation.Lookup;
import org.hyperdescent.crdc.smooth.SelectionOperation.Select;
import org.jspecify.annotations.Nullable;

/// The rules of the operations in which data decides which number goes where: their derivatives,
/// their powers, and their simplification. The data that decides has derivative 0.
final class SelectionRules {

  private SelectionRules() {}

  static ImmutableList<Value> reverse(
      ProgramBuilder b, SelectionOperation operation, Residual kept, Value change) {
    return switch (operation) {
      case Select _ -> {
        Value zero = b.fill(change.shape(), 0);
        yield Lists.immutable.of(
            zero,
            b.apply(new Select(), kept.input(0), change, zero),
            b.apply(new Select(), kept.input(0), zero, change));
      }
      case Argmax _ -> Lists.immutable.of(b.fill(kept.shape(0), 0));
      case Lookup(int axes) -> {
        int size = kept.shape(0).dimension(axes);
        yield Lists.immutable.of(
            b.apply(new Accumulate(axes, size), change, kept.input(1)), b.fill(kept.shape(1), 0));
      }
      case Accumulate(int axes, _) ->
          Lists.immutable.of(
              b.apply(new Lookup(axes), change, kept.input(1)), b.fill(kept.shape(1), 0));
    };
  }

  static Value forward(
      ProgramBuilder b, SelectionOperation operation, Node node, ImmutableList<Value> tangents) {
    ImmutableList<Value> in = node.operands();
    return switch (operation) {
      case Select _ -> b.apply(operation, in.get(0), tangents.get(1), tangents.get(2));
      case Argmax _ -> b.fill(node.result().shape(), 0);
      // Linear in the table or the values, at the same indices.
      case Lookup _, Accumulate _ -> b.apply(operation, tangents.get(0), in.get(1));
    };
  }

  static SelectionOperation power(SelectionOperation operation) {
    return switch (operation) {
      case Select _, Argmax _ -> operation;
      case Lookup(int axes) -> new Lookup(axes + 1);
      case Accumulate(int axes, int size) -> new Accumulate(axes + 1, size);
    };
  }

  /// How many comparisons and additions it takes.
  static long flops(SelectionOperation operation, long operand, long result) {
    return switch (operation) {
      case Select _ -> result;
      case Argmax _, Accumulate _ -> operand;
      case Lookup _ -> 0;
    };
  }

  static @Nullable Value sameChoice(Operation operation, ImmutableList<Value> operands) {
    return operation instanceof Select && operands.get(1).equals(operands.get(2))
        ? operands.get(1)
        : null;
  }

  static @Nullable Value sharedTable(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return operation instanceof Lookup(int axes)
            && b.definition(operands.get(0)) instanceof Node(_, Expand(int axis, _), var table)
            && axis == axes - 1
        ? b.apply(new Lookup(axes - 1), table.get(0), operands.get(1))
        : null;
  }

  static @Nullable Value sum(ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return operation instanceof Sum(int axis)
            && b.definition(operands.get(0))
                instanceof Node(_, Accumulate(int axes, int size), var values)
            && axis == axes - 1
        ? b.apply(new Accumulate(axes - 1, size), values.get(0), values.get(1))
        : null;
  }
}
