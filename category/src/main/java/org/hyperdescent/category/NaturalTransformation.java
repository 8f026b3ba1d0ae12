package org.hyperdescent.category;

import java.util.function.Function;

/// A natural transformation between two functors: one arrow per object, such that every square
/// `F(f) ; component(target f) = component(source f) ; G(f)` commutes (`NAT`).
///
/// @param <O> objects of the common domain
/// @param <A> arrows of the common domain
/// @param <P> objects of the common codomain
/// @param <B> arrows of the common codomain
public interface NaturalTransformation<O, A, P, B> {

  /// The functor it starts from.
  Functor<O, A, P, B> source();

  /// The functor it ends at.
  Functor<O, A, P, B> target();

  /// The arrow `source(object) → target(object)`.
  B component(O object);

  /// The transformation given by its components; naturality is the caller's to test.
  static <O, A, P, B> NaturalTransformation<O, A, P, B> of(
      Functor<O, A, P, B> source,
      Functor<O, A, P, B> target,
      Function<? super O, ? extends B> components) {
    return new NaturalTransformationOf<>(source, target, components);
  }
}
