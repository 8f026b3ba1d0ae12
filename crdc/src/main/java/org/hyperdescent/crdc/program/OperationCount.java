package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.AxisOperation;
import org.hyperdescent.crdc.smooth.MatrixOperation;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.SelectionOperation;
import org.hyperdescent.crdc.smooth.Shape;

/// How many floating-point operations a node takes: additions and multiplications count one each, a
/// function of one number counts one, moving numbers counts nothing.
final class OperationCount {

  private OperationCount() {}

  static long of(Node node) {
    ImmutableList<Value> operands = node.operands();
    long result = node.result().shape().size();
    return switch (node.operation()) {
      case Operation.Constant _, Operation.Fill _, Operation.Expand _ -> 0;
      case Operation.Reshape _, Operation.Transpose _ -> 0;
      case Operation.Add _, Operation.Subtract _, Operation.Scale _ -> result;
      case Operation.Multiply _, Operation.Divide _ -> result;
      case Operation.Unary _, Operation.Power _ -> result;
      case Operation.Sum _ -> operands.get(0).shape().size() - result;
      case Operation.Matmul(boolean transposeLeft, _) -> {
        Shape left = operands.get(0).shape();
        yield 2 * result * left.dimension(transposeLeft ? -2 : -1);
      }
      case MatrixOperation matrix -> MatrixOperationCount.of(matrix, operands, result);
      // Per entry: a maximum, a difference, an exponential, a sum, a division.
      case Operation.Softmax _ -> 5 * result;
      case Operation.LogSumExp _ -> 4L * operands.get(0).shape().size() + 2 * result;
      case AxisOperation axes -> AxisRules.flops(axes, operands.get(0).shape().size(), result);
      case SelectionOperation selection ->
          SelectionRules.flops(selection, operands.get(0).shape().size(), result);
    };
  }
}
