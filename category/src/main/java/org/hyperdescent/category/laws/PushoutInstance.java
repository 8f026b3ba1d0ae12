package org.hyperdescent.category.laws;

import org.hyperdescent.category.CategoryWithPushouts;
import org.hyperdescent.category.Legs;

/// An instance of a category with pushouts, with its providers.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface PushoutInstance<O, A> extends CategoryInstance<O, A> {

  @Override
  CategoryWithPushouts<O, A> category();

  /// Draws a cocone of a span without asking for its pushout: `f;left = g;right`.
  ///
  /// @param f the arrow `K → L`
  /// @param g the arrow `K → R`
  Legs<A> cocone(A f, A g, Sample sample);
}
