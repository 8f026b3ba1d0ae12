package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.AxisOperation;
import org.hyperdescent.crdc.smooth.MatrixOperation.LinearMatrixOperation;
import org.hyperdescent.crdc.smooth.MatrixOperation.NonlinearMatrixOperation;
import org.hyperdescent.crdc.smooth.Operation.Add;
import org.hyperdescent.crdc.smooth.Operation.Constant;
import org.hyperdescent.crdc.smooth.Operation.Divide;
import org.hyperdescent.crdc.smooth.Operation.Expand;
import org.hyperdescent.crdc.smooth.Operation.Fill;
import org.hyperdescent.crdc.smooth.Operation.Linear;
import org.hyperdescent.crdc.smooth.Operation.LogSumExp;
import org.hyperdescent.crdc.smooth.Operation.Matmul;
import org.hyperdescent.crdc.smooth.Operation.Multiply;
import org.hyperdescent.crdc.smooth.Operation.Nonlinear;
import org.hyperdescent.crdc.smooth.Operation.Power;
import org.hyperdescent.crdc.smooth.Operation.Reshape;
import org.hyperdescent.crdc.smooth.Operation.Scale;
import org.hyperdescent.crdc.smooth.Operation.Softmax;
import org.hyperdescent.crdc.smooth.Operation.Subtract;
import org.hyperdescent.crdc.smooth.Operation.Sum;
import org.hyperdescent.crdc.smooth.Operation.Transpose;
import org.hyperdescent.crdc.smooth.Operation.Unary;
import org.hyperdescent.crdc.smooth.SelectionOperation;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// The reverse rule of every operation, written in operations, so that derivatives can be taken
/// again.
///
/// The change of the result comes in, the changes of the operands go out. A linear operation gives
/// its dagger and sees only shapes; a non-linear one reads what it declares to keep.
final class ReverseRules {

  private ReverseRules() {}

  static ImmutableList<Value> reverse(ProgramBuilder b, Node node, Value change) {
    // An operation is one or the other; no pattern switch, for that takes more than a millisecond
    // to link.
    if (node.operation() instanceof Linear linear) {
      return dagger(b, linear, Value.shapes(node.operands()), change);
    }
    Nonlinear nonlinear = (Nonlinear) node.operation();
    return pullback(b, nonlinear, new Residual(nonlinear, node.operands(), node.result()), change);
  }

  private static ImmutableList<Value> dagger(
      ProgramBuilder b, Linear operation, ImmutableList<Shape> operands, Value change) {
    return switch (operation) {
      case Add _ -> Lists.immutable.of(change, change);
      case Subtract _ -> Lists.immutable.of(change, b.scale(-1, change));
      case Scale(double factor) -> Lists.immutable.of(b.scale(factor, change));
      case Sum(int axis) ->
          Lists.immutable.of(b.expand(change, axis, operands.get(0).dimension(axis)));
      case Expand(int axis, _) -> Lists.immutable.of(b.sum(change, axis));
      case Reshape _ -> Lists.immutable.of(b.reshape(change, operands.get(0)));
      case Transpose _ -> Lists.immutable.of(b.transpose(change));
      case AxisOperation axes -> AxisRules.dagger(b, axes, operands, change);
      case LinearMatrixOperation matrix ->
          Lists.immutable.of(MatrixReverseRules.dagger(b, matrix, change));
    };
  }

  private static ImmutableList<Value> pullback(
      ProgramBuilder b, Nonlinear operation, Residual kept, Value change) {
    return switch (operation) {
      case Constant _, Fill _ -> Lists.immutable.empty();
      case Multiply _ ->
          Lists.immutable.of(b.multiply(change, kept.input(1)), b.multiply(change, kept.input(0)));
      case Divide _ -> {
        Value dividend = b.divide(change, kept.input(1));
        yield Lists.immutable.of(dividend, b.scale(-1, b.multiply(dividend, kept.output())));
      }
      case Unary(UnaryFunction function) -> Lists.immutable.of(unary(b, function, kept, change));
      case Power(double exponent) -> {
        Value slope = b.scale(exponent, b.apply(new Power(exponent - 1), kept.input(0)));
        yield Lists.immutable.of(b.multiply(change, slope));
      }
      case Matmul(boolean left, boolean right) -> matmul(b, left, right, kept, change);
      case Softmax _ -> Lists.immutable.of(softmax(b, kept.output(), change));
      case LogSumExp _ -> {
        Value x = kept.input(0);
        int axis = x.shape().rank() - 1;
        Value repeated = b.expand(change, axis, x.shape().dimension(axis));
        yield Lists.immutable.of(b.multiply(b.apply(new Softmax(), x), repeated));
      }
      case SelectionOperation selection -> SelectionRules.reverse(b, selection, kept, change);
      case NonlinearMatrixOperation matrix -> MatrixReverseRules.pullback(b, matrix, kept, change);
    };
  }

  private static Value unary(
      ProgramBuilder b, UnaryFunction function, Residual kept, Value change) {
    return switch (function) {
      case EXP -> b.multiply(change, kept.output());
      case LOG -> b.divide(change, kept.input(0));
      case SIN -> b.multiply(change, b.unary(UnaryFunction.COS, kept.input(0)));
      case COS -> b.scale(-1, b.multiply(change, b.unary(UnaryFunction.SIN, kept.input(0))));
      case EXPM1 -> b.multiply(change, b.unary(UnaryFunction.EXP, kept.input(0)));
      case LOG1P -> b.divide(change, plusOne(b, kept.input(0)));
      case TAN -> {
        Value square = b.unary(UnaryFunction.SQUARE, kept.output());
        yield b.multiply(change, plusOne(b, square));
      }
      case ASIN -> b.divide(change, complement(b, kept.input(0)));
      case ACOS -> b.scale(-1, b.divide(change, complement(b, kept.input(0))));
      case ATAN -> b.divide(change, plusOne(b, b.unary(UnaryFunction.SQUARE, kept.input(0))));
      case SINH -> b.multiply(change, b.unary(UnaryFunction.COSH, kept.input(0)));
      case COSH -> b.multiply(change, b.unary(UnaryFunction.SINH, kept.input(0)));
      case ERF -> {
        Value square = b.unary(UnaryFunction.SQUARE, kept.input(0));
        Value bell = b.unary(UnaryFunction.EXP, b.scale(-1, square));
        yield b.multiply(change, b.scale(2 / Math.sqrt(Math.PI), bell));
      }
      case TANH -> {
        Value square = b.unary(UnaryFunction.SQUARE, kept.output());
        yield b.multiply(change, b.subtract(b.fill(change.shape(), 1), square));
      }
      case LOGISTIC -> {
        Value rest = b.subtract(b.fill(change.shape(), 1), kept.output());
        yield b.multiply(change, b.multiply(kept.output(), rest));
      }
      case SOFTPLUS -> b.multiply(change, b.unary(UnaryFunction.LOGISTIC, kept.input(0)));
      case SQUARE -> b.scale(2, b.multiply(change, kept.input(0)));
      case SQRT -> b.scale(0.5, b.divide(change, kept.output()));
      case RECIPROCAL ->
          b.scale(-1, b.multiply(change, b.unary(UnaryFunction.SQUARE, kept.output())));
      case RELU -> b.multiply(change, b.unary(UnaryFunction.STEP, kept.output()));
      case ABS -> b.multiply(change, b.unary(UnaryFunction.SIGN, kept.input(0)));
      case STEP, SIGN, FLOOR -> b.fill(kept.shape(0), 0);
    };
  }

  private static Value plusOne(ProgramBuilder b, Value value) {
    return b.add(value, b.fill(value.shape(), 1));
  }

  /// `sqrt(1 - x^2)`.
  private static Value complement(ProgramBuilder b, Value x) {
    Value square = b.unary(UnaryFunction.SQUARE, x);
    return b.unary(UnaryFunction.SQRT, b.subtract(b.fill(x.shape(), 1), square));
  }

  /// With `Y = A B` for the matrices as they are read, `A' = Y' B^T` and `B' = A^T Y'`; a side that
  /// is stored transposed gets the transposed product.
  private static ImmutableList<Value> matmul(
      ProgramBuilder b, boolean left, boolean right, Residual kept, Value change) {
    Value first = kept.input(0);
    Value second = kept.input(1);
    return Lists.immutable.of(
        left ? b.matmul(second, change, right, true) : b.matmul(change, second, false, !right),
        right ? b.matmul(change, first, true, left) : b.matmul(first, change, !left, false));
  }

  /// `s (y' - <s, y'>)` for the softmax `s`.
  private static Value softmax(ProgramBuilder b, Value softmax, Value change) {
    int axis = softmax.shape().rank() - 1;
    Value inner = b.sum(b.multiply(change, softmax), axis);
    Value mean = b.expand(inner, axis, softmax.shape().dimension(axis));
    return b.multiply(softmax, b.subtract(change, mean));
  }
}
