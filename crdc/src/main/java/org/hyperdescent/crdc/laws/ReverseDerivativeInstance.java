package org.hyperdescent.crdc.laws;

import org.hyperdescent.category.laws.LeftAdditiveInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.ReverseDerivativeCategory;

/// An instance of a Cartesian reverse derivative category, with its providers: objects, arrows, and
/// linear arrows between given objects.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface ReverseDerivativeInstance<O, A> extends LeftAdditiveInstance<O, A> {

  @Override
  ReverseDerivativeCategory<O, A> category();

  /// Draws an arrow that is its own derivative at every point (`D[f] = p1 ; f`), or discards the
  /// sample if there is none; law `DAG.lin` checks that it is one.
  A linearArrow(O source, O target, Sample sample);
}
