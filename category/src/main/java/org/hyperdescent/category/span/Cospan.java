package org.hyperdescent.category.span;

import org.hyperdescent.category.FinitelyCocompleteCategory;
import org.hyperdescent.category.Legs;
import org.hyperdescent.category.TypeMismatchException;

/// An isomorphism class of cospans `L → P ← R` in normal form: an arrow `L → R` of
/// [CospanCategory]. Over finite functions, it says which inputs and outputs are connected.
///
/// The constructor takes any representative and normalizes it by
/// [FinitelyCocompleteCategory#normalization], so two cospans are isomorphic exactly when they are
/// equal.
///
/// @param base the category the legs live in
/// @param left the leg `L → P`
/// @param right the leg `R → P`
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record Cospan<O, A>(FinitelyCocompleteCategory<O, A> base, A left, A right) {

  /// Checks that the legs meet, and normalizes.
  ///
  /// @throws TypeMismatchException if the targets of the legs differ
  public Cospan {
    if (!base.target(left).equals(base.target(right))) {
      throw new TypeMismatchException(
          "not a cospan: the legs %s and %s end at %s and %s"
              .formatted(left, right, base.target(left), base.target(right)));
    }
    A normalization = base.normalization(new Legs<>(left, right));
    left = base.compose(left, normalization);
    right = base.compose(right, normalization);
  }

  /// The object `L`.
  public O source() {
    return base.source(left);
  }

  /// The object `R`.
  public O target() {
    return base.source(right);
  }

  /// The object `P`.
  public O apex() {
    return base.target(left);
  }

  /// The composite `this ; next`, by pushout over the shared foot.
  ///
  /// @throws TypeMismatchException if this cospan does not end where `next` starts
  public Cospan<O, A> then(Cospan<O, A> next) {
    if (!target().equals(next.source())) {
      throw new TypeMismatchException(
          "cannot compose %s with %s: %s is not %s".formatted(this, next, target(), next.source()));
    }
    Legs<A> glued = base.pushout(right, next.left);
    return new Cospan<>(
        base, base.compose(left, glued.left()), base.compose(next.right, glued.right()));
  }

  /// The coproduct `this + next`: side by side.
  public Cospan<O, A> tensor(Cospan<O, A> next) {
    return new Cospan<>(base, base.tensor(left, next.left), base.tensor(right, next.right));
  }

  /// The dagger: the same cospan read from right to left.
  public Cospan<O, A> reverse() {
    return new Cospan<>(base, right, left);
  }

  /// The type, the apex and the legs.
  @Override
  public String toString() {
    return "%s → %s over %s: %s | %s".formatted(source(), target(), apex(), left, right);
  }
}
