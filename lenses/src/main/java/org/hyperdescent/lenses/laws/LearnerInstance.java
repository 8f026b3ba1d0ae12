package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.lenses.Learner;

/// An instance of a category of learners, with the instance of its base.
///
/// Unless overridden, learners are compared up to a permutation of parameters, under which all laws
/// of a symmetric monoidal category hold; the laws in [LearnerLaws] compare on the nose.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface LearnerInstance<O, A> extends SymmetricMonoidalInstance<O, Learner<O, A>> {

  /// The base category, with its providers.
  CartesianInstance<O, A> base();

  @Override
  default Equality<Learner<O, A>> equality() {
    CartesianCategory<O, A> category = base().category();
    return LearnerEquality.upToParameterPermutation(category, base().equality());
  }

  /// Equality on the nose.
  default Equality<Learner<O, A>> strictEquality() {
    return LearnerEquality.strict(base().equality());
  }
}
