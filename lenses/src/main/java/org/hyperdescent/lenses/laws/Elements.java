package org.hyperdescent.lenses.laws;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.CartesianCategory;

/// Generalized elements of a product: arrows out of one context, so that a law reads as a formula
/// in variables. It is the independent way of writing the composites that the categories build.
///
/// @param base the category
/// @param wires the variables, as objects in the order of the context
record Elements<O, A>(CartesianCategory<O, A> base, ImmutableList<O> wires) {

  /// The variable number `index`.
  A variable(int index) {
    return base.projection(wires, index);
  }

  /// `f(arguments...)`, for at least one argument.
  @SafeVarargs
  final A apply(A f, A first, A... others) {
    return base.compose(tuple(first, others), f);
  }

  /// `(first, others...)`.
  @SafeVarargs
  final A tuple(A first, A... others) {
    A tuple = first;
    for (A other : others) {
      tuple = base.pair(tuple, other);
    }
    return tuple;
  }
}
