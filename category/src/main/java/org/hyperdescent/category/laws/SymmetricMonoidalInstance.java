package org.hyperdescent.category.laws;

import org.hyperdescent.category.SymmetricMonoidalCategory;

/// An instance of a symmetric monoidal category, with its providers.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface SymmetricMonoidalInstance<O, A> extends MonoidalInstance<O, A> {

  @Override
  SymmetricMonoidalCategory<O, A> category();
}
