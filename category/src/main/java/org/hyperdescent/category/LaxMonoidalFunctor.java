package org.hyperdescent.category;

/// A lax symmetric monoidal functor: a functor with arrows `unitor : I → F I` and `laxator : F A
/// (x) F B → F(A (x) B)`, natural, associative, unital and symmetric (`LAX.*`).
///
/// It says how several things over one category become one thing over another. A strict functor
/// ([MonoidalFunctor]) has identities here, a strong one isomorphisms.
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface LaxMonoidalFunctor<O, A, P, B> extends Functor<O, A, P, B> {

  @Override
  SymmetricMonoidalCategory<O, A> domain();

  @Override
  SymmetricMonoidalCategory<P, B> codomain();

  /// `I → F I`.
  B unitor();

  /// `F A (x) F B → F(A (x) B)`.
  B laxator(O left, O right);

  /// A strict monoidal functor, with identities for laxators.
  static <O, A, P, B> LaxMonoidalFunctor<O, A, P, B> of(MonoidalFunctor<O, A, P, B> strict) {
    return new StrictAsLax<>(strict);
  }
}
