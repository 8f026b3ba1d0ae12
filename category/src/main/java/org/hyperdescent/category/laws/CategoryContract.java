package org.hyperdescent.category.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/// The laws of a category as jqwik properties: a test class that implements this interface with a
/// category and two providers gets one shrinking property per law.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface CategoryContract<O, A> extends CategoryInstance<O, A>, ChoicesProvider {

  /// `CAT.assoc`.
  @Property
  @Label("CAT.assoc: (f;g);h = f;(g;h)")
  default void categoryAssociativity(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(CategoryLaws.<O, A>associativity(), this, choices);
  }

  /// `CAT.unit`.
  @Property
  @Label("CAT.unit: id;f = f = f;id")
  default void categoryUnit(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(CategoryLaws.<O, A>unit(), this, choices);
  }
}
