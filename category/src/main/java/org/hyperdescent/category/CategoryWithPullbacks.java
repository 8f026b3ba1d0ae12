package org.hyperdescent.category;

/// A category with chosen pullbacks, satisfying `LIM.square`, `LIM.mediate` and `LIM.unique`. They
/// pair two objects where their images in a third agree.
///
/// A pullback is determined up to isomorphism only; a category documents which one it chooses.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface CategoryWithPullbacks<O, A> extends Category<O, A> {

  /// The chosen pullback of a cospan `L → K ← R`: the cone `L ← P → R`.
  ///
  /// @param fromLeft the leg `L → K`
  /// @param fromRight the leg `R → K`
  /// @throws TypeMismatchException if the legs do not end at the same object
  Legs<A> pullback(A fromLeft, A fromRight);

  /// The universal property: the only `u : Q → P` with `u;pullback.left = cone.left` and
  /// `u;pullback.right = cone.right`.
  ///
  /// @param pullback a pullback of some cospan
  /// @param cone `L ← Q → R`, a cone of the same cospan
  /// @throws TypeMismatchException if the types do not fit
  /// @throws IllegalArgumentException if it is not a cone
  A mediateInto(Legs<A> pullback, Legs<A> cone);
}
