package org.hyperdescent.category.laws;

import org.hyperdescent.category.LeftAdditiveCategory;

/// An instance of a Cartesian left-additive category, with its providers.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface LeftAdditiveInstance<O, A> extends CartesianInstance<O, A> {

  @Override
  LeftAdditiveCategory<O, A> category();
}
