package org.hyperdescent.crdc.smooth;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.smooth.Operation.Add;
import org.hyperdescent.crdc.smooth.Operation.Constant;
import org.hyperdescent.crdc.smooth.Operation.Divide;
import org.hyperdescent.crdc.smooth.Operation.Expand;
import org.hyperdescent.crdc.smooth.Operation.Fill;
import org.hyperdescent.crdc.smooth.Operation.LogSumExp;
import org.hyperdescent.crdc.smooth.Operation.Matmul;
import org.hyperdescent.crdc.smooth.Operation.Multiply;
import org.hyperdescent.crdc.smooth.Operation.Power;
import org.hyperdescent.crdc.smooth.Operation.Reshape;
import org.hyperdescent.crdc.smooth.Operation.Scale;
import org.hyperdescent.crdc.smooth.Operation.Softmax;
import org.hyperdescent.crdc.smooth.Operation.Subtract;
import org.hyperdescent.crdc.smooth.Operation.Sum;
import org.hyperdescent.crdc.smooth.Operation.Transpose;
import org.hyperdescent.crdc.smooth.Operation.Unary;

/// The typing rule of every operation: the shape of its result from the shapes of its operands.
final class ShapeInference {

  private ShapeInference() {}

  static Shape infer(Operation operation, ImmutableList<Shape> operands) {
    return switch (operation) {
      case Constant(Tensor tensor) -> constant(operation, operands, tensor.shape());
      case Fill(Shape shape, _) -> constant(operation, operands, shape);
      case Add _, Subtract _, Multiply _, Divide _ -> same(operation, operands);
      case Unary _, Power _, Scale _ -> only(operation, operands);
      case Sum(int axis) -> {
        Shape operand = only(operation, operands);
        requireAxis(operation, operand, axis, operand.rank());
        yield operand.remove(axis);
      }
      case Expand(int axis, int count) -> {
        Shape operand = only(operation, operands);
        requireAxis(operation, operand, axis, operand.rank() + 1);
        yield operand.insert(axis, count);
      }
      case Reshape(Shape shape) -> {
        if (shape.size() != only(operation, operands).size()) {
          throw mismatch(operation, operands, "%s has %d numbers".formatted(shape, shape.size()));
        }
        yield shape;
      }
      case Transpose _ -> {
        Shape operand = only(operation, operands);
        requireRank(operation, operands, operand, 2);
        yield transposed(operand);
      }
      case Matmul(boolean left, boolean right) -> matmul(operation, operands, left, right);
      case Softmax _ -> {
        Shape operand = only(operation, operands);
        requireRank(operation, operands, operand, 1);
        yield operand;
      }
      case LogSumExp _ -> {
        Shape operand = only(operation, operands);
        requireRank(operation, operands, operand, 1);
        yield operand.remove(operand.rank() - 1);
      }
      case AxisOperation axes -> {
        boolean any = axes instanceof AxisOperation.Concatenate;
        requireCount(operation, operands, any ? Math.max(1, operands.size()) : 1);
        yield AxisShapes.infer(axes, operands);
      }
      case SelectionOperation selection -> {
        requireCount(operation, operands, SelectionShapes.arity(selection));
        yield SelectionShapes.infer(selection, operands);
      }
      case MatrixOperation matrix -> {
        requireCount(operation, operands, MatrixShapes.arity(matrix));
        yield MatrixShapes.infer(matrix, operands);
      }
    };
  }

  private static Shape constant(Operation operation, ImmutableList<Shape> operands, Shape shape) {
    requireCount(operation, operands, 0);
    return shape;
  }

  private static Shape only(Operation operation, ImmutableList<Shape> operands) {
    requireCount(operation, operands, 1);
    return operands.get(0);
  }

  private static Shape same(Operation operation, ImmutableList<Shape> operands) {
    requireCount(operation, operands, 2);
    if (!operands.get(0).equals(operands.get(1))) {
      throw mismatch(
          operation, operands, "%s is not %s".formatted(operands.get(0), operands.get(1)));
    }
    return operands.get(0);
  }

  private static Shape matmul(
      Operation operation, ImmutableList<Shape> operands, boolean left, boolean right) {
    requireCount(operation, operands, 2);
    requireRank(operation, operands, operands.get(0), 2);
    requireRank(operation, operands, operands.get(1), 2);
    Shape first = left ? transposed(operands.get(0)) : operands.get(0);
    Shape second = right ? transposed(operands.get(1)) : operands.get(1);
    int rank = first.rank();
    if (rank != second.rank()
        || !first
            .remove(rank - 1)
            .remove(rank - 2)
            .equals(second.remove(rank - 1).remove(rank - 2))) {
      throw mismatch(operation, operands, "the leading axes differ");
    }
    if (first.dimension(-1) != second.dimension(-2)) {
      throw mismatch(
          operation,
          operands,
          "%d columns meet %d rows".formatted(first.dimension(-1), second.dimension(-2)));
    }
    return first.remove(rank - 1).insert(rank - 1, second.dimension(-1));
  }

  private static Shape transposed(Shape shape) {
    int last = shape.dimension(-1);
    return shape.remove(shape.rank() - 1).insert(shape.rank() - 2, last);
  }

  private static void requireCount(
      Operation operation, ImmutableList<Shape> operands, int expected) {
    if (operands.size() != expected) {
      throw mismatch(operation, operands, "it takes %d operands".formatted(expected));
    }
  }

  static void requireRank(
      Operation operation, ImmutableList<Shape> operands, Shape operand, int rank) {
    if (operand.rank() < rank) {
      throw mismatch(operation, operands, "%s has fewer than %d axes".formatted(operand, rank));
    }
  }

  static void requireAxis(Operation operation, Shape operand, int axis, int bound) {
    if (axis < 0 || axis >= bound) {
      throw new TypeMismatchException(
          "cannot apply %s to %s: axis %d is not in 0..%d"
              .formatted(operation.label(), operand, axis, bound - 1));
    }
  }

  static TypeMismatchException mismatch(
      Operation operation, ImmutableList<Shape> operands, String reason) {
    return new TypeMismatchException(
        "cannot apply %s to %s: %s"
            .formatted(operation.label(), operands.makeString(" and "), reason));
  }
}
