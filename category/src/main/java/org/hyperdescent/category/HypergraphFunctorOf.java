package org.hyperdescent.category;

import java.util.function.Function;

/// A hypergraph functor given by its two functions.
record HypergraphFunctorOf<O, A, P, B>(
    HypergraphCategory<O, A> domain,
    HypergraphCategory<P, B> codomain,
    Function<? super O, ? extends P> objects,
    Function<? super A, ? extends B> arrows)
    implements HypergraphFunctor<O, A, P, B> {

  @Override
  public P onObject(O object) {
    return objects.apply(object);
  }

  @Override
  public B onArrow(A arrow) {
    return arrows.apply(arrow);
  }
}
