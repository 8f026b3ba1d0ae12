package org.hyperdescent.category;

import java.util.function.Function;

/// A strict symmetric monoidal functor: it preserves composition, identities, tensor, unit and
/// symmetry on the nose (`FUN`).
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface MonoidalFunctor<O, A, P, B> extends Functor<O, A, P, B> {

  @Override
  SymmetricMonoidalCategory<O, A> domain();

  @Override
  SymmetricMonoidalCategory<P, B> codomain();

  /// The functor given by two functions; the laws are the caller's to test.
  static <O, A, P, B> MonoidalFunctor<O, A, P, B> of(
      SymmetricMonoidalCategory<O, A> domain,
      SymmetricMonoidalCategory<P, B> codomain,
      Function<? super O, ? extends P> onObject,
      Function<? super A, ? extends B> onArrow) {
    return new MonoidalFunctorOf<>(domain, codomain, onObject, onArrow);
  }

  /// The identity functor of a symmetric monoidal category.
  static <O, A> MonoidalFunctor<O, A, O, A> identity(SymmetricMonoidalCategory<O, A> category) {
    return of(category, category, object -> object, arrow -> arrow);
  }

  /// The composite `this ; next`, monoidal again.
  default <Q, C> MonoidalFunctor<O, A, Q, C> then(MonoidalFunctor<P, B, Q, C> next) {
    return of(
        domain(),
        next.codomain(),
        object -> next.onObject(onObject(object)),
        arrow -> next.onArrow(onArrow(arrow)));
  }
}
