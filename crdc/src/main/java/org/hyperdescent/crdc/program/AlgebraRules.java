package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Operation.Add;
import org.hyperdescent.crdc.smooth.Operation.Constant;
import org.hyperdescent.crdc.smooth.Operation.Divide;
import org.hyperdescent.crdc.smooth.Operation.Expand;
import org.hyperdescent.crdc.smooth.Operation.Fill;
import org.hyperdescent.crdc.smooth.Operation.Multiply;
import org.hyperdescent.crdc.smooth.Operation.Power;
import org.hyperdescent.crdc.smooth.Operation.Reshape;
import org.hyperdescent.crdc.smooth.Operation.Scale;
import org.hyperdescent.crdc.smooth.Operation.Subtract;
import org.hyperdescent.crdc.smooth.Operation.Sum;
import org.hyperdescent.crdc.smooth.Operation.Transpose;
import org.hyperdescent.crdc.smooth.Operation.Unary;
import org.hyperdescent.crdc.smooth.Shape;
import org.jspecify.annotations.Nullable;

/// The rules of entrywise arithmetic: uniform constants, zero and one, signs, cancellation.
final class AlgebraRules {

  private AlgebraRules() {}

  static @Nullable Value uniform(ProgramBuilder b, Operation operation) {
    return operation instanceof Constant(var tensor) && tensor.isUniform()
        ? b.fill(tensor.shape(), tensor.at(0))
        : null;
  }

  static @Nullable Value foldFill(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (operands.isEmpty() || !(fill(b, operands.get(0)) instanceof Fill(Shape shape, double c))) {
      return null;
    }
    return switch (operation) {
      case Unary(var function) -> b.fill(shape, function.apply(c));
      case Power(double exponent) -> b.fill(shape, Math.pow(c, exponent));
      case Scale(double factor) -> b.fill(shape, factor * c);
      case Sum(int axis) -> b.fill(shape.remove(axis), shape.dimension(axis) * c);
      case Expand(int axis, int count) -> b.fill(shape.insert(axis, count), c);
      case Reshape(Shape other) -> b.fill(other, c);
      case Transpose _ -> b.fill(operation.infer(Lists.immutable.of(shape)), c);
      case Add _, Subtract _, Multiply _, Divide _ -> {
        if (fill(b, operands.get(1)) instanceof Fill(_, double d)) {
          yield b.fill(shape, combine(operation, c, d));
        }
        yield null;
      }
      default -> null;
    };
  }

  private static double combine(Operation operation, double c, double d) {
    return switch (operation) {
      case Add _ -> c + d;
      case Subtract _ -> c - d;
      case Multiply _ -> c * d;
      case Divide _ -> c / d;
      default -> throw new IllegalArgumentException("not arithmetic: " + operation.label());
    };
  }

  static @Nullable Value neutral(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (operation instanceof Add && isFill(b, operands.get(0), 0)) {
      return operands.get(1);
    }
    if ((operation instanceof Add || operation instanceof Subtract)
        && isFill(b, operands.get(1), 0)) {
      return operands.get(0);
    }
    if (operation instanceof Subtract && isFill(b, operands.get(0), 0)) {
      return b.scale(-1, operands.get(1));
    }
    if (operation instanceof Multiply && fill(b, operands.get(0)) instanceof Fill(_, double c)) {
      return b.scale(c, operands.get(1));
    }
    if (operation instanceof Multiply && fill(b, operands.get(1)) instanceof Fill(_, double c)) {
      return b.scale(c, operands.get(0));
    }
    return operation instanceof Divide
            && (isFill(b, operands.get(0), 0) || isFill(b, operands.get(1), 1))
        ? operands.get(0)
        : null;
  }

  static @Nullable Value order(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    return (operation instanceof Add || operation instanceof Multiply)
            && operands.get(0).id() > operands.get(1).id()
        ? b.apply(operation, operands.get(1), operands.get(0))
        : null;
  }

  static @Nullable Value scale(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (!(operation instanceof Scale(double outer))) {
      return null;
    }
    if (outer == 1) {
      return operands.get(0);
    }
    if (outer == 0) {
      return b.fill(operands.get(0).shape(), 0);
    }
    return b.definition(operands.get(0)) instanceof Node(_, Scale(double inner), var scaled)
        ? b.scale(outer * inner, scaled.get(0))
        : null;
  }

  static @Nullable Value power(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (!(operation instanceof Power(double exponent))) {
      return null;
    }
    if (exponent == 0) {
      return b.fill(operands.get(0).shape(), 1);
    }
    return exponent == 1 ? operands.get(0) : null;
  }

  static @Nullable Value sign(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (operation instanceof Add) {
      Value difference = plusNegated(b, operands.get(0), operands.get(1));
      return difference != null ? difference : plusNegated(b, operands.get(1), operands.get(0));
    }
    if (operation instanceof Subtract) {
      Value negated = negated(b, operands.get(1));
      return negated == null ? null : b.add(operands.get(0), negated);
    }
    return operation instanceof Scale(double factor)
            && factor == -1
            && b.definition(operands.get(0)) instanceof Node(_, Subtract _, var parts)
        ? b.subtract(parts.get(1), parts.get(0))
        : null;
  }

  private static @Nullable Value plusNegated(ProgramBuilder b, Value value, Value negative) {
    Value negated = negated(b, negative);
    return negated == null ? null : b.subtract(value, negated);
  }

  static @Nullable Value cancelDifference(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (operation instanceof Add) {
      Value restored = minuend(b, operands.get(0), operands.get(1));
      return restored != null ? restored : minuend(b, operands.get(1), operands.get(0));
    }
    if (!(operation instanceof Subtract)) {
      return null;
    }
    Value left = operands.get(0);
    Value right = operands.get(1);
    if (left.equals(right)) {
      return b.fill(left.shape(), 0);
    }
    if (b.definition(right) instanceof Node(_, Subtract _, var parts)
        && parts.get(0).equals(left)) {
      return parts.get(1);
    }
    return b.definition(left) instanceof Node(_, Add _, var parts) ? other(parts, right) : null;
  }

  private static @Nullable Value minuend(ProgramBuilder b, Value difference, Value subtrahend) {
    return b.definition(difference) instanceof Node(_, Subtract _, var parts)
            && parts.get(1).equals(subtrahend)
        ? parts.get(0)
        : null;
  }

  static @Nullable Value cancelQuotient(
      ProgramBuilder b, Operation operation, ImmutableList<Value> operands) {
    if (operation instanceof Multiply) {
      Value dividend = dividend(b, operands.get(0), operands.get(1));
      return dividend != null ? dividend : dividend(b, operands.get(1), operands.get(0));
    }
    return operation instanceof Divide
            && b.definition(operands.get(0)) instanceof Node(_, Multiply _, var parts)
        ? other(parts, operands.get(1))
        : null;
  }

  private static @Nullable Value dividend(ProgramBuilder b, Value quotient, Value divisor) {
    return b.definition(quotient) instanceof Node(_, Divide _, var parts)
            && parts.get(1).equals(divisor)
        ? parts.get(0)
        : null;
  }

  /// Of two parts, the one that is not the given value; null if neither is.
  private static @Nullable Value other(ImmutableList<Value> parts, Value value) {
    if (parts.get(0).equals(value)) {
      return parts.get(1);
    }
    return parts.get(1).equals(value) ? parts.get(0) : null;
  }

  private static @Nullable Value negated(ProgramBuilder b, Value value) {
    return b.definition(value) instanceof Node(_, Scale(double factor), var scaled) && factor == -1
        ? scaled.get(0)
        : null;
  }

  private static @Nullable Fill fill(ProgramBuilder b, Value value) {
    return b.definition(value) instanceof Node(_, Fill fill, _) ? fill : null;
  }

  private static boolean isFill(ProgramBuilder b, Value value, double number) {
    return fill(b, value) instanceof Fill(_, double c) && c == number;
  }
}
