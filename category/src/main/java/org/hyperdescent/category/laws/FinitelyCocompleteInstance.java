package org.hyperdescent.category.laws;

import org.hyperdescent.category.FinitelyCocompleteCategory;

/// An instance of a category with finite colimits, with its providers.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface FinitelyCocompleteInstance<O, A>
    extends SymmetricMonoidalInstance<O, A>, PushoutInstance<O, A> {

  @Override
  FinitelyCocompleteCategory<O, A> category();

  /// Draws an isomorphism of an object with itself.
  A automorphism(O object, Sample sample);

  /// The inverse of an isomorphism.
  ///
  /// @throws IllegalArgumentException if it is none
  A inverse(A isomorphism);
}
