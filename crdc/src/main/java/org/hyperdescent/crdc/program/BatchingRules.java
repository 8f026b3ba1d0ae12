package org.hyperdescent.crdc.program;

import org.hyperdescent.crdc.smooth.AxisOperation;
import org.hyperdescent.crdc.smooth.MatrixOperation;
import org.hyperdescent.crdc.smooth.Operation;
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
import org.hyperdescent.crdc.smooth.SelectionOperation;

/// The batching rule of every operation: the operation that does the same to every sample, when all
/// operands have one more leading axis.
final class BatchingRules {

  private BatchingRules() {}

  static Operation power(Operation operation, int count) {
    return switch (operation) {
      // Entrywise, or on the last axes only: an axis in front changes nothing.
      case Add _,
          Subtract _,
          Multiply _,
          Divide _,
          Unary _,
          Power _,
          Scale _,
          Transpose _,
          Matmul _,
          Softmax _,
          LogSumExp _,
          MatrixOperation _ ->
          operation;
      case Sum(int axis) -> new Sum(axis + 1);
      case Expand(int axis, int copies) -> new Expand(axis + 1, copies);
      case Reshape(var shape) -> new Reshape(shape.insert(0, count));
      case AxisOperation axes -> AxisRules.power(axes);
      case SelectionOperation selection -> SelectionRules.power(selection);
      case Constant _, Fill _ ->
          throw new IllegalArgumentException(
              operation.label() + " is the same for every sample: it is replicated, not batched");
    };
  }
}
