package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.Operation;

/// One line of a program: `result = operation operands`.
///
/// @param result the value it defines
/// @param operation what it does
/// @param operands what it reads, all defined before
public record Node(Value result, Operation operation, ImmutableList<Value> operands) {

  @Override
  public String toString() {
    return print(operation.label());
  }

  /// The line, with the operation as given text.
  String print(String operationText) {
    String reads = operands.isEmpty() ? "" : " " + operands.makeString(", ");
    return "%s = %s%s : %s".formatted(result, operationText, reads, result.shape());
  }
}
