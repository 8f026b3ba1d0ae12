package org.hyperdescent.category.laws;

import org.hyperdescent.category.CategoryWithPullbacks;
import org.hyperdescent.category.Legs;

/// An instance of a category with pullbacks, with its providers.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface PullbackInstance<O, A> extends CategoryInstance<O, A> {

  @Override
  CategoryWithPullbacks<O, A> category();

  /// Draws a cone of a cospan without asking for its pullback: `left;f = right;g`.
  ///
  /// @param f the arrow `L → K`
  /// @param g the arrow `R → K`
  Legs<A> cone(A f, A g, Sample sample);
}
