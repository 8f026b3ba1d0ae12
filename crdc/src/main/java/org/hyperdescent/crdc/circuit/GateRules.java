package org.hyperdescent.crdc.circuit;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.graph.Differentiation;

/// The derivative rules of the gates, on the values of a builder.
///
/// @param circuits where the circuits live
/// @param builder where the derivative is built
/// @param <E> the elements on the wires
record GateRules<E>(CircuitCategory<E> circuits, CircuitBuilder<E> builder)
    implements Differentiation<Gate<E>, Integer> {

  @Override
  public Integer apply(Gate<E> gate, ImmutableList<Integer> operands) {
    return builder.apply(gate, CircuitBuilder.numbers(operands));
  }

  @Override
  public Integer add(Integer left, Integer right) {
    return builder.add(left, right);
  }

  @Override
  public Integer zero(Integer value) {
    return builder.constant(circuits.semiring().zero());
  }

  @Override
  public boolean isZero(Integer change) {
    E known = builder.known(change);
    return known != null && circuits.semiring().isZero(known);
  }

  @Override
  public ImmutableList<Integer> pullBack(
      Gate<E> gate, ImmutableList<Integer> operands, Integer result, Integer change) {
    return switch (gate) {
      case Gate.Add<E> _ -> Lists.immutable.of(change, change);
      case Gate.Multiply<E> _ ->
          Lists.immutable.of(
              builder.multiply(operands.get(1), change), builder.multiply(operands.get(0), change));
      // A constant hears nothing.
      case Gate.Constant<E> _ -> Lists.immutable.empty();
      case DeclaredGate<E> declared -> builder.inline(declared.reverse(), operands.newWith(change));
    };
  }

  @Override
  public Integer pushForward(
      Gate<E> gate,
      ImmutableList<Integer> operands,
      Integer result,
      ImmutableList<Integer> changes) {
    return switch (gate) {
      case Gate.Add<E> _ -> builder.add(changes.get(0), changes.get(1));
      case Gate.Multiply<E> _ ->
          builder.add(
              builder.multiply(operands.get(1), changes.get(0)),
              builder.multiply(operands.get(0), changes.get(1)));
      // A constant does not change.
      case Gate.Constant<E> _ -> zero(result);
      // Nobody has declared a forward derivative: it is the one that the reverse one defines.
      case DeclaredGate<E> declared ->
          builder
              .inline(
                  circuits.forwardFromReverse(circuits.gate(declared)),
                  operands.newWithAll(changes))
              .getOnly();
    };
  }
}
