package org.hyperdescent.category.laws;

import org.hyperdescent.category.LaxMonoidalFunctor;

/// A lax symmetric monoidal functor, with the providers of its domain and the equality of its
/// codomain.
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface LaxMonoidalFunctorInstance<O, A, P, B> extends FunctorInstance<O, A, P, B> {

  @Override
  LaxMonoidalFunctor<O, A, P, B> functor();

  @Override
  SymmetricMonoidalInstance<O, A> domain();

  /// An instance of the given functor, whose codomain is compared with `Object.equals`.
  static <O, A, P, B> LaxMonoidalFunctorInstance<O, A, P, B> of(
      LaxMonoidalFunctor<O, A, P, B> functor, SymmetricMonoidalInstance<O, A> domain) {
    return new LaxMonoidalFunctorInstance<>() {
      @Override
      public LaxMonoidalFunctor<O, A, P, B> functor() {
        return functor;
      }

      @Override
      public SymmetricMonoidalInstance<O, A> domain() {
        return domain;
      }
    };
  }
}
