package org.hyperdescent.crdc.circuit;

import java.util.Arrays;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.circuit.Circuit.Node;

/// The derivatives of a circuit: its gates again, and beside them their derivatives, backwards or
/// forwards.
///
/// A value that is read several times adds up what comes back from its readers (`R[copy] = add`).
/// Time and size are linear in the circuit.
final class Accumulation<E> {

  /// Stands for a change that is zero, so that nothing is computed for it.
  private static final int NONE = -1;

  private final Circuit<E> circuit;
  private final CircuitBuilder<E> builder;
  private final int[] values;
  private final int[] changes;

  private Accumulation(Circuit<E> circuit, int changes) {
    this.circuit = circuit;
    this.builder = new CircuitBuilder<>(circuit.semiring(), circuit.source() + changes);
    this.values = builder.inputs(0, circuit.source()).toArray(new int[circuit.valueCount()]);
    this.changes = new int[circuit.valueCount()];
    Arrays.fill(this.changes, NONE);
  }

  /// The reverse derivative `n + m → n`.
  static <E> Circuit<E> reverse(Circuit<E> circuit) {
    Accumulation<E> accumulation = new Accumulation<>(circuit, circuit.target());
    for (int k = 0; k < circuit.nodes().size(); k++) {
      accumulation.run(k);
    }
    for (int i = 0; i < circuit.target(); i++) {
      accumulation.accumulate(circuit.outputs().get(i), circuit.source() + i);
    }
    for (int k = circuit.nodes().size() - 1; k >= 0; k--) {
      accumulation.pull(k);
    }
    return accumulation.changesOf(accumulation.builder.inputs(0, circuit.source()));
  }

  /// The forward derivative `n + n → m`.
  static <E> Circuit<E> forward(Circuit<E> circuit) {
    Accumulation<E> accumulation = new Accumulation<>(circuit, circuit.source());
    for (int i = 0; i < circuit.source(); i++) {
      accumulation.changes[i] = circuit.source() + i;
    }
    for (int k = 0; k < circuit.nodes().size(); k++) {
      accumulation.run(k);
      accumulation.push(k);
    }
    return accumulation.changesOf(circuit.outputs());
  }

  private void run(int k) {
    Node<E> node = circuit.nodes().get(k);
    values[circuit.source() + k] = builder.apply(node.gate(), read(node));
  }

  private ImmutableIntList read(Node<E> node) {
    return CircuitBuilder.at(values, node.operands());
  }

  /// Sends the change of a node's result to its operands.
  private void pull(int k) {
    Node<E> node = circuit.nodes().get(k);
    int change = changes[circuit.source() + k];
    if (change == NONE) {
      return;
    }
    ImmutableIntList operands = node.operands();
    switch (node.gate()) {
      case Gate.Add<E> _ -> operands.forEach(operand -> accumulate(operand, change));
      case Gate.Multiply<E> _ -> {
        int left = operands.get(0);
        int right = operands.get(1);
        accumulate(left, builder.multiply(values[right], change));
        accumulate(right, builder.multiply(values[left], change));
      }
      case Gate.Constant<E> _ -> {
        // A constant hears nothing.
      }
      case DeclaredGate<E> gate -> {
        ImmutableIntList parts = builder.inline(gate.reverse(), read(node).newWith(change));
        operands.forEachWithIndex((operand, i) -> accumulate(operand, parts.get(i)));
      }
    }
  }

  /// Computes the change of a node's result from those of its operands.
  private void push(int k) {
    Node<E> node = circuit.nodes().get(k);
    ImmutableIntList operands = node.operands();
    int result = circuit.source() + k;
    switch (node.gate()) {
      case Gate.Add<E> _ ->
          operands.forEach(
              operand -> {
                if (changes[operand] != NONE) {
                  accumulate(result, changes[operand]);
                }
              });
      case Gate.Multiply<E> _ -> {
        pushProduct(result, operands.get(0), operands.get(1));
        pushProduct(result, operands.get(1), operands.get(0));
      }
      case Gate.Constant<E> _ -> {
        // A constant does not change.
      }
      case DeclaredGate<E> gate -> {
        // Nobody has declared a forward derivative: it is the one that the reverse one defines.
        CircuitCategory<E> category = new CircuitCategory<>(circuit.semiring());
        Circuit<E> forward = category.forwardFromReverse(category.gate(gate));
        ImmutableIntList point = read(node);
        ImmutableIntList direction =
            IntLists.immutable.withAll(operands.primitiveStream().map(this::change));
        accumulate(result, builder.inline(forward, point.newWithAll(direction)).get(0));
      }
    }
  }

  private void pushProduct(int result, int factor, int changing) {
    if (changes[changing] != NONE) {
      accumulate(result, builder.multiply(values[factor], changes[changing]));
    }
  }

  private void accumulate(int value, int change) {
    int before = changes[value];
    changes[value] = before == NONE ? change : builder.add(before, change);
  }

  private int change(int value) {
    return changes[value] == NONE ? builder.constant(circuit.semiring().zero()) : changes[value];
  }

  private Circuit<E> changesOf(ImmutableIntList results) {
    return builder.build(results.primitiveStream().map(this::change));
  }
}
