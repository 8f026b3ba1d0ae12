package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.MatrixOperation.NonlinearMatrixOperation;
import org.hyperdescent.crdc.smooth.Operation.Constant;
import org.hyperdescent.crdc.smooth.Operation.Divide;
import org.hyperdescent.crdc.smooth.Operation.Fill;
import org.hyperdescent.crdc.smooth.Operation.Linear;
import org.hyperdescent.crdc.smooth.Operation.LogSumExp;
import org.hyperdescent.crdc.smooth.Operation.Matmul;
import org.hyperdescent.crdc.smooth.Operation.Multiply;
import org.hyperdescent.crdc.smooth.Operation.Power;
import org.hyperdescent.crdc.smooth.Operation.Softmax;
import org.hyperdescent.crdc.smooth.Operation.Unary;
import org.hyperdescent.crdc.smooth.SelectionOperation;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// The forward rule of every operation, written in operations, so that derivatives can be taken
/// again.
///
/// The tangents of the operands come in, the tangent of the result goes out. A linear operation is
/// its own derivative; a non-linear one reads its operands or its result.
///
/// Nothing here is taken from [ReverseRules], not even the derivatives of the functions of one
/// number: law `RD.D` compares the two files, and would compare nothing if they shared code. They
/// do write the same expressions, so that a program with both derivatives shares their nodes.
final class ForwardRules {

  private ForwardRules() {}

  static Value forward(ProgramBuilder b, Node node, ImmutableList<Value> tangents) {
    ImmutableList<Value> in = node.operands();
    Value out = node.result();
    return switch (node.operation()) {
      case Linear linear -> b.apply(linear, tangents);
      case Constant _, Fill _ -> b.fill(out.shape(), 0);
      case Multiply _ ->
          b.add(b.multiply(tangents.get(0), in.get(1)), b.multiply(in.get(0), tangents.get(1)));
      // From out * y = x: out' * y + out * y' = x'.
      case Divide _ ->
          b.divide(b.subtract(tangents.get(0), b.multiply(out, tangents.get(1))), in.get(1));
      case Unary(UnaryFunction function) -> unary(b, function, in.get(0), out, tangents.get(0));
      case Power(double exponent) -> {
        Value slope = b.scale(exponent, b.apply(new Power(exponent - 1), in.get(0)));
        yield b.multiply(tangents.get(0), slope);
      }
      case Matmul product ->
          b.add(
              b.apply(product, tangents.get(0), in.get(1)),
              b.apply(product, in.get(0), tangents.get(1)));
      // s (v - <s, v>) for the softmax s.
      case Softmax _ -> {
        Value mean = weighted(b, out, tangents.get(0));
        int axis = out.shape().rank() - 1;
        Value repeated = b.expand(mean, axis, out.shape().dimension(axis));
        yield b.multiply(out, b.subtract(tangents.get(0), repeated));
      }
      case LogSumExp _ -> weighted(b, b.apply(new Softmax(), in.get(0)), tangents.get(0));
      case SelectionOperation selection -> SelectionRules.forward(b, selection, node, tangents);
      case NonlinearMatrixOperation matrix ->
          MatrixForwardRules.forward(b, matrix, in, out, tangents);
    };
  }

  private static Value unary(
      ProgramBuilder b, UnaryFunction function, Value x, Value y, Value tangent) {
    return switch (function) {
      case EXP -> b.multiply(tangent, y);
      case LOG -> b.divide(tangent, x);
      case SIN -> b.multiply(tangent, b.unary(UnaryFunction.COS, x));
      case COS -> b.scale(-1, b.multiply(tangent, b.unary(UnaryFunction.SIN, x)));
      case EXPM1 -> b.multiply(tangent, b.unary(UnaryFunction.EXP, x));
      case LOG1P -> b.divide(tangent, b.add(x, b.fill(x.shape(), 1)));
      case TAN -> {
        Value square = b.unary(UnaryFunction.SQUARE, y);
        yield b.multiply(tangent, b.add(square, b.fill(y.shape(), 1)));
      }
      case ASIN -> b.divide(tangent, sine(b, x));
      case ACOS -> b.scale(-1, b.divide(tangent, sine(b, x)));
      case ATAN -> {
        Value square = b.unary(UnaryFunction.SQUARE, x);
        yield b.divide(tangent, b.add(square, b.fill(x.shape(), 1)));
      }
      case SINH -> b.multiply(tangent, b.unary(UnaryFunction.COSH, x));
      case COSH -> b.multiply(tangent, b.unary(UnaryFunction.SINH, x));
      case ERF -> {
        Value bell = b.unary(UnaryFunction.EXP, b.scale(-1, b.unary(UnaryFunction.SQUARE, x)));
        yield b.multiply(tangent, b.scale(2 / Math.sqrt(Math.PI), bell));
      }
      case TANH -> {
        Value square = b.unary(UnaryFunction.SQUARE, y);
        yield b.multiply(tangent, b.subtract(b.fill(y.shape(), 1), square));
      }
      case LOGISTIC -> b.multiply(tangent, b.multiply(y, b.subtract(b.fill(y.shape(), 1), y)));
      case SOFTPLUS -> b.multiply(tangent, b.unary(UnaryFunction.LOGISTIC, x));
      case SQUARE -> b.scale(2, b.multiply(tangent, x));
      case SQRT -> b.scale(0.5, b.divide(tangent, y));
      case RECIPROCAL -> b.scale(-1, b.multiply(tangent, b.unary(UnaryFunction.SQUARE, y)));
      case RELU -> b.multiply(tangent, b.unary(UnaryFunction.STEP, x));
      case ABS -> b.multiply(tangent, b.unary(UnaryFunction.SIGN, x));
      case STEP, SIGN, FLOOR -> b.fill(y.shape(), 0);
    };
  }

  /// `sqrt(1 - x^2)`: the sine of an angle with cosine `x`, and the other way round.
  private static Value sine(ProgramBuilder b, Value x) {
    Value square = b.unary(UnaryFunction.SQUARE, x);
    return b.unary(UnaryFunction.SQRT, b.subtract(b.fill(x.shape(), 1), square));
  }

  /// The sum of an array with weights over the last axis.
  private static Value weighted(ProgramBuilder b, Value weights, Value value) {
    return b.sum(b.multiply(value, weights), value.shape().rank() - 1);
  }
}
