package org.hyperdescent.category.wiring;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;

/// What may decorate a finite set of typed variables: a lax symmetric monoidal functor from typed
/// finite sets and functions to sets, satisfying `DEC.fun` and `DEC.lax`. Objectives, vector fields
/// and hyperedges are decorations; each gives a way to compose them by sharing variables,
/// [DecoratedCospans].
///
/// @param <T> the types of variables
/// @param <X> the decorations
public interface Decoration<T, X> {

  /// Pushes a decoration along a function of variables: variables with the same image become one,
  /// and variables outside the image are new and unconstrained.
  ///
  /// @param from the types of the decorated variables `N`
  /// @param f a function `N → M` that preserves types
  /// @param to the types of the variables `M`
  /// @param decoration a decoration on `N`
  /// @return a decoration on `M`
  X push(ImmutableList<T> from, FiniteFunction f, ImmutableList<T> to, X decoration);

  /// Puts decorations side by side, on the disjoint union of their variables. No decorations at all
  /// give the trivial decoration on no variables.
  ///
  /// @param variables the types of the variables of each part
  /// @param parts the decorations, as many
  X combine(ImmutableList<ImmutableList<T>> variables, ImmutableList<X> parts);
}
