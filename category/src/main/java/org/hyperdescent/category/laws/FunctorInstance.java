package org.hyperdescent.category.laws;

import org.hyperdescent.category.Functor;

/// A functor, with the providers of its domain and the equality of its codomain.
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface FunctorInstance<O, A, P, B> {

  /// The functor under test.
  Functor<O, A, P, B> functor();

  /// Draws the objects and arrows of the domain.
  CategoryInstance<O, A> domain();

  /// The equality of arrows of the codomain; `Object.equals` unless overridden.
  default Equality<B> equality() {
    return Equality.exact();
  }

  /// Compares two arrows of the codomain: same source, same target, equal under [#equality()].
  default Verdict compare(B left, B right, Sample sample) {
    return Verdict.compareArrows(functor().codomain(), equality(), left, right, sample);
  }
}
