package org.hyperdescent.lenses.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.LawAssertions;

/// The laws of weight tying over a Cartesian category as jqwik properties.
///
/// @param <O> the objects of the category
/// @param <A> the arrows of the category
public interface WeightTyingContract<O, A> extends CartesianInstance<O, A>, ChoicesProvider {

  /// `PARA.tie`.
  @Property
  @Label("PARA.tie: tie f = f^copy, tie f^s = tie f, tie f^{alpha(x)alpha} = (tie f)^alpha")
  default void weightTying(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ParaLaws.<O, A>tying(), this, choices);
  }

  /// `PARA.cell.tie`.
  @Property
  @Label("PARA.cell.tie: tie_{u;v} = tie_{u};tie_{v}")
  default void weightTyingInStages(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ReparametrisationLaws.<O, A>tying(), this, choices);
  }
}
