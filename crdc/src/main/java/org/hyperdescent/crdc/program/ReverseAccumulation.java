package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.jspecify.annotations.Nullable;

/// The reverse derivative of a program, `R[p] : A x B → A`: its forward pass, then the reverse
/// rules of its nodes from last to first, adding up the changes of a value that is read several
/// times (`R[copy] = add`).
///
/// The inputs stay separate variables here, even if the result is then used where two of them are
/// the same value. Time and size are linear in the program.
public final class ReverseAccumulation {

  private ReverseAccumulation() {}

  /// The reverse derivative of a program.
  public static Program reverse(Program program, ImmutableList<RewriteRule> rules) {
    ProgramBuilder builder = new ProgramBuilder(rules);
    MutableList<Value> values =
        program.inputs().collect(input -> builder.input(input.shape())).toList();
    ImmutableList<Value> changes = builder.inputs(program.target());
    // Forward: the same nodes again, so that inlining shares them with the map itself.
    for (Node node : program.nodes()) {
      values.add(
          builder.apply(
              node.operation(), node.operands().collect(operand -> values.get(operand.id()))));
    }
    @Nullable Value[] adjoints = new @Nullable Value[program.valueCount()];
    program
        .outputs()
        .forEachWithIndex((output, i) -> accumulate(builder, adjoints, output, changes.get(i)));
    for (Node node : program.nodes().asReversed()) {
      Value change = adjoints[node.result().id()];
      if (change != null) {
        Node forward =
            new Node(
                values.get(node.result().id()),
                node.operation(),
                node.operands().collect(operand -> values.get(operand.id())));
        ImmutableList<Value> parts = ReverseRules.reverse(builder, forward, change);
        node.operands()
            .forEachWithIndex((operand, i) -> accumulate(builder, adjoints, operand, parts.get(i)));
      }
    }
    return builder.build(
        program
            .inputs()
            .collect(
                input -> {
                  Value adjoint = adjoints[input.id()];
                  return adjoint != null ? adjoint : builder.fill(input.shape(), 0);
                }));
  }

  private static void accumulate(
      ProgramBuilder builder, @Nullable Value[] adjoints, Value value, Value change) {
    Value before = adjoints[value.id()];
    adjoints[value.id()] = before == null ? change : builder.add(before, change);
  }
}
