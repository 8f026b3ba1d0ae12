package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Operation.Add;
import org.hyperdescent.crdc.smooth.Operation.Divide;
import org.hyperdescent.crdc.smooth.Operation.Expand;
import org.hyperdescent.crdc.smooth.Operation.Multiply;
import org.hyperdescent.crdc.smooth.Operation.Power;
import org.hyperdescent.crdc.smooth.Operation.Reshape;
import org.hyperdescent.crdc.smooth.Operation.Scale;
import org.hyperdescent.crdc.smooth.Operation.Subtract;
import org.hyperdescent.crdc.smooth.Operation.Sum;
import org.hyperdescent.crdc.smooth.Operation.Transpose;
import org.hyperdescent.crdc.smooth.Operation.Unary;
import org.hyperdescent.crdc.smooth.SelectionOperation.Select;
import org.hyperdescent.crdc.smooth.Shape;
import org.jspecify.annotations.Nullable;

/// The rules of axes: reshapes, transposes, and the copies along an axis, which are moved outward
/// so that what is the same for all samples of a batch is computed once.
final class LayoutRules {

  private LayoutRules() {}

  static @Nullable Value reshape(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (!(operation instanceof Reshape(Shape shape))) {
      return null;
    }
    Value operand = operands.get(0);
    if (operand.shape().equals(shape)) {
      return operand;
    }
    return b.definition(operand) instanceof Node(_, Reshape _, var inner)
        ? b.reshape(inner.get(0), shape)
        : null;
  }

  static @Nullable Value unitAxis(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    boolean unit =
        (operation instanceof Sum(int axis) && operands.get(0).shape().dimension(axis) == 1)
            || (operation instanceof Expand(_, int count) && count == 1)
            || (operation instanceof Transpose
                && (operands.get(0).shape().dimension(-1) == 1
                    || operands.get(0).shape().dimension(-2) == 1));
    return unit ? b.reshape(operands.get(0), operation.infer(Value.shapes(operands))) : null;
  }

  static @Nullable Value doubleTranspose(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return operation instanceof Transpose
            && b.definition(operands.get(0)) instanceof Node(_, Transpose _, var inner)
        ? inner.get(0)
        : null;
  }

  static @Nullable Value sumOfCopies(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return operation instanceof Sum(int axis)
            && b.definition(operands.get(0))
                instanceof Node(_, Expand(int at, int count), var inner)
            && at == axis
        ? b.scale(count, inner.get(0))
        : null;
  }

  static @Nullable Value sumOfScaled(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return operation instanceof Sum(int axis)
            && b.definition(operands.get(0)) instanceof Node(_, Scale(double factor), var inner)
        ? b.scale(factor, b.sum(inner.get(0), axis))
        : null;
  }

  static @Nullable Value sumOfSharedProduct(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (!(operation instanceof Sum(int axis))
        || !(b.definition(operands.get(0)) instanceof Node(_, Multiply _, var factors))) {
      return null;
    }
    for (int side = 0; side < 2; side++) {
      Value shared = copied(b, factors.get(side), axis);
      if (shared != null) {
        return b.multiply(b.sum(factors.get(1 - side), axis), shared);
      }
    }
    return null;
  }

  static @Nullable Value functionOfCopies(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (operands.isEmpty()
        || !(b.definition(operands.get(0)) instanceof Node(_, Expand(int axis, int count), _))
        || !isEntrywise(operation)) {
      return null;
    }
    MutableList<Value> shared = Lists.mutable.empty();
    for (Value operand : operands) {
      Value original = copied(b, operand, axis);
      if (original == null) {
        return null;
      }
      shared.add(original);
    }
    return b.expand(b.apply(operation, shared.toImmutable()), axis, count);
  }

  private static boolean isEntrywise(Operation operation) {
    return operation instanceof Add
        || operation instanceof Subtract
        || operation instanceof Multiply
        || operation instanceof Divide
        || operation instanceof Scale
        || operation instanceof Unary
        || operation instanceof Power
        || operation instanceof Select;
  }

  static @Nullable Value layoutOfCopies(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (!(operation instanceof Reshape || operation instanceof Transpose)
        || !(b.definition(operands.get(0)) instanceof Node(_, Expand(int axis, int count), var in))
        || axis != 0) {
      return null;
    }
    Value shared = in.get(0);
    return switch (operation) {
      case Reshape(Shape shape) when shape.rank() > 0 && shape.dimension(0) == count ->
          b.expand(b.reshape(shared, shape.remove(0)), 0, count);
      case Transpose _ when shared.shape().rank() >= 2 -> b.expand(b.transpose(shared), 0, count);
      default -> null;
    };
  }

  /// What a value copies along an axis; null if it is no such copy.
  static @Nullable Value copied(ProgramBuilder b, Value value, int axis) {
    return b.definition(value) instanceof Node(_, Expand(int at, _), var inner) && at == axis
        ? inner.get(0)
        : null;
  }
}
