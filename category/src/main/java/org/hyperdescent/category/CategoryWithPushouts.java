package org.hyperdescent.category;

/// A category with chosen pushouts, satisfying `COLIM.square`, `COLIM.mediate` and `COLIM.unique`.
/// They glue two objects along a third.
///
/// A pushout is determined up to isomorphism only; a category documents which one it chooses.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface CategoryWithPushouts<O, A> extends Category<O, A> {

  /// The chosen pushout of a span `L ← K → R`: the cocone `L → P ← R`.
  ///
  /// @param toLeft the leg `K → L`
  /// @param toRight the leg `K → R`
  /// @throws TypeMismatchException if the legs do not start from the same object
  Legs<A> pushout(A toLeft, A toRight);

  /// The universal property: the only `u : P → Q` with `pushout.left;u = cocone.left` and
  /// `pushout.right;u = cocone.right`.
  ///
  /// @param pushout a pushout of some span
  /// @param cocone `L → Q ← R`, a cocone of the same span
  /// @throws TypeMismatchException if the types do not fit
  /// @throws IllegalArgumentException if it is not a cocone
  A mediateFrom(Legs<A> pushout, Legs<A> cocone);
}
