package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.factory.Lists;
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
    Value[] values = new Value[program.valueCount()];
    for (Value input : program.inputs()) {
      values[input.id()] = builder.input(input.shape());
    }
    ImmutableList<Value> changes = builder.inputs(program.target());
    // Forward: the same nodes again, so that inlining shares them with the map itself.
    for (Node node : program.nodes()) {
      values[node.result().id()] =
          builder.apply(node.operation(), Value.renamed(node.operands(), values));
    }
    @Nullable Value[] adjoints = new @Nullable Value[program.valueCount()];
    accumulate(builder, adjoints, program.outputs(), changes);
    for (int at = program.nodes().size() - 1; at >= 0; at--) {
      Node node = program.nodes().get(at);
      Value change = adjoints[node.result().id()];
      if (change != null) {
        Node forward =
            new Node(
                values[node.result().id()],
                node.operation(),
                Value.renamed(node.operands(), values));
        accumulate(
            builder, adjoints, node.operands(), ReverseRules.reverse(builder, forward, change));
      }
    }
    MutableList<Value> results = Lists.mutable.empty();
    for (Value input : program.inputs()) {
      Value adjoint = adjoints[input.id()];
      results.add(adjoint != null ? adjoint : builder.fill(input.shape(), 0));
    }
    return builder.build(results.toImmutable());
  }

  private static void accumulate(
      ProgramBuilder builder,
      @Nullable Value[] adjoints,
      ImmutableList<Value> values,
      ImmutableList<Value> changes) {
    for (int i = 0; i < values.size(); i++) {
      int id = values.get(i).id();
      Value before = adjoints[id];
      adjoints[id] = before == null ? changes.get(i) : builder.add(before, changes.get(i));
    }
  }
}
