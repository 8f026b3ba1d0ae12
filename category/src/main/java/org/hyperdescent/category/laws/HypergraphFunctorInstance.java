package org.hyperdescent.category.laws;

import org.hyperdescent.category.HypergraphFunctor;

/// A strict hypergraph functor, with the providers of its domain and the equality of its codomain.
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface HypergraphFunctorInstance<O, A, P, B> extends MonoidalFunctorInstance<O, A, P, B> {

  @Override
  HypergraphFunctor<O, A, P, B> functor();
}
