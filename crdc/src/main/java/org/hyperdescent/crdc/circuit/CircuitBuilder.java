package org.hyperdescent.crdc.circuit;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.algebra.Semiring;
import org.hyperdescent.crdc.circuit.Circuit.Node;
import org.jspecify.annotations.Nullable;

/// Builds a circuit gate by gate, simplifying each and sharing equal ones ("hash-consing").
///
/// Values are numbers, the inputs first. The simplifications are equations of every commutative
/// semiring: constants are computed, `0 + x = x`, `0 · x = 0`, `1 · x = x`, and the operands of
/// sums and products are sorted. A builder is used by one thread and then thrown away.
///
/// @param <E> the elements on the wires
public final class CircuitBuilder<E> {

  private final Semiring<E> semiring;
  private final int source;
  private final MutableList<Node<E>> nodes = Lists.mutable.empty();
  private final Map<Node<E>, Integer> shared = new HashMap<>();

  /// A builder of circuits with a number of inputs.
  public CircuitBuilder(Semiring<E> semiring, int source) {
    this.semiring = semiring;
    this.source = source;
  }

  /// The inputs, in order.
  public ImmutableIntList inputs() {
    return inputs(0, source);
  }

  /// Some of the inputs, in order.
  public ImmutableIntList inputs(int from, int to) {
    return IntLists.immutable.withAll(IntStream.range(from, to));
  }

  /// A fixed element.
  public int constant(E value) {
    return node(new Gate.Constant<>(value), IntLists.immutable.empty());
  }

  /// The sum of two values.
  public int add(int left, int right) {
    E first = known(left);
    E second = known(right);
    if (first != null && second != null) {
      return constant(semiring.add(first, second));
    }
    if (first != null && semiring.isZero(first)) {
      return right;
    }
    if (second != null && semiring.isZero(second)) {
      return left;
    }
    return node(new Gate.Add<>(), sorted(left, right));
  }

  /// The product of two values.
  public int multiply(int left, int right) {
    E first = known(left);
    E second = known(right);
    if (first != null && second != null) {
      return constant(semiring.multiply(first, second));
    }
    if (first != null) {
      return multiple(first, left, right);
    }
    if (second != null) {
      return multiple(second, right, left);
    }
    return node(new Gate.Multiply<>(), sorted(left, right));
  }

  private int multiple(E factor, int constant, int value) {
    if (semiring.isZero(factor)) {
      return constant;
    }
    return semiring.isOne(factor) ? value : node(new Gate.Multiply<>(), sorted(constant, value));
  }

  /// The result of a gate.
  ///
  /// @throws TypeMismatchException if it takes another number of operands
  public int apply(Gate<E> gate, ImmutableIntList operands) {
    Node<E> node = new Node<>(gate, operands);
    return switch (gate) {
      case Gate.Add<E> _ -> add(operands.get(0), operands.get(1));
      case Gate.Multiply<E> _ -> multiply(operands.get(0), operands.get(1));
      case Gate.Constant<E> _, DeclaredGate<E> _ -> node(node);
    };
  }

  /// The outputs of a whole circuit on some values.
  ///
  /// @throws TypeMismatchException if there are more or fewer values than the circuit has inputs,
  ///   or it is over another semiring
  public ImmutableIntList inline(Circuit<E> circuit, ImmutableIntList arguments) {
    if (arguments.size() != circuit.source() || !circuit.semiring().equals(semiring)) {
      throw new TypeMismatchException(
          "cannot run a circuit %s on %d wires over %s"
              .formatted(circuit.type(), arguments.size(), semiring));
    }
    int[] values = arguments.toArray(new int[circuit.valueCount()]);
    for (int k = 0; k < circuit.nodes().size(); k++) {
      Node<E> node = circuit.nodes().get(k);
      values[circuit.source() + k] = apply(node.gate(), at(values, node.operands()));
    }
    return at(values, circuit.outputs());
  }

  /// The circuit with the given outputs; see [#build(ImmutableIntList)].
  public Circuit<E> build(IntStream outputs) {
    return build(IntLists.immutable.withAll(outputs));
  }

  /// The circuit with the given outputs: the nodes they need, renumbered; all inputs are kept.
  public Circuit<E> build(ImmutableIntList outputs) {
    boolean[] needed = new boolean[source + nodes.size()];
    outputs.forEach(output -> needed[output] = true);
    for (int k = nodes.size() - 1; k >= 0; k--) {
      if (needed[source + k]) {
        nodes.get(k).operands().forEach(operand -> needed[operand] = true);
      }
    }
    int[] renamed = inputs().toArray(new int[needed.length]);
    MutableList<Node<E>> kept = Lists.mutable.empty();
    for (int k = 0; k < nodes.size(); k++) {
      if (needed[source + k]) {
        renamed[source + k] = source + kept.size();
        Node<E> node = nodes.get(k);
        kept.add(new Node<>(node.gate(), at(renamed, node.operands())));
      }
    }
    ImmutableList<Node<E>> order = kept.toImmutable();
    return new Circuit<>(semiring, source, order, at(renamed, outputs));
  }

  /// The entries of an array at some positions.
  static ImmutableIntList at(int[] values, ImmutableIntList positions) {
    return IntLists.immutable.withAll(positions.primitiveStream().map(i -> values[i]));
  }

  private int node(Gate<E> gate, ImmutableIntList operands) {
    return node(new Node<>(gate, operands));
  }

  private int node(Node<E> node) {
    Integer existing = shared.putIfAbsent(node, source + nodes.size());
    if (existing != null) {
      return existing;
    }
    nodes.add(node);
    return source + nodes.size() - 1;
  }

  /// The element a value is known to be; null if it is not a constant.
  private @Nullable E known(int value) {
    return value >= source
            && nodes.get(value - source).gate() instanceof Gate.Constant<E>(E element)
        ? element
        : null;
  }

  private static ImmutableIntList sorted(int left, int right) {
    return IntLists.immutable.of(Math.min(left, right), Math.max(left, right));
  }
}
