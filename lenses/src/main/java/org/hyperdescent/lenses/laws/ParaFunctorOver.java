package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.MonoidalFunctorInstance;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.lenses.ParaFunctor;
import org.hyperdescent.lenses.Parametrised;

/// Change of base along an instance of a functor; images are compared on the nose.
///
/// @param base the instance of the functor `F`
/// @param <O> objects of the domain of `F`
/// @param <A> arrows of the domain of `F`
/// @param <P> objects of the codomain of `F`
/// @param <B> arrows of the codomain of `F`
public record ParaFunctorOver<O, A, P, B>(MonoidalFunctorInstance<O, A, P, B> base)
    implements MonoidalFunctorInstance<O, Parametrised<O, A>, P, Parametrised<P, B>> {

  @Override
  public ParaFunctor<O, A, P, B> functor() {
    return new ParaFunctor<>(base.functor());
  }

  @Override
  public SymmetricMonoidalInstance<O, Parametrised<O, A>> domain() {
    return new ParametrisedOver<>(base.domain());
  }

  @Override
  public Equality<Parametrised<P, B>> equality() {
    return ParaEquality.strict(base.equality());
  }
}
