package org.hyperdescent.category;

import java.util.function.Function;

/// A functor: a map of objects and arrows that preserves sources, targets, identities and
/// composition (`FUN`).
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface Functor<O, A, P, B> {

  /// The category it starts from.
  Category<O, A> domain();

  /// The category it lands in.
  Category<P, B> codomain();

  /// The image of an object.
  P onObject(O object);

  /// The image of an arrow, from the image of its source to the image of its target.
  B onArrow(A arrow);

  /// The functor given by two functions; the laws are the caller's to test.
  static <O, A, P, B> Functor<O, A, P, B> of(
      Category<O, A> domain,
      Category<P, B> codomain,
      Function<? super O, ? extends P> onObject,
      Function<? super A, ? extends B> onArrow) {
    return new FunctorOf<>(domain, codomain, onObject, onArrow);
  }

  /// The identity functor of a category.
  static <O, A> Functor<O, A, O, A> identity(Category<O, A> category) {
    return of(category, category, object -> object, arrow -> arrow);
  }

  /// The composite `this ; next`.
  default <Q, C> Functor<O, A, Q, C> then(Functor<P, B, Q, C> next) {
    return of(
        domain(),
        next.codomain(),
        object -> next.onObject(onObject(object)),
        arrow -> next.onArrow(onArrow(arrow)));
  }
}
