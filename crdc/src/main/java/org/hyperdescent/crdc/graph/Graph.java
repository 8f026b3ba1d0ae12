package org.hyperdescent.crdc.graph;

import java.util.function.BiFunction;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.ListIterable;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;

/// A directed acyclic graph of operations, each with one result: an arrow of the free Cartesian
/// category on a signature, written in an order in which it can run (static single assignment).
///
/// Values are numbered: first the inputs, then one per node, each after its operands. Copying,
/// discarding and crossing wires is no node, so the Cartesian laws hold by construction. Made by a
/// [GraphBuilder]; what the operations mean is said when it is evaluated ([#evaluate]) or
/// differentiated ([Differentiation]). Two graphs are `equals` if they have the same nodes in the
/// same order.
///
/// @param inputs the number of inputs
/// @param nodes the operations with what they read
/// @param outputs the numbers of the values given out
/// @param <F> the operations
public record Graph<F>(int inputs, ImmutableList<Node<F>> nodes, ImmutableIntList outputs) {

  /// One operation of a graph.
  ///
  /// @param operation what it does
  /// @param operands the numbers of the values it reads
  /// @param <F> the operations
  public record Node<F>(F operation, ImmutableIntList operands) {

    // By hand, because what a record does itself is linked at the first call, which a program that
    // is compiled once would wait for.

    @Override
    public boolean equals(Object other) {
      return other instanceof Node<?> that
          && operation.equals(that.operation)
          && operands.equals(that.operands);
    }

    @Override
    public int hashCode() {
      return 31 * operation.hashCode() + operands.hashCode();
    }
  }

  /// Checks that nothing is read before it is defined.
  ///
  /// @throws IllegalArgumentException if something is
  public Graph {
    int defined = inputs;
    for (Node<F> node : nodes) {
      requireDefined(node.operands(), defined++);
    }
    requireDefined(outputs, defined);
  }

  private static void requireDefined(ImmutableIntList values, int defined) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) < 0 || values.get(i) >= defined) {
        throw new IllegalArgumentException(
            "one of the values %s is read before it is defined".formatted(values));
      }
    }
  }

  /// How many values there are: inputs and nodes.
  public int valueCount() {
    return inputs + nodes.size();
  }

  /// The number of a node's result.
  public int result(int node) {
    return inputs + node;
  }

  /// The outputs, in anything in which the operations have a meaning.
  ///
  /// @param arguments one value per input
  /// @param meaning the result of an operation on its operands
  /// @throws IllegalArgumentException if there are more or fewer arguments than inputs
  public <V> ImmutableList<V> evaluate(
      ImmutableList<V> arguments, BiFunction<? super F, ImmutableList<V>, V> meaning) {
    return at(values(arguments, meaning), outputs);
  }

  /// All values by number; see [#evaluate].
  <V> MutableList<V> values(
      ImmutableList<V> arguments, BiFunction<? super F, ImmutableList<V>, V> meaning) {
    if (arguments.size() != inputs) {
      throw new IllegalArgumentException(
          "a graph with %d inputs has no value at %d arguments"
              .formatted(inputs, arguments.size()));
    }
    MutableList<V> values = Lists.mutable.withInitialCapacity(valueCount());
    for (V argument : arguments) {
      values.add(argument);
    }
    for (Node<F> node : nodes) {
      values.add(meaning.apply(node.operation(), at(values, node.operands())));
    }
    return values;
  }

  /// What stands at some positions of a list.
  public static <V> ImmutableList<V> at(ListIterable<V> values, ImmutableIntList positions) {
    MutableList<V> selected = Lists.mutable.withInitialCapacity(positions.size());
    for (int i = 0; i < positions.size(); i++) {
      selected.add(values.get(positions.get(i)));
    }
    return selected.toImmutable();
  }
}
