package org.hyperdescent.category;

import java.util.function.Function;

/// A monoidal functor given by its two functions.
record MonoidalFunctorOf<O, A, P, B>(
    SymmetricMonoidalCategory<O, A> domain,
    SymmetricMonoidalCategory<P, B> codomain,
    Function<? super O, ? extends P> objects,
    Function<? super A, ? extends B> arrows)
    implements MonoidalFunctor<O, A, P, B> {

  @Override
  public P onObject(O object) {
    return objects.apply(object);
  }

  @Override
  public B onArrow(A arrow) {
    return arrows.apply(arrow);
  }
}
