package org.hyperdescent.category;

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
}
