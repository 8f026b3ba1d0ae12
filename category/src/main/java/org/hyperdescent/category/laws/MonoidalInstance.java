package org.hyperdescent.category.laws;

import org.hyperdescent.category.MonoidalCategory;

/// An instance of a strict monoidal category, with its providers.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface MonoidalInstance<O, A> extends CategoryInstance<O, A> {

  @Override
  MonoidalCategory<O, A> category();
}
