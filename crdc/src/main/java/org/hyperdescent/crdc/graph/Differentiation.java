package org.hyperdescent.crdc.graph;

import java.util.function.BiFunction;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.hyperdescent.crdc.graph.Graph.Node;
import org.jspecify.annotations.Nullable;

/// What it takes to differentiate graphs over a signature: the meaning of each operation, the sum
/// of changes, and a derivative rule for each operation.
///
/// A signature gives the rules, and as a function the meaning by which a graph is evaluated
/// ([Graph#evaluate]); the two accumulations are the same for all of them. Values are usually those
/// of a builder, so that the derivative is a graph again and can be differentiated again. Time and
/// size are linear in the graph. Changes that are known to be zero are left out: nothing is
/// computed for them.
///
/// @param <F> the operations
/// @param <V> what they are computed on
public interface Differentiation<F, V> extends BiFunction<F, ImmutableList<V>, V> {

  /// The result of an operation.
  @Override
  V apply(F operation, ImmutableList<V> operands);

  /// The sum of two changes.
  V add(V left, V right);

  /// The zero among the changes of a value.
  V zero(V value);

  /// Whether a change is known to be zero.
  boolean isZero(V change);

  /// The reverse rule of an operation: the change of the result comes in, the changes of the
  /// operands go out.
  ImmutableList<V> pullBack(F operation, ImmutableList<V> operands, V result, V change);

  /// The forward rule of an operation: the changes of the operands come in, the change of the
  /// result goes out.
  V pushForward(F operation, ImmutableList<V> operands, V result, ImmutableList<V> changes);

  /// The reverse derivative `R[g] : A x B → A` at a point: the graph itself, then the reverse rules
  /// of its nodes from last to first, adding up what comes back to a value that is read several
  /// times (`R[copy] = add`).
  ///
  /// @param point one value per input
  /// @param changes one change per output
  /// @return one change per input
  default ImmutableList<V> reverse(
      Graph<F> graph, ImmutableList<V> point, ImmutableList<V> changes) {
    MutableList<V> values = graph.values(point, this);
    MutableList<@Nullable V> adjoints = unknown(graph.valueCount());
    accumulate(adjoints, graph.outputs(), changes);
    for (int k = graph.nodes().size() - 1; k >= 0; k--) {
      Node<F> node = graph.nodes().get(k);
      V change = adjoints.get(graph.result(k));
      if (change != null) {
        accumulate(
            adjoints,
            node.operands(),
            pullBack(
                node.operation(),
                Graph.at(values, node.operands()),
                values.get(graph.result(k)),
                change));
      }
    }
    MutableList<V> results = Lists.mutable.withInitialCapacity(point.size());
    for (int i = 0; i < point.size(); i++) {
      results.add(known(adjoints.get(i), point.get(i)));
    }
    return results.toImmutable();
  }

  /// The forward derivative `D[g] : A x A → B` at a point: every value together with its change, by
  /// the forward rules of the nodes from first to last.
  ///
  /// @param point one value per input
  /// @param changes one change per input
  /// @return one change per output
  default ImmutableList<V> forward(
      Graph<F> graph, ImmutableList<V> point, ImmutableList<V> changes) {
    MutableList<V> values = graph.values(point, this);
    MutableList<@Nullable V> tangents = Lists.mutable.withInitialCapacity(graph.valueCount());
    for (V change : changes) {
      tangents.add(unlessZero(change));
    }
    for (int k = 0; k < graph.nodes().size(); k++) {
      Node<F> node = graph.nodes().get(k);
      tangents.add(
          changes(tangents, node.operands())
              ? unlessZero(
                  pushForward(
                      node.operation(),
                      Graph.at(values, node.operands()),
                      values.get(graph.result(k)),
                      known(tangents, values, node.operands())))
              : null);
    }
    return known(tangents, values, graph.outputs());
  }

  private boolean changes(MutableList<@Nullable V> tangents, ImmutableIntList numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      if (tangents.get(numbers.get(i)) != null) {
        return true;
      }
    }
    return false;
  }

  private ImmutableList<V> known(
      MutableList<@Nullable V> changes, MutableList<V> values, ImmutableIntList numbers) {
    MutableList<V> known = Lists.mutable.withInitialCapacity(numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      known.add(known(changes.get(numbers.get(i)), values.get(numbers.get(i))));
    }
    return known.toImmutable();
  }

  private @Nullable V unlessZero(V change) {
    return isZero(change) ? null : change;
  }

  private V known(@Nullable V change, V value) {
    return change != null ? change : zero(value);
  }

  private void accumulate(
      MutableList<@Nullable V> adjoints, ImmutableIntList values, ImmutableList<V> changes) {
    for (int i = 0; i < changes.size(); i++) {
      V before = adjoints.get(values.get(i));
      V change = changes.get(i);
      adjoints.set(values.get(i), before == null ? change : add(before, change));
    }
  }

  private static <V> MutableList<@Nullable V> unknown(int count) {
    MutableList<@Nullable V> changes = Lists.mutable.withInitialCapacity(count);
    for (int i = 0; i < count; i++) {
      changes.add(null);
    }
    return changes;
  }
}
