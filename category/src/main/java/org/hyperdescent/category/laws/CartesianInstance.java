package org.hyperdescent.category.laws;

import org.hyperdescent.category.CartesianCategory;

/// An instance of a Cartesian category, with its providers.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface CartesianInstance<O, A> extends SymmetricMonoidalInstance<O, A> {

  @Override
  CartesianCategory<O, A> category();
}
