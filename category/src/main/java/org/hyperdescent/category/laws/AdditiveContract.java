package org.hyperdescent.category.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/// The laws of a Cartesian left-additive category in which every arrow is additive, as matrices
/// are, as jqwik properties.
///
/// Implement it where composing must preserve sums on both sides; in most left-additive categories
/// the law is false, and [LeftAdditiveContract] is the one to implement.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface AdditiveContract<O, A> extends LeftAdditiveContract<O, A> {

  /// `LA.add`.
  @Property
  @Label("LA.add: (f+g);k = f;k + g;k, 0;k = 0")
  default void additivePostcomposition(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LeftAdditiveLaws.<O, A>additivity(), this, choices);
  }
}
