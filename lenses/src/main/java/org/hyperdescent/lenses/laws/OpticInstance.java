package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.Optic;
import org.hyperdescent.lenses.OpticCategory;

/// An instance of a category of optics, with the instance of its base.
///
/// Unless overridden, optics are compared up to a permutation of the residual, under which all laws
/// of a symmetric monoidal category hold.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface OpticInstance<O, A> extends SymmetricMonoidalInstance<LensObject<O>, Optic<O, A>> {

  /// The base category, with its providers.
  SymmetricMonoidalInstance<O, A> base();

  /// The maker of optics.
  default OpticCategory<O, A> optics() {
    return new OpticCategory<>(base().category());
  }

  @Override
  default Equality<Optic<O, A>> equality() {
    return OpticEquality.upToResidualPermutation(base().category(), base().equality());
  }

  /// Equality on the nose.
  default Equality<Optic<O, A>> strictEquality() {
    return OpticEquality.strict(base().equality());
  }
}
