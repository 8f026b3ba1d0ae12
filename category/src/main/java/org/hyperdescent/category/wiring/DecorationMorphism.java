package org.hyperdescent.category.wiring;

import org.eclipse.collections.api.list.ImmutableList;

/// A monoidal natural transformation between decorations, satisfying `DEC.nat` and `DEC.mon`. It
/// translates one kind of decoration into another, variable by variable.
///
/// @param <T> the types of variables
/// @param <X> the decorations it starts from
/// @param <Y> the decorations it ends at
public interface DecorationMorphism<T, X, Y> {

  /// The decorations it starts from.
  Decoration<T, X> source();

  /// The decorations it ends at.
  Decoration<T, Y> target();

  /// Translates a decoration.
  ///
  /// @param variables the types of the decorated variables
  Y onDecoration(ImmutableList<T> variables, X decoration);

  /// The morphism of algebras it induces: the same variables and ports, the decoration translated.
  /// That it commutes with composition (`UWD.nat`) follows from naturality.
  default AlgebraMorphism<T, Open<T, X>, Open<T, Y>> onOpen() {
    return AlgebraMorphism.of(
        new DecoratedCospans<>(source()),
        new DecoratedCospans<>(target()),
        open ->
            new Open<>(
                open.variables(), onDecoration(open.variables(), open.decoration()), open.ports()));
  }
}
