package org.hyperdescent.lenses;

import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.TypeMismatchException;

/// A symmetric lens between `A` and `B`: a span of simple lenses `A ← S → B`, two views of one
/// state.
///
/// A learner is one with state `P x A`. Its left leg looks at the input and keeps the parameters
/// constant, `get(p, a) = a`, `put((p, a), a') = (p, a')`; its right leg is the learner as a lens,
/// get the implementation and put update and request. Composites of learners are the composites of
/// their spans (`SPAN.comp`): the pullback of `P x A → B ← Q x B` is `P x Q x A`, in any Cartesian
/// category, because the leg on the right is a projection. Source: Fong and Johnson, "Lenses and
/// learners" (arXiv 1903.03671).
///
/// @param left the leg `S → A`
/// @param right the leg `S → B`
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record SymmetricLens<O, A>(Lens<O, A> left, Lens<O, A> right) {

  /// Checks that both legs are simple lenses on one state.
  ///
  /// @throws TypeMismatchException if they are not
  public SymmetricLens {
    if (!left.source().isSimple()
        || !left.target().isSimple()
        || !right.target().isSimple()
        || !left.source().equals(right.source())) {
      throw new TypeMismatchException(
          "not two simple lenses on one state: %s → %s and %s → %s"
              .formatted(left.source(), left.target(), right.source(), right.target()));
    }
  }

  /// The symmetric lens of a learner, with state `P x A`.
  public static <O, A> SymmetricLens<O, A> of(Learner<O, A> learner) {
    CartesianCategory<O, A> base = learner.category().base();
    return new SymmetricLens<>(
        constantComplement(base, learner.parameters(), learner.source()), learner.toLens());
  }

  /// The well-behaved lens that looks at `A` in `P x A` and keeps the complement `P` constant.
  public static <O, A> Lens<O, A> constantComplement(
      CartesianCategory<O, A> base, O complement, O view) {
    return new LensCategory<>(base)
        .simple(
            base.tensorObjects(complement, view),
            view,
            base.second(complement, view),
            base.tensor(base.first(complement, view), base.identity(view)));
  }

  /// The learner whose symmetric lens this is, given the part of the state that is its parameters:
  /// the embedding is faithful.
  ///
  /// The left leg is taken to be [#constantComplement]; that it is one is the caller's to know.
  ///
  /// @throws TypeMismatchException if the state is not `parameters x A`
  public Learner<O, A> toLearner(O parameters) {
    return new LearnerCategory<>(left.category().base())
        .learner(
            parameters,
            left.target().forward(),
            right.target().forward(),
            right.get(),
            right.put());
  }
}
