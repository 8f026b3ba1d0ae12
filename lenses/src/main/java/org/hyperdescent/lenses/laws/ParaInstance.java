package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.lenses.Parametrised;

/// An instance of a category of parametrised arrows, with the instance of its base.
///
/// Unless overridden, arrows are compared up to a permutation of parameters, under which all laws
/// of a symmetric monoidal category hold; the laws in [ParaLaws] compare on the nose.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface ParaInstance<O, A> extends SymmetricMonoidalInstance<O, Parametrised<O, A>> {

  /// The base category, with providers of objects of parameters and of 2-cells.
  SymmetricMonoidalInstance<O, A> base();

  @Override
  default Equality<Parametrised<O, A>> equality() {
    return ParaEquality.upToParameterPermutation(base().category(), base().equality());
  }

  /// Equality on the nose.
  default Equality<Parametrised<O, A>> strictEquality() {
    return ParaEquality.strict(base().equality());
  }
}
