package org.hyperdescent.category.span;

import org.hyperdescent.category.FinitelyCompleteCategory;
import org.hyperdescent.category.Legs;
import org.hyperdescent.category.TypeMismatchException;

/// An isomorphism class of spans `L ← P → R` in normal form: an arrow `L → R` of [SpanCategory].
/// Over finite sets, `P` is the set of ways from elements of `L` to elements of `R`.
///
/// The constructor takes any representative and normalizes it by
/// [FinitelyCompleteCategory#normalization], so two spans are isomorphic exactly when they are
/// equal.
///
/// @param base the category the legs live in
/// @param left the leg `P → L`
/// @param right the leg `P → R`
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record Span<O, A>(FinitelyCompleteCategory<O, A> base, A left, A right) {

  /// Checks that the legs start together, and normalizes.
  ///
  /// @throws TypeMismatchException if the sources of the legs differ
  public Span {
    if (!base.source(left).equals(base.source(right))) {
      throw new TypeMismatchException(
          "not a span: the legs %s and %s start from %s and %s"
              .formatted(left, right, base.source(left), base.source(right)));
    }
    A normalization = base.normalization(new Legs<>(left, right));
    left = base.compose(normalization, left);
    right = base.compose(normalization, right);
  }

  /// The object `L`.
  public O source() {
    return base.target(left);
  }

  /// The object `R`.
  public O target() {
    return base.target(right);
  }

  /// The object `P`.
  public O apex() {
    return base.source(left);
  }

  /// The composite `this ; next`, by pullback over the shared foot.
  ///
  /// @throws TypeMismatchException if this span does not end where `next` starts
  public Span<O, A> then(Span<O, A> next) {
    if (!target().equals(next.source())) {
      throw new TypeMismatchException(
          "cannot compose %s with %s: %s is not %s".formatted(this, next, target(), next.source()));
    }
    Legs<A> paired = base.pullback(right, next.left);
    return new Span<>(
        base, base.compose(paired.left(), left), base.compose(paired.right(), next.right));
  }

  /// The product `this x next`: side by side.
  public Span<O, A> tensor(Span<O, A> next) {
    return new Span<>(base, base.tensor(left, next.left), base.tensor(right, next.right));
  }

  /// The dagger: the same span read from right to left.
  public Span<O, A> reverse() {
    return new Span<>(base, right, left);
  }

  /// The type, the apex and the legs.
  @Override
  public String toString() {
    return "%s → %s over %s: %s | %s".formatted(source(), target(), apex(), left, right);
  }
}
