package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensObject;

/// An instance of a category of lenses, with its providers and the equality of its base.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface LensInstance<O, A> extends SymmetricMonoidalInstance<LensObject<O>, Lens<O, A>> {

  /// The base category.
  CartesianCategory<O, A> base();

  /// The equality of arrows of the base category; `Object.equals` unless overridden.
  default Equality<A> baseEquality() {
    return Equality.exact();
  }

  @Override
  default Equality<Lens<O, A>> equality() {
    return LensEquality.componentwise(baseEquality());
  }
}
