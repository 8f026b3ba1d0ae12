package org.hyperdescent.category;

import java.util.function.Function;

/// A strict hypergraph functor: a strict symmetric monoidal functor that preserves merging,
/// creating, splitting and deleting wires (`FUN.frob`).
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface HypergraphFunctor<O, A, P, B> extends MonoidalFunctor<O, A, P, B> {

  @Override
  HypergraphCategory<O, A> domain();

  @Override
  HypergraphCategory<P, B> codomain();

  /// The functor given by two functions; the laws are the caller's to test.
  static <O, A, P, B> HypergraphFunctor<O, A, P, B> of(
      HypergraphCategory<O, A> domain,
      HypergraphCategory<P, B> codomain,
      Function<? super O, ? extends P> onObject,
      Function<? super A, ? extends B> onArrow) {
    return new HypergraphFunctorOf<>(domain, codomain, onObject, onArrow);
  }
}
