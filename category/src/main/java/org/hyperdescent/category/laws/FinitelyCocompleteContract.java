package org.hyperdescent.category.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/// The laws of a category with finite colimits as jqwik properties.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface FinitelyCocompleteContract<O, A>
    extends FinitelyCocompleteInstance<O, A>, SymmetricMonoidalContract<O, A> {

  /// `COLIM.square`.
  @Property
  @Label("COLIM.square: the pushout is a cocone")
  default void pushoutSquare(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ColimitLaws.<O, A>square(), this, choices);
  }

  /// `COLIM.mediate`.
  @Property
  @Label("COLIM.mediate: every cocone factors through the pushout")
  default void pushoutMediating(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ColimitLaws.<O, A>mediating(), this, choices);
  }

  /// `COLIM.unique`.
  @Property
  @Label("COLIM.unique: in one way")
  default void pushoutUniqueness(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ColimitLaws.<O, A>uniqueness(), this, choices);
  }

  /// `COLIM.copair`.
  @Property
  @Label("COLIM.copair: the tensor is the coproduct")
  default void copairing(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ColimitLaws.<O, A>copairing(), this, choices);
  }

  /// `COLIM.initial`.
  @Property
  @Label("COLIM.initial: the unit is initial")
  default void initialUnit(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ColimitLaws.<O, A>initial(), this, choices);
  }

  /// `COLIM.normal`.
  @Property
  @Label("COLIM.normal: isomorphic cospans have one normal form")
  default void normalCospans(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ColimitLaws.<O, A>normalForm(), this, choices);
  }
}
