package org.hyperdescent.category.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/// The laws of a category with finite limits as jqwik properties.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface FinitelyCompleteContract<O, A>
    extends FinitelyCompleteInstance<O, A>, CartesianContract<O, A> {

  /// `LIM.square`.
  @Property
  @Label("LIM.square: the pullback is a cone")
  default void pullbackSquare(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LimitLaws.<O, A>square(), this, choices);
  }

  /// `LIM.mediate`.
  @Property
  @Label("LIM.mediate: every cone factors through the pullback")
  default void pullbackMediating(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LimitLaws.<O, A>mediating(), this, choices);
  }

  /// `LIM.unique`.
  @Property
  @Label("LIM.unique: in one way")
  default void pullbackUniqueness(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LimitLaws.<O, A>uniqueness(), this, choices);
  }

  /// `LIM.normal`.
  @Property
  @Label("LIM.normal: isomorphic spans have one normal form")
  default void normalSpans(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LimitLaws.<O, A>normalForm(), this, choices);
  }
}
