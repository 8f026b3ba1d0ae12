package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.graph.Differentiation;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Operation.Fill;

/// The derivative rules of the operations on arrays, on the values of a builder.
///
/// @param builder where the derivative is built
record OperationRules(ProgramBuilder builder) implements Differentiation<Operation, Value> {

  /// The reverse derivative of a program, `R[p] : A x B → A`.
  ///
  /// The inputs stay separate variables here, even if the result is then used where two of them are
  /// the same value.
  static Program reverse(Program program, ImmutableList<RewriteRule> rules) {
    ProgramBuilder builder = new ProgramBuilder(rules);
    ImmutableList<Value> point = builder.inputs(program.source());
    ImmutableList<Value> changes = builder.inputs(program.target());
    return builder.build(new OperationRules(builder).reverse(program.graph(), point, changes));
  }

  /// Runs the forward derivative of a program at a point, along a change of it.
  ///
  /// The forward pass is the same nodes again, so a builder in which the map itself runs at this
  /// point has it already. Unlike in the reverse derivative nothing flows between inputs, hence it
  /// makes no difference whether two of them are the same value, and the derivative is evaluated on
  /// its arguments at once. So a derivative in some of the inputs costs what it costs in those
  /// alone.
  static ImmutableList<Value> forward(
      ProgramBuilder builder,
      Program program,
      ImmutableList<Value> point,
      ImmutableList<Value> changes) {
    return new OperationRules(builder).forward(program.graph(), point, changes);
  }

  @Override
  public Value apply(Operation operation, ImmutableList<Value> operands) {
    return builder.apply(operation, operands);
  }

  @Override
  public Value add(Value left, Value right) {
    return builder.add(left, right);
  }

  @Override
  public Value zero(Value value) {
    return builder.fill(value.shape(), 0);
  }

  @Override
  public boolean isZero(Value change) {
    return builder.definition(change) instanceof Node(_, Fill(_, double number), _) && number == 0;
  }

  @Override
  public ImmutableList<Value> pullBack(
      Operation operation, ImmutableList<Value> operands, Value result, Value change) {
    return ReverseRules.reverse(builder, new Node(result, operation, operands), change);
  }

  @Override
  public Value pushForward(
      Operation operation,
      ImmutableList<Value> operands,
      Value result,
      ImmutableList<Value> changes) {
    return ForwardRules.forward(builder, new Node(result, operation, operands), changes);
  }
}
