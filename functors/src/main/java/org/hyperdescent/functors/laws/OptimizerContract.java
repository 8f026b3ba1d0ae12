package org.hyperdescent.functors.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.ChoicesProvider;
import org.hyperdescent.category.laws.LawAssertions;

/// The laws of an optimizer that acts on each generator alike, as jqwik properties: who writes one
/// says what it is and over which category, and learns whether it may be attached layer by layer.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface OptimizerContract<O, A> extends OptimizerInstance<O, A>, ChoicesProvider {

  /// `OPT.tensor`.
  @Property
  @Label("OPT.tensor: U_{P x Q} = U_P (x) U_Q, with the state split")
  default void optimizerTensor(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(OptimizerLaws.<O, A>tensor(), this, choices);
  }

  /// `OPT.repar`.
  @Property
  @Label("OPT.repar: f^U;g^U = (f;g)^{U (x) U}, which is (f;g)^U with the state split")
  default void optimizerReparametrisation(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(OptimizerLaws.<O, A>reparametrisation(), this, choices);
  }
}
