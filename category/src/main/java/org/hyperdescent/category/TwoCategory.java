package org.hyperdescent.category;

/// A strict 2-category: a category whose arrows have arrows between them, the 2-cells `x : f ⇒ f'`
/// for parallel `f` and `f'`, satisfying `2CAT.type`, `2CAT.vert`, `2CAT.horiz` and `2CAT.inter`.
///
/// A 2-cell is a recorded reason for replacing one arrow by another: a reparametrisation of a
/// network, a rewriting of a diagram. Cells compose along arrows ([#vertical]) and along objects
/// ([#horizontal]); the laws say that a pasting diagram has one meaning, however it is read.
///
/// @param <O> the objects
/// @param <A> the arrows
/// @param <C> the 2-cells
public interface TwoCategory<O, A, C> extends Category<O, A> {

  /// The arrow a 2-cell starts from.
  A cellSource(C cell);

  /// The arrow a 2-cell ends at.
  A cellTarget(C cell);

  /// The identity 2-cell `f ⇒ f`.
  C identityCell(A arrow);

  /// The vertical composite `f ⇒ f' ⇒ f''`, written `x;y`.
  ///
  /// @throws TypeMismatchException if the target of `first` cannot be the source of `second`
  C vertical(C first, C second);

  /// The horizontal composite `f;g ⇒ f';g'` of `f ⇒ f' : A → B` and `g ⇒ g' : B → C`, written
  /// `x|y`.
  ///
  /// @throws TypeMismatchException if the arrows do not compose
  C horizontal(C first, C second);

  /// The 2-cell `h;f ⇒ h;f'`: an arrow before it.
  default C whiskerLeft(A before, C cell) {
    return horizontal(identityCell(before), cell);
  }

  /// The 2-cell `f;h ⇒ f';h`: an arrow after it.
  default C whiskerRight(C cell, A after) {
    return horizontal(cell, identityCell(after));
  }
}
