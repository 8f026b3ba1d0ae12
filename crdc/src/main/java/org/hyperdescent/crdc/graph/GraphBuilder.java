package org.hyperdescent.crdc.graph;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.graph.Graph.Node;
import org.jspecify.annotations.Nullable;

/// Builds a graph node by node, simplifying each and sharing equal ones ("hash-consing").
///
/// Asking twice for the same operation on the same values gives the same value, so whatever is
/// mentioned several times is computed once; what no output needs is left out at the end. A builder
/// is used by one thread and then thrown away.
///
/// @param <F> the operations, compared with `equals`
public final class GraphBuilder<F> {

  /// A simplification: an equation between expressions, read from left to right.
  ///
  /// @param <F> the operations
  @FunctionalInterface
  public interface Simplification<F> {

    /// A value of the builder equal to the operation on its operands; null if the equations do not
    /// apply, and then the operation becomes the builder's next value. May ask the builder for
    /// other operations before.
    ///
    /// Asked once for each expression, so this is also the place to check that the operation takes
    /// these operands, and to note what there is to know of the next value.
    @Nullable Integer simpler(F operation, ImmutableIntList operands);
  }

  private final Simplification<F> simplification;
  private final MutableList<@Nullable Node<F>> definitions = Lists.mutable.empty();
  private final Map<Node<F>, Integer> shared = new HashMap<>();
  private final MutableIntList inputs = IntLists.mutable.empty();

  /// A builder with the given equations.
  public GraphBuilder(Simplification<F> simplification) {
    this.simplification = simplification;
  }

  /// Declares the next input.
  public int input() {
    int value = definitions.size();
    inputs.add(value);
    definitions.add(null);
    return value;
  }

  /// How many values there are so far.
  public int size() {
    return definitions.size();
  }

  /// The node that defines a value; null for an input.
  public @Nullable Node<F> definition(int value) {
    return definitions.get(value);
  }

  /// The result of an operation: simplified if an equation applies, shared if it exists, otherwise
  /// a new node.
  public int apply(F operation, ImmutableIntList operands) {
    Node<F> node = new Node<>(operation, operands);
    Integer existing = shared.get(node);
    if (existing != null) {
      return existing;
    }
    Integer simpler = simplification.simpler(operation, operands);
    int result = simpler != null ? simpler : definitions.size();
    if (simpler == null) {
      definitions.add(node);
    }
    shared.put(node, result);
    return result;
  }

  /// A part of what was built.
  ///
  /// @param graph the part, renumbered
  /// @param origins for each of its values the number it had in the builder
  public record Extract<F>(Graph<F> graph, ImmutableIntList origins) {}

  /// The graph with the given outputs: the nodes they need, renumbered; all inputs are kept, in the
  /// order in which they were declared.
  public Extract<F> build(ImmutableIntList outputs) {
    boolean[] needed = new boolean[definitions.size()];
    mark(needed, outputs);
    for (int value = definitions.size() - 1; value >= 0; value--) {
      Node<F> node = definitions.get(value);
      if (needed[value] && node != null) {
        mark(needed, node.operands());
      }
    }
    int[] renamed = new int[definitions.size()];
    MutableIntList origins = IntLists.mutable.withAll(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      renamed[inputs.get(i)] = i;
    }
    MutableList<Node<F>> nodes = Lists.mutable.empty();
    for (int value = 0; value < renamed.length; value++) {
      Node<F> node = definitions.get(value);
      if (needed[value] && node != null) {
        renamed[value] = origins.size();
        origins.add(value);
        nodes.add(new Node<>(node.operation(), at(renamed, node.operands())));
      }
    }
    ImmutableList<Node<F>> order = nodes.toImmutable();
    return new Extract<>(
        new Graph<>(inputs.size(), order, at(renamed, outputs)), origins.toImmutable());
  }

  private static void mark(boolean[] marked, ImmutableIntList positions) {
    for (int i = 0; i < positions.size(); i++) {
      marked[positions.get(i)] = true;
    }
  }

  private static ImmutableIntList at(int[] values, ImmutableIntList positions) {
    int[] selected = new int[positions.size()];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = values[positions.get(i)];
    }
    return IntLists.immutable.of(selected);
  }
}
