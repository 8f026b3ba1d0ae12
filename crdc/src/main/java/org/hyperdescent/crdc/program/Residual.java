package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.Operation.Nonlinear;
import org.hyperdescent.crdc.smooth.Shape;

/// What a reverse rule may read of the forward pass: shapes always, values only as the operation
/// declares.
///
/// @param operation the operation whose rule runs
/// @param operands the values it read
/// @param result the value it computed
record Residual(Nonlinear operation, ImmutableList<Value> operands, Value result) {

  /// An operand.
  ///
  /// @throws IllegalStateException if the operation does not declare that it keeps its operands
  Value input(int index) {
    return kept(operation.keeps().inputs(), operands.get(index));
  }

  /// The result.
  ///
  /// @throws IllegalStateException if the operation does not declare that it keeps its result
  Value output() {
    return kept(operation.keeps().output(), result);
  }

  /// The shape of an operand.
  Shape shape(int index) {
    return operands.get(index).shape();
  }

  private Value kept(boolean declared, Value value) {
    if (!declared) {
      throw new IllegalStateException(
          "the reverse rule of %s reads %s, but the operation declares to keep %s"
              .formatted(operation.label(), value, operation.keeps()));
    }
    return value;
  }
}
