package org.hyperdescent.crdc.circuit;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.algebra.Semiring;
import org.hyperdescent.crdc.graph.Graph;
import org.hyperdescent.crdc.graph.Graph.Node;

/// A circuit `n → m` over a commutative semiring: a directed acyclic graph of gates in an order in
/// which they can run, an arrow of [CircuitCategory].
///
/// Values are numbered: first the inputs, then one per node, each after its operands. Made by a
/// [CircuitBuilder] or by composing; it prints as one line per node. Two circuits are `equals` if
/// they have the same nodes in the same order, which is finer than being the same polynomials; see
/// [CircuitPolynomials].
///
/// @param semiring where the elements on the wires live
/// @param graph the gates with what they read
/// @param <E> the elements
public record Circuit<E>(Semiring<E> semiring, Graph<Gate<E>> graph) {

  /// Checks that every gate has as many operands as it takes.
  ///
  /// @throws TypeMismatchException if one has not
  public Circuit {
    for (Node<Gate<E>> node : graph.nodes()) {
      node.operation().requireArity(node.operands().size());
    }
  }

  /// The number `n` of inputs.
  public int source() {
    return graph.inputs();
  }

  /// The gates with what they read.
  public ImmutableList<Node<Gate<E>>> nodes() {
    return graph.nodes();
  }

  /// The numbers of the `m` values given out.
  public ImmutableIntList outputs() {
    return graph.outputs();
  }

  /// The number `m` of outputs.
  public int target() {
    return outputs().size();
  }

  /// Whether all gates are sums, products and constants, so that the circuit is a polynomial map.
  public boolean isPolynomial() {
    return nodes().noneSatisfy(node -> node.operation() instanceof DeclaredGate<E>);
  }

  /// The outputs at a point: the reference that faster runs are compared with.
  ///
  /// @param point one element per input; not modified
  /// @throws IllegalArgumentException if the point has another number of coordinates
  public ImmutableList<E> apply(List<E> point) {
    return evaluate(semiring, Function.identity(), DeclaredGate::apply, point);
  }

  /// The outputs in another semiring to which the constants are sent.
  <X> ImmutableList<X> evaluate(
      Semiring<X> algebra,
      Function<E, X> constant,
      BiFunction<DeclaredGate<E>, List<X>, X> declared,
      List<X> inputs) {
    if (inputs.size() != source()) {
      throw new IllegalArgumentException(
          "a circuit with %d inputs has no value at %d coordinates"
              .formatted(source(), inputs.size()));
    }
    return graph.evaluate(
        Lists.immutable.withAll(inputs),
        (gate, operands) ->
            switch (gate) {
              case Gate.Add<E> _ -> algebra.add(operands.get(0), operands.get(1));
              case Gate.Multiply<E> _ -> algebra.multiply(operands.get(0), operands.get(1));
              case Gate.Constant<E>(E value) -> constant.apply(value);
              case DeclaredGate<E> other -> declared.apply(other, operands.castToList());
            });
  }

  /// The type, as in `2 → 1 over ℤ`.
  public String type() {
    return "%d → %d over %s".formatted(source(), target(), semiring);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("circuit ").append(type());
    for (int k = 0; k < nodes().size(); k++) {
      Node<Gate<E>> node = nodes().get(k);
      text.append("\n  %").append(graph.result(k)).append(" = ").append(node.operation());
      node.operands().forEach(operand -> text.append(" %").append(operand));
    }
    return text.append("\n  return ")
        .append(outputs().collect(output -> "%" + output).makeString(", "))
        .toString();
  }
}
