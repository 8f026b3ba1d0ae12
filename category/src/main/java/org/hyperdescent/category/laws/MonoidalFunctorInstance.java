package org.hyperdescent.category.laws;

import org.hyperdescent.category.MonoidalFunctor;

/// A strict symmetric monoidal functor, with the providers of its domain and the equality of its
/// codomain.
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface MonoidalFunctorInstance<O, A, P, B> extends FunctorInstance<O, A, P, B> {

  @Override
  MonoidalFunctor<O, A, P, B> functor();

  @Override
  SymmetricMonoidalInstance<O, A> domain();
}
