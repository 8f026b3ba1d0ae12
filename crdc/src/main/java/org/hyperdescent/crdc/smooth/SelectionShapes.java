package org.hyperdescent.crdc.smooth;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.smooth.SelectionOperation.Accumulate;
import org.hyperdescent.crdc.smooth.SelectionOperation.Argmax;
import org.hyperdescent.crdc.smooth.SelectionOperation.Lookup;
import org.hyperdescent.crdc.smooth.SelectionOperation.Select;

/// The typing rules of the operations in which data decides which number goes where.
final class SelectionShapes {

  private SelectionShapes() {}

  static int arity(SelectionOperation operation) {
    return switch (operation) {
      case Select _ -> 3;
      case Argmax _ -> 1;
      case Lookup _, Accumulate _ -> 2;
    };
  }

  static Shape infer(SelectionOperation operation, ImmutableList<Shape> operands) {
    Shape first = operands.get(0);
    return switch (operation) {
      case Select _ -> {
        for (Shape other : operands) {
          if (!other.equals(first)) {
            throw ShapeInference.mismatch(
                operation, operands, "%s is not %s".formatted(first, other));
          }
        }
        yield first;
      }
      case Argmax _ -> {
        ShapeInference.requireRank(operation, operands, first, 1);
        yield first.remove(first.rank() - 1);
      }
      case Lookup(int axes) -> {
        Shape indices = operands.get(1);
        requireLeading(operation, operands, axes);
        ShapeInference.requireRank(operation, operands, first, axes + 1);
        yield joined(indices, first, axes + 1);
      }
      case Accumulate(int axes, int size) -> {
        Shape indices = operands.get(1);
        requireLeading(operation, operands, axes);
        if (size < 1) {
          throw ShapeInference.mismatch(operation, operands, "a table has at least 1 entry");
        }
        if (!prefix(first, indices.rank()).equals(indices)) {
          throw ShapeInference.mismatch(
              operation, operands, "the values are not arrays at each of the indices");
        }
        yield joined(prefix(first, axes).insert(axes, size), first, indices.rank());
      }
    };
  }

  private static void requireLeading(
      SelectionOperation operation, ImmutableList<Shape> operands, int axes) {
    for (Shape operand : operands) {
      if (axes < 0 || operand.rank() < axes) {
        throw ShapeInference.mismatch(
            operation, operands, "%s has no %d leading axes".formatted(operand, axes));
      }
    }
    if (!prefix(operands.get(0), axes).equals(prefix(operands.get(1), axes))) {
      throw ShapeInference.mismatch(operation, operands, "the leading axes differ");
    }
  }

  private static Shape prefix(Shape shape, int axes) {
    return new Shape(IntLists.immutable.ofAll(shape.dimensions().primitiveStream().limit(axes)));
  }

  /// The axes of `left`, then those of `right` from one on.
  private static Shape joined(Shape left, Shape right, int from) {
    return new Shape(
        left.dimensions()
            .newWithAll(IntLists.immutable.ofAll(right.dimensions().primitiveStream().skip(from))));
  }
}
