package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.crdc.smooth.Operation.Fill;

/// The power of a program, `p^n`, on batched values: the functor `f ↦ f^n` on what terms mean.
///
/// A value that is the same for all samples (an argument that is a copy along the batch, a
/// constant, and whatever is computed from such) is computed once. It is copied along the batch
/// only where it meets samples; the rules of matrix products then make one product of many.
final class Batching {

  /// A value of the program: on one sample if it is the same for all, otherwise with a leading
  /// batch axis.
  private record Lane(Value value, boolean batched) {}

  private final ProgramBuilder builder;
  private final int count;

  private Batching(ProgramBuilder builder, int count) {
    this.builder = builder;
    this.count = count;
  }

  /// Runs the power of a program on arguments that have the batch as their first axis.
  static ImmutableList<Value> inline(
      ProgramBuilder builder, Program program, int count, ImmutableList<Value> arguments) {
    Batching batching = new Batching(builder, count);
    Lane[] lanes = new Lane[program.valueCount()];
    for (int i = 0; i < arguments.size(); i++) {
      lanes[i] = batching.argument(arguments.get(i));
    }
    for (Node node : program.nodes()) {
      lanes[node.result().id()] = batching.lane(node, lanes);
    }
    return batching.batched(program.outputs(), lanes);
  }

  private Lane argument(Value value) {
    Value copied = LayoutRules.copied(builder, value, 0);
    if (copied != null) {
      return new Lane(copied, false);
    }
    return builder.definition(value) instanceof Node(_, Fill(var shape, double number), _)
        ? new Lane(builder.fill(shape.remove(0), number), false)
        : new Lane(value, true);
  }

  private Lane lane(Node node, Lane[] lanes) {
    MutableList<Value> single = Lists.mutable.empty();
    for (Value operand : node.operands()) {
      if (lanes[operand.id()].batched()) {
        return new Lane(
            builder.apply(
                BatchingRules.power(node.operation(), count), batched(node.operands(), lanes)),
            true);
      }
      single.add(lanes[operand.id()].value());
    }
    return new Lane(builder.apply(node.operation(), single.toImmutable()), false);
  }

  private ImmutableList<Value> batched(ImmutableList<Value> values, Lane[] lanes) {
    MutableList<Value> batched = Lists.mutable.empty();
    for (Value value : values) {
      Lane lane = lanes[value.id()];
      batched.add(lane.batched() ? lane.value() : builder.expand(lane.value(), 0, count));
    }
    return batched.toImmutable();
  }
}
