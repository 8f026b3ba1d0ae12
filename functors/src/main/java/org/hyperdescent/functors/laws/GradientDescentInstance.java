package org.hyperdescent.functors.laws;

import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.MonoidalFunctorInstance;
import org.hyperdescent.crdc.laws.ReverseDerivativeInstance;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.Parametrised;
import org.hyperdescent.lenses.laws.LearnerEquality;
import org.hyperdescent.lenses.laws.ParametrisedOver;

/// Gradient descent, or something that claims to be it, on all parametrised arrows over an
/// instance.
///
/// Learners are compared on the nose: the same parameters, equal implementations, updates and
/// requests.
///
/// @param functor the functor under test
/// @param base the providers and the equality of the base category
/// @param <O> the objects
/// @param <A> the arrows
public record GradientDescentInstance<O, A>(
    MonoidalFunctor<O, Parametrised<O, A>, O, Learner<O, A>> functor,
    ReverseDerivativeInstance<O, A> base)
    implements MonoidalFunctorInstance<O, Parametrised<O, A>, O, Learner<O, A>> {

  @Override
  public ParametrisedOver<O, A> domain() {
    return new ParametrisedOver<>(base);
  }

  @Override
  public Equality<Learner<O, A>> equality() {
    return LearnerEquality.strict(base.equality());
  }
}
