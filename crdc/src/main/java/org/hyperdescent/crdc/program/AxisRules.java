package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.smooth.AxisOperation;
import org.hyperdescent.crdc.smooth.AxisOperation.Concatenate;
import org.hyperdescent.crdc.smooth.AxisOperation.CumulativeSum;
import org.hyperdescent.crdc.smooth.AxisOperation.Gather;
import org.hyperdescent.crdc.smooth.AxisOperation.OverlapAdd;
import org.hyperdescent.crdc.smooth.AxisOperation.Pad;
import org.hyperdescent.crdc.smooth.AxisOperation.Permute;
import org.hyperdescent.crdc.smooth.AxisOperation.ScatterAdd;
import org.hyperdescent.crdc.smooth.AxisOperation.Slice;
import org.hyperdescent.crdc.smooth.AxisOperation.Windows;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Operation.Fill;
import org.hyperdescent.crdc.smooth.Shape;
import org.jspecify.annotations.Nullable;

/// The rules of the operations along axes: their daggers, their powers, and their simplification.
final class AxisRules {

  private AxisRules() {}

  static ImmutableList<Value> dagger(
      ProgramBuilder b, AxisOperation operation, ImmutableList<Shape> operands, Value change) {
    Shape shape = operands.get(0);
    return switch (operation) {
      case Permute(ImmutableIntList order) ->
          Lists.immutable.of(b.apply(new Permute(inverse(order)), change));
      case Slice(int axis, int start, int stride, _) ->
          Lists.immutable.of(b.apply(new Pad(axis, start, stride, shape.dimension(axis)), change));
      case Pad(int axis, int start, int stride, _) ->
          Lists.immutable.of(
              b.apply(new Slice(axis, start, stride, shape.dimension(axis)), change));
      case Concatenate(int axis) -> {
        MutableList<Value> parts = Lists.mutable.empty();
        int start = 0;
        for (Shape part : operands) {
          parts.add(b.apply(new Slice(axis, start, 1, part.dimension(axis)), change));
          start += part.dimension(axis);
        }
        yield parts.toImmutable();
      }
      case Gather(int axis, ImmutableIntList indices) ->
          Lists.immutable.of(b.apply(new ScatterAdd(axis, indices, shape.dimension(axis)), change));
      case ScatterAdd(int axis, ImmutableIntList indices, _) ->
          Lists.immutable.of(b.apply(new Gather(axis, indices), change));
      case CumulativeSum(int axis, boolean reversed) ->
          Lists.immutable.of(b.apply(new CumulativeSum(axis, !reversed), change));
      case Windows(int axis, int at, _, int stride, int dilation) ->
          Lists.immutable.of(
              b.apply(new OverlapAdd(axis, at, stride, dilation, shape.dimension(axis)), change));
      case OverlapAdd(int axis, int at, int stride, int dilation, _) ->
          Lists.immutable.of(
              b.apply(new Windows(axis, at, shape.dimension(at), stride, dilation), change));
    };
  }

  /// The same on every sample: all axes move by one.
  static AxisOperation power(AxisOperation operation) {
    return switch (operation) {
      case Permute(ImmutableIntList order) ->
          new Permute(
              IntLists.immutable
                  .of(0)
                  .newWithAll(order.collectInt(axis -> axis + 1, IntLists.mutable.empty())));
      case Slice(int axis, int start, int stride, int count) ->
          new Slice(axis + 1, start, stride, count);
      case Pad(int axis, int start, int stride, int size) -> new Pad(axis + 1, start, stride, size);
      case Concatenate(int axis) -> new Concatenate(axis + 1);
      case Gather(int axis, ImmutableIntList indices) -> new Gather(axis + 1, indices);
      case ScatterAdd(int axis, ImmutableIntList indices, int size) ->
          new ScatterAdd(axis + 1, indices, size);
      case CumulativeSum(int axis, boolean reversed) -> new CumulativeSum(axis + 1, reversed);
      case Windows(int axis, int at, int extent, int stride, int dilation) ->
          new Windows(axis + 1, at + 1, extent, stride, dilation);
      case OverlapAdd(int axis, int at, int stride, int dilation, int size) ->
          new OverlapAdd(axis + 1, at + 1, stride, dilation, size);
    };
  }

  /// How many additions it takes; moving numbers counts nothing.
  static long flops(AxisOperation operation, long operand, long result) {
    return switch (operation) {
      case Permute _, Slice _, Pad _, Concatenate _, Gather _, Windows _ -> 0;
      case ScatterAdd _, OverlapAdd _ -> operand;
      case CumulativeSum _ -> result;
    };
  }

  static @Nullable Value zero(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return operation instanceof AxisOperation
            && operands.allSatisfy(
                operand -> b.definition(operand) instanceof Node(_, Fill(_, double c), _) && c == 0)
        ? b.fill(operation.infer(Value.shapes(operands)), 0)
        : null;
  }

  static @Nullable Value permutation(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (!(operation instanceof Permute(ImmutableIntList order))) {
      return null;
    }
    Value operand = operands.get(0);
    if (b.definition(operand) instanceof Node(_, Permute(ImmutableIntList inner), var permuted)) {
      return b.apply(
          new Permute(order.collectInt(inner::get, IntLists.mutable.empty()).toImmutable()),
          permuted);
    }
    // Axes of extent 1 may stand anywhere: only the order of the others moves numbers.
    ImmutableIntList moving = order.select(axis -> operand.shape().dimension(axis) != 1);
    if (moving.equals(moving.toSortedList().toImmutable())) {
      return b.reshape(operand, operation.infer(Value.shapes(operands)));
    }
    int rank = order.size();
    boolean inOrder = true;
    for (int i = 0; i < rank - 2; i++) {
      inOrder &= order.get(i) == i;
    }
    return inOrder ? b.transpose(operand) : null;
  }

  static @Nullable Value wholeAxis(Operation operation, ImmutableList<Value> operands) {
    boolean whole =
        (operation instanceof Slice(int axis, int start, int stride, int count)
                && isWhole(operands.get(0), axis, start, stride, count))
            || (operation instanceof Pad(int along, int from, int step, int size)
                && isWhole(operands.get(0), along, from, step, size))
            || (operation instanceof Concatenate && operands.size() == 1);
    return whole ? operands.get(0) : null;
  }

  private static boolean isWhole(Value operand, int axis, int start, int stride, int count) {
    return start == 0 && (stride == 1 || count == 1) && count == operand.shape().dimension(axis);
  }

  static @Nullable Value partOfConcatenation(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (!(operation instanceof Slice(int axis, int start, int stride, int count))
        || !(b.definition(operands.get(0)) instanceof Node(_, Concatenate(int along), var parts))
        || along != axis) {
      return null;
    }
    int last = start + (count - 1) * stride;
    int before = 0;
    for (Value part : parts) {
      int after = before + part.shape().dimension(axis);
      if (before <= Math.min(start, last) && Math.max(start, last) < after) {
        return b.apply(new Slice(axis, start - before, stride, count), part);
      }
      before = after;
    }
    return null;
  }

  static @Nullable Value sliceOfPadding(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return operation instanceof Slice(int axis, int start, int stride, int count)
            && b.definition(operands.get(0))
                instanceof Node(_, Pad(int along, int from, int step, _), var padded)
            && along == axis
            && from == start
            && step == stride
            && padded.get(0).shape().dimension(axis) == count
        ? padded.get(0)
        : null;
  }

  private static ImmutableIntList inverse(ImmutableIntList order) {
    int[] inverse = new int[order.size()];
    order.forEachWithIndex((axis, i) -> inverse[axis] = i);
    return IntLists.immutable.of(inverse);
  }
}
