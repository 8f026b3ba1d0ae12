package org.hyperdescent.category;

import java.util.function.Function;

/// A natural transformation given by its components.
record NaturalTransformationOf<O, A, P, B>(
    Functor<O, A, P, B> source,
    Functor<O, A, P, B> target,
    Function<? super O, ? extends B> components)
    implements NaturalTransformation<O, A, P, B> {

  @Override
  public B component(O object) {
    return components.apply(object);
  }
}
