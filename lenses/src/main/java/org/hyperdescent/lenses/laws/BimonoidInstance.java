package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.LearnerBimonoid;

/// The bimonoid of a category of learners, with a provider of objects and the equality of its base.
///
/// @param <O> the objects
/// @param <A> the arrows of the base category
public interface BimonoidInstance<O, A> {

  /// The bimonoid under test.
  LearnerBimonoid<O, A> bimonoid();

  /// Draws an object.
  O object(Sample sample);

  /// The equality of arrows of the base category; `Object.equals` unless overridden.
  default Equality<A> baseEquality() {
    return Equality.exact();
  }
}
