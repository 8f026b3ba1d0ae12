package org.hyperdescent.category.laws;

import org.hyperdescent.category.FinitelyCompleteCategory;

/// An instance of a category with finite limits, with its providers.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface FinitelyCompleteInstance<O, A>
    extends CartesianInstance<O, A>, PullbackInstance<O, A> {

  @Override
  FinitelyCompleteCategory<O, A> category();

  /// Draws an isomorphism of an object with itself.
  A automorphism(O object, Sample sample);

  /// The inverse of an isomorphism.
  ///
  /// @throws IllegalArgumentException if it is none
  A inverse(A isomorphism);
}
