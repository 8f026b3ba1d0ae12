package org.hyperdescent.crdc.smooth;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.smooth.AxisOperation.Concatenate;
import org.hyperdescent.crdc.smooth.AxisOperation.CumulativeSum;
import org.hyperdescent.crdc.smooth.AxisOperation.Gather;
import org.hyperdescent.crdc.smooth.AxisOperation.OverlapAdd;
import org.hyperdescent.crdc.smooth.AxisOperation.Pad;
import org.hyperdescent.crdc.smooth.AxisOperation.Permute;
import org.hyperdescent.crdc.smooth.AxisOperation.ScatterAdd;
import org.hyperdescent.crdc.smooth.AxisOperation.Slice;
import org.hyperdescent.crdc.smooth.AxisOperation.Windows;

/// The typing rules of the operations along axes. What they accept is closed under daggers.
record AxisShapes(AxisOperation operation, ImmutableList<Shape> operands) {

  static Shape infer(AxisOperation operation, ImmutableList<Shape> operands) {
    return new AxisShapes(operation, operands).infer(operands.get(0));
  }

  private Shape infer(Shape shape) {
    return switch (operation) {
      case Permute(ImmutableIntList order) -> {
        if (!order.toSortedList().equals(IntLists.mutable.of(range(shape.rank())))) {
          throw mismatch("%s has %d axes to put in order".formatted(shape, shape.rank()));
        }
        yield new Shape(order.collectInt(shape::dimension, IntLists.mutable.empty()).toImmutable());
      }
      case Slice(int axis, int start, int stride, int count) -> {
        requireWalk(start, stride, count, extent(axis));
        yield resized(axis, count);
      }
      case Pad(int axis, int start, int stride, int size) -> {
        requireWalk(start, stride, extent(axis), size);
        yield resized(axis, size);
      }
      case Concatenate(int axis) -> {
        int total = 0;
        for (Shape part : operands) {
          ShapeInference.requireAxis(operation, part, axis, part.rank());
          if (!part.remove(axis).equals(shape.remove(axis))) {
            throw mismatch("%s is not %s away from axis %d".formatted(part, shape, axis));
          }
          total += part.dimension(axis);
        }
        yield resized(axis, total);
      }
      case Gather(int axis, ImmutableIntList indices) -> {
        requireIndices(indices, extent(axis));
        yield resized(axis, indices.size());
      }
      case ScatterAdd(int axis, ImmutableIntList indices, int size) -> {
        if (extent(axis) != indices.size()) {
          throw mismatch("%d entries meet %d indices".formatted(extent(axis), indices.size()));
        }
        requireIndices(indices, size);
        yield resized(axis, size);
      }
      case CumulativeSum(int axis, _) -> resized(axis, extent(axis));
      case Windows(int axis, int at, int extent, int stride, int dilation) -> {
        requireBehind(axis, at, shape.rank() + 1);
        int count = windows(extent(axis), extent, stride, dilation);
        yield resized(axis, count).insert(at, extent);
      }
      case OverlapAdd(int axis, int at, int stride, int dilation, int size) -> {
        requireBehind(axis, at, shape.rank());
        int count = windows(size, shape.dimension(at), stride, dilation);
        if (count != extent(axis)) {
          throw mismatch("%d entries have %d windows, not %d".formatted(size, count, extent(axis)));
        }
        yield resized(axis, size).remove(at);
      }
    };
  }

  /// How many whole windows an axis has.
  private int windows(int entries, int extent, int stride, int dilation) {
    if (extent < 1 || stride < 1 || dilation < 1) {
      throw mismatch("the extent, the stride and the dilation of windows are at least 1");
    }
    long span = (extent - 1L) * dilation + 1;
    if (span > entries) {
      throw mismatch("a window spans %d entries, there are %d".formatted(span, entries));
    }
    return (int) ((entries - span) / stride) + 1;
  }

  private int extent(int axis) {
    Shape shape = operands.get(0);
    ShapeInference.requireAxis(operation, shape, axis, shape.rank());
    return shape.dimension(axis);
  }

  private Shape resized(int axis, int extent) {
    extent(axis);
    return operands.get(0).remove(axis).insert(axis, extent);
  }

  private void requireWalk(int start, int stride, int count, int extent) {
    if (stride == 0 || count < 1) {
      throw mismatch("a slice has at least 1 entry and a stride other than 0");
    }
    long last = start + (count - 1L) * stride;
    requireEntry(start, extent);
    requireEntry(last, extent);
  }

  private void requireIndices(ImmutableIntList indices, int extent) {
    if (indices.isEmpty()) {
      throw mismatch("there are no indices");
    }
    indices.forEach(index -> requireEntry(index, extent));
  }

  private void requireEntry(long entry, int extent) {
    if (entry < 0 || entry >= extent) {
      throw mismatch("entry %d is not in 0..%d".formatted(entry, extent - 1));
    }
  }

  private void requireBehind(int axis, int at, int bound) {
    if (at <= axis || at >= bound) {
      throw mismatch("axis %d of the windows is not in %d..%d".formatted(at, axis + 1, bound - 1));
    }
  }

  private static int[] range(int count) {
    int[] range = new int[count];
    for (int i = 0; i < count; i++) {
      range[i] = i;
    }
    return range;
  }

  private TypeMismatchException mismatch(String reason) {
    return ShapeInference.mismatch(operation, operands, reason);
  }
}
