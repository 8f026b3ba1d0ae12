package org.hyperdescent.lenses.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.LawAssertions;

/// What relates learners to each other and to lenses, as jqwik properties: the equivalences of the
/// literature, Riley's duality, and the embedding into symmetric lenses.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface LearnerRelationsContract<O, A> extends LearnerInstance<O, A>, ChoicesProvider {

  /// `EQUIV.bijection`.
  @Property
  @Label("EQUIV.bijection: f and φ f are related along φ with a filler")
  default void equivalenceOfBijections(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(EquivalenceLaws.<O, A>bijection(), this, choices);
  }

  /// `EQUIV.slide`.
  @Property
  @Label("EQUIV.slide: a map of parameters slides from the update to the learner")
  default void equivalenceSlides(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(EquivalenceLaws.<O, A>slide(), this, choices);
  }

  /// `EQUIV.comp`.
  @Property
  @Label("EQUIV.comp: f ~ f' gives f;g ~ f';g")
  default void equivalenceComposes(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(EquivalenceLaws.<O, A>composition(), this, choices);
  }

  /// `DUAL.def`.
  @Property
  @Label("DUAL.def: I* = r(p,x,b), U* = (U(p,x,b), a), r* = I(U(p,x,b), a)")
  default void dualDefinition(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DualLaws.<O, A>definition(), this, choices);
  }

  /// `DUAL.id`.
  @Property
  @Label("DUAL.id: id* ~ id")
  default void dualIdentity(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DualLaws.<O, A>identity(), this, choices);
  }

  /// `DUAL.comp`.
  @Property
  @Label("DUAL.comp: (f;g)* ~ g*;f*")
  default void dualComposition(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DualLaws.<O, A>composition(), this, choices);
  }

  /// `DUAL.double`.
  @Property
  @Label("DUAL.double: f** ~ f along U")
  default void dualDouble(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DualLaws.<O, A>doubleDual(), this, choices);
  }

  /// `SPAN.legs`.
  @Property
  @Label("SPAN.legs: A ← P x A → B")
  default void spanLegs(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(SymmetricLensLaws.<O, A>legs(), this, choices);
  }

  /// `SPAN.comp`.
  @Property
  @Label("SPAN.comp: span(f;g) = span f;span g")
  default void spanComposition(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(SymmetricLensLaws.<O, A>composition(), this, choices);
  }
}
