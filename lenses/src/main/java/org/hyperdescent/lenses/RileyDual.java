package org.hyperdescent.lenses;

import org.hyperdescent.category.CartesianCategory;

/// Riley's duality of learners: `(P, I, U, r) : A → B` has the dual `(P x A, I*, U*, r*) : B → A`
/// with
///
/// - `I*((p, x), b) = r(p, x, b)`,
/// - `U*((p, x), b, a) = (U(p, x, b), a)`,
/// - `r*((p, x), b, a) = I(U(p, x, b), a)`.
///
/// The dual remembers the last input. It is contravariant and involutive only up to extensional
/// equivalence (`LearnerEquality.diagonal`): the double dual, with parameters `P x A x B`, runs one
/// datum behind, `I**((p, x, y), a) = I(U(p, x, y), a)`. Learners are not compact closed. Source:
/// Riley, "Learners are almost free compact closed" (ACT 2024), section 2.
///
/// @param base the Cartesian category
/// @param <O> its objects
/// @param <A> its arrows
public record RileyDual<O, A>(CartesianCategory<O, A> base) {

  /// The dual `B → A`, with parameters `P x A`.
  public Learner<O, A> dual(Learner<O, A> learner) {
    O remembered = base.tensorObjects(learner.parameters(), learner.source());
    A update = base.tensor(learner.update(), base.identity(learner.source()));
    A step = base.pair(base.identity(remembered), learner.implement());
    return new LearnerCategory<>(base)
        .learner(
            remembered,
            learner.target(),
            learner.source(),
            learner.request(),
            base.compose(update, step));
  }
}
