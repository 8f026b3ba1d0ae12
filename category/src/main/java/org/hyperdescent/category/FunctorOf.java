package org.hyperdescent.category;

import java.util.function.Function;

/// A functor given by its two functions.
record FunctorOf<O, A, P, B>(
    Category<O, A> domain,
    Category<P, B> codomain,
    Function<? super O, ? extends P> objects,
    Function<? super A, ? extends B> arrows)
    implements Functor<O, A, P, B> {

  @Override
  public P onObject(O object) {
    return objects.apply(object);
  }

  @Override
  public B onArrow(A arrow) {
    return arrows.apply(arrow);
  }
}
