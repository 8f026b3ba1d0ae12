package org.hyperdescent.crdc.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.algebra.Semiring;

/// A circuit `n → m` over a commutative semiring: a directed acyclic graph of gates in an order in
/// which they can run, an arrow of [CircuitCategory].
///
/// Values are numbered: first the inputs, then one per node, each after its operands. Made by a
/// [CircuitBuilder] or by composing; it prints as one line per node. Two circuits are `equals` if
/// they have the same nodes in the same order, which is finer than being the same polynomials; see
/// [CircuitPolynomials].
///
/// @param semiring where the elements on the wires live
/// @param source the number `n` of inputs
/// @param nodes the gates with what they read
/// @param outputs the numbers of the `m` values given out
/// @param <E> the elements
public record Circuit<E>(
    Semiring<E> semiring, int source, ImmutableList<Node<E>> nodes, ImmutableIntList outputs) {

  /// One gate of a circuit.
  ///
  /// @param gate what it does
  /// @param operands the numbers of the values it reads
  public record Node<E>(Gate<E> gate, ImmutableIntList operands) {

    /// Checks the number of operands.
    ///
    /// @throws TypeMismatchException if the gate takes another number
    public Node {
      if (operands.size() != gate.arity()) {
        throw new TypeMismatchException(
            "%s takes %d wires, not %d".formatted(gate, gate.arity(), operands.size()));
      }
    }
  }

  /// Checks that nothing is read before it is defined.
  ///
  /// @throws IllegalArgumentException if something is
  public Circuit {
    int defined = source;
    for (Node<E> node : nodes) {
      requireDefined(node.operands(), defined++);
    }
    requireDefined(outputs, defined);
  }

  private static void requireDefined(ImmutableIntList values, int defined) {
    if (values.anySatisfy(value -> value < 0 || value >= defined)) {
      throw new IllegalArgumentException(
          "one of the values %s is read before it is defined".formatted(values));
    }
  }

  /// The number `m` of outputs.
  public int target() {
    return outputs.size();
  }

  /// How many values there are: inputs and nodes.
  public int valueCount() {
    return source + nodes.size();
  }

  /// Whether all gates are sums, products and constants, so that the circuit is a polynomial map.
  public boolean isPolynomial() {
    return nodes.noneSatisfy(node -> node.gate() instanceof DeclaredGate<E>);
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
    if (inputs.size() != source) {
      throw new IllegalArgumentException(
          "a circuit with %d inputs has no value at %d coordinates"
              .formatted(source, inputs.size()));
    }
    List<X> values = new ArrayList<>(inputs);
    for (Node<E> node : nodes) {
      ImmutableList<X> operands = node.operands().collect(values::get);
      values.add(
          switch (node.gate()) {
            case Gate.Add<E> _ -> algebra.add(operands.get(0), operands.get(1));
            case Gate.Multiply<E> _ -> algebra.multiply(operands.get(0), operands.get(1));
            case Gate.Constant<E>(E value) -> constant.apply(value);
            case DeclaredGate<E> gate -> declared.apply(gate, operands.castToList());
          });
    }
    return Lists.immutable.withAll(outputs.collect(values::get));
  }

  /// The type, as in `2 → 1 over ℤ`.
  public String type() {
    return "%d → %d over %s".formatted(source, target(), semiring);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("circuit ").append(type());
    for (int k = 0; k < nodes.size(); k++) {
      Node<E> node = nodes.get(k);
      text.append("\n  %").append(source + k).append(" = ").append(node.gate());
      node.operands().forEach(operand -> text.append(" %").append(operand));
    }
    return text.append("\n  return ")
        .append(outputs.collect(output -> "%" + output).makeString(", "))
        .toString();
  }
}
