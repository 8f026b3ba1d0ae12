package org.hyperdescent.functors.laws;

import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.laws.LeftAdditiveInstance;
import org.hyperdescent.functors.learning.Optimizer;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerCategory;
import org.hyperdescent.lenses.Lens;

/// An optimizer, or something that claims to be one, with the providers of its category.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface OptimizerInstance<O, A> {

  /// The base category with its providers and its equality.
  LeftAdditiveInstance<O, A> base();

  /// The optimizer, which says what its state is and how it splits.
  Optimizer<O, A> optimizer();

  /// The lens `(S x P, S x P) → (P, P)` under test.
  default Lens<O, A> on(O parameters) {
    return optimizer().on(parameters);
  }

  /// The category in which learners are composed.
  default SymmetricMonoidalCategory<O, Learner<O, A>> learners() {
    return new LearnerCategory<>(base().category());
  }

  /// An arrow `S x P → S x P` whose values are states that the optimizer is defined on; the
  /// identity unless it divides or takes roots.
  default A valid(O parameters) {
    return base().category().identity(on(parameters).source().forward());
  }
}
