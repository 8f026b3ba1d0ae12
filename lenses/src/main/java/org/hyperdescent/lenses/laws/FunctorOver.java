package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.MonoidalFunctorInstance;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;

/// A strict symmetric monoidal functor with the providers of its domain and a stated equality of
/// its codomain.
record FunctorOver<O, A, P, B>(
    MonoidalFunctor<O, A, P, B> functor,
    SymmetricMonoidalInstance<O, A> domain,
    Equality<B> equality)
    implements MonoidalFunctorInstance<O, A, P, B> {}
