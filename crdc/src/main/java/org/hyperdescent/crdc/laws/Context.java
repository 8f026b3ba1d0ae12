package org.hyperdescent.crdc.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.ReverseDerivativeCategory;

/// Named wires, so that a law reads as it is written elementwise: a variable is a projection of the
/// context, and applying an arrow to terms is composing it with their tuple.
record Context<O, A>(ReverseDerivativeCategory<O, A> category, ImmutableList<O> wires) {

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read, as in Lists.immutable.of itself
  static <O, A> Context<O, A> of(ReverseDerivativeCategory<O, A> category, O... wires) {
    return new Context<>(category, Lists.immutable.of(wires));
  }

  /// The value on a wire.
  A variable(int wire) {
    return category.projection(wires, wire);
  }

  /// The zero of an object.
  A zero(O object) {
    return category.zero(category.tensorAllObjects(wires), object);
  }

  /// The value of an arrow at a tuple of terms.
  @SafeVarargs
  final A apply(A arrow, A first, A... rest) {
    return category.compose(tuple(first, rest), arrow);
  }

  /// The tuple of terms.
  @SafeVarargs
  final A tuple(A first, A... rest) {
    A tuple = first;
    for (A term : rest) {
      tuple = category.pair(tuple, term);
    }
    return tuple;
  }
}
