package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.Operation.Fill;

/// The forward derivative of a program, `D[p] : A x A → B`: every value is computed together with
/// its tangent, by the forward rules of the nodes from first to last.
///
/// A tangent that is zero is the constant zero: it passes through a node without a rule being
/// asked, and the rules that read it beside others lose it by simplification (`x 0 → 0`, `x + 0 →
/// x`). So a derivative in some of the inputs costs what it costs in those alone. Time and size are
/// linear in the program.
final class ForwardAccumulation {

  private ForwardAccumulation() {}

  /// Runs the forward derivative of a program at a point, along a change of it.
  ///
  /// The forward pass is the same nodes again, so a builder in which the map itself runs at this
  /// point has it already. Unlike in the reverse derivative nothing flows between inputs, hence it
  /// makes no difference whether two of them are the same value, and the derivative is evaluated on
  /// its arguments at once.
  ///
  /// @param builder where
  /// @param program the program
  /// @param point its inputs
  /// @param change the tangents of its inputs
  /// @return the tangents of its outputs
  static ImmutableList<Value> inline(
      ProgramBuilder builder,
      Program program,
      ImmutableList<Value> point,
      ImmutableList<Value> change) {
    Value[] values = new Value[program.valueCount()];
    Value[] tangents = new Value[program.valueCount()];
    for (int i = 0; i < point.size(); i++) {
      values[i] = point.get(i);
      tangents[i] = change.get(i);
    }
    for (Node node : program.nodes()) {
      int id = node.result().id();
      ImmutableList<Value> operands = node.operands().collect(operand -> values[operand.id()]);
      ImmutableList<Value> along = node.operands().collect(operand -> tangents[operand.id()]);
      values[id] = builder.apply(node.operation(), operands);
      tangents[id] =
          along.allSatisfy(tangent -> isZero(builder, tangent))
              ? builder.fill(values[id].shape(), 0)
              : ForwardRules.forward(
                  builder, new Node(values[id], node.operation(), operands), along);
    }
    return program.outputs().collect(output -> tangents[output.id()]);
  }

  private static boolean isZero(ProgramBuilder builder, Value value) {
    return builder.definition(value) instanceof Node(_, Fill(_, double number), _) && number == 0;
  }
}
