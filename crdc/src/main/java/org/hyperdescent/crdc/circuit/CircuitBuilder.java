package org.hyperdescent.crdc.circuit;

import java.util.stream.IntStream;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.algebra.Semiring;
import org.hyperdescent.crdc.graph.Graph.Node;
import org.hyperdescent.crdc.graph.GraphBuilder;
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
  private final GraphBuilder<Gate<E>> graph = new GraphBuilder<>(this::simpler);

  /// A builder of circuits with a number of inputs.
  public CircuitBuilder(Semiring<E> semiring, int source) {
    this.semiring = semiring;
    this.source = source;
    for (int i = 0; i < source; i++) {
      graph.input();
    }
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
    return graph.apply(new Gate.Constant<>(value), IntLists.immutable.empty());
  }

  /// The sum of two values.
  public int add(int left, int right) {
    return graph.apply(new Gate.Add<>(), sorted(left, right));
  }

  /// The product of two values.
  public int multiply(int left, int right) {
    return graph.apply(new Gate.Multiply<>(), sorted(left, right));
  }

  /// The result of a gate.
  ///
  /// @throws TypeMismatchException if it takes another number of operands
  public int apply(Gate<E> gate, ImmutableIntList operands) {
    gate.requireArity(operands.size());
    return switch (gate) {
      case Gate.Add<E> _ -> add(operands.get(0), operands.get(1));
      case Gate.Multiply<E> _ -> multiply(operands.get(0), operands.get(1));
      case Gate.Constant<E> _, DeclaredGate<E> _ -> graph.apply(gate, operands);
    };
  }

  /// The equations of a commutative semiring with which sums and products are simplified.
  private @Nullable Integer simpler(Gate<E> gate, ImmutableIntList operands) {
    return switch (gate) {
      case Gate.Add<E> _ -> simplerSum(operands.get(0), operands.get(1));
      case Gate.Multiply<E> _ -> simplerProduct(operands.get(0), operands.get(1));
      case Gate.Constant<E> _, DeclaredGate<E> _ -> null;
    };
  }

  private @Nullable Integer simplerSum(int left, int right) {
    E first = known(left);
    E second = known(right);
    if (first != null && second != null) {
      return constant(semiring.add(first, second));
    }
    if (first != null && semiring.isZero(first)) {
      return right;
    }
    return second != null && semiring.isZero(second) ? left : null;
  }

  private @Nullable Integer simplerProduct(int left, int right) {
    E first = known(left);
    E second = known(right);
    if (first != null && second != null) {
      return constant(semiring.multiply(first, second));
    }
    if (first != null) {
      return simplerMultiple(first, left, right);
    }
    return second != null ? simplerMultiple(second, right, left) : null;
  }

  private @Nullable Integer simplerMultiple(E factor, int constant, int value) {
    if (semiring.isZero(factor)) {
      return constant;
    }
    return semiring.isOne(factor) ? value : null;
  }

  /// The outputs of a whole circuit on some values.
  ///
  /// @throws TypeMismatchException if there are more or fewer values than the circuit has inputs,
  ///   or it is over another semiring
  public ImmutableIntList inline(Circuit<E> circuit, ImmutableIntList arguments) {
    return numbers(inline(circuit, arguments.collect(Integer::valueOf)));
  }

  /// The outputs of a whole circuit on some values; see [#inline(Circuit, ImmutableIntList)].
  ImmutableList<Integer> inline(Circuit<E> circuit, ImmutableList<Integer> arguments) {
    if (arguments.size() != circuit.source() || !circuit.semiring().equals(semiring)) {
      throw new TypeMismatchException(
          "cannot run a circuit %s on %d wires over %s"
              .formatted(circuit.type(), arguments.size(), semiring));
    }
    return circuit.graph().evaluate(arguments, (gate, operands) -> apply(gate, numbers(operands)));
  }

  /// The circuit with the given outputs; see [#build(ImmutableIntList)].
  public Circuit<E> build(IntStream outputs) {
    return build(IntLists.immutable.withAll(outputs));
  }

  /// The circuit with the given outputs: the nodes they need, renumbered; all inputs are kept.
  public Circuit<E> build(ImmutableIntList outputs) {
    return new Circuit<>(semiring, graph.build(outputs).graph());
  }

  /// The element a value is known to be; null if it is not a constant.
  @Nullable E known(int value) {
    return graph.definition(value) instanceof Node<Gate<E>>(Gate.Constant<E>(E element), _)
        ? element
        : null;
  }

  static ImmutableIntList numbers(ImmutableList<Integer> values) {
    return values.collectInt(Integer::intValue);
  }

  private static ImmutableIntList sorted(int left, int right) {
    return IntLists.immutable.of(Math.min(left, right), Math.max(left, right));
  }
}
