package org.hyperdescent.crdc.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.LeftAdditiveContract;

/// The laws of a Cartesian reverse derivative category as jqwik properties, with those of the
/// theories it extends.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface ReverseDerivativeContract<O, A>
    extends ReverseDerivativeInstance<O, A>, LeftAdditiveContract<O, A> {

  /// `RD.1`: the reverse derivative preserves sums.
  @Property
  @Label("RD.1: R[f+g] = R[f]+R[g], R[0] = 0")
  default void reverseSum(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ReverseDerivativeLaws.<O, A>sum(), this, choices);
  }

  /// `RD.2`: it is additive in the change.
  @Property
  @Label("RD.2: R[f](a,b+c) = R[f](a,b)+R[f](a,c), R[f](a,0) = 0")
  default void reverseAdditiveInChange(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ReverseDerivativeLaws.<O, A>additiveInChange(), this, choices);
  }

  /// `RD.3`: the reverse derivatives of identities and projections.
  @Property
  @Label("RD.3: R[id](a,b) = b, R[p0]((a,b),c) = (c,0), R[p1]((a,b),c) = (0,c)")
  default void reverseIdentityAndProjections(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ReverseDerivativeLaws.<O, A>identityAndProjections(), this, choices);
  }

  /// `RD.4`: the reverse derivatives of pairings and of the discard.
  @Property
  @Label("RD.4: R[<f,g>](a,(b,c)) = R[f](a,b)+R[g](a,c), R[!] = 0")
  default void reversePairing(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ReverseDerivativeLaws.<O, A>pairing(), this, choices);
  }

  /// `RD.5`: the chain rule: derivatives go backwards.
  @Property
  @Label("RD.5: R[f;g](a,c) = R[f](a, R[g](f(a), c))")
  default void reverseChainRule(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ReverseDerivativeLaws.<O, A>chainRule(), this, choices);
  }

  /// `RD.6`: the derivative is linear in the change; stated with the third reverse derivative.
  @Property
  @Label("RD.6: p1(R[R[R[f]]](((a,b),0),(0,c))) = R[f](a,c)")
  default void reverseLinearInChange(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ReverseDerivativeLaws.<O, A>linearInChange(), this, choices);
  }

  /// `RD.7`: mixed second derivatives are symmetric, with D as the reverse derivative defines it.
  @Property
  @Label("RD.7: D[D[f]]((x,u),(v,w)) = D[D[f]]((x,v),(u,w))")
  default void reverseSymmetryOfSecondDerivative(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(
        ReverseDerivativeLaws.<O, A>symmetryOfSecondDerivative(), this, choices);
  }

  /// `RD.D`: the forward derivative of the category is the one its reverse derivative defines.
  @Property
  @Label("RD.D: D[f](a,v) = p1(R[R[f]]((a,0),v))")
  default void reverseForward(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ReverseDerivativeLaws.<O, A>forward(), this, choices);
  }

  /// `RD.lin`: the reverse derivative is linear, not only additive, in the change.
  @Property
  @Label("RD.lin: D[R[f]]((a,b),(0,c)) = R[f](a,c)")
  default void reverseLinearInContext(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ReverseDerivativeLaws.<O, A>linearInContext(), this, choices);
  }

  /// `RD.tensor`: side by side, changes stay side by side.
  @Property
  @Label("RD.tensor: R[f x g]((a,c),(b,d)) = (R[f](a,b), R[g](c,d))")
  default void reverseProduct(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(GeneratorRules.<O, A>product(), this, choices);
  }

  /// `RD.copy`: the reverse of copying is adding.
  @Property
  @Label("RD.copy: R[copy](a,(b,c)) = b+c")
  default void reverseCopying(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(GeneratorRules.<O, A>copying(), this, choices);
  }

  /// `RD.add`: the reverse of adding is copying, that of zero is discarding.
  @Property
  @Label("RD.add: R[add]((a,b),c) = (c,c), R[zero] = !")
  default void reverseAdding(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(GeneratorRules.<O, A>adding(), this, choices);
  }

  /// `RD.sym`: the reverse of crossing wires is crossing them back.
  @Property
  @Label("RD.sym: R[s](_,(b,a)) = (a,b)")
  default void reverseCrossing(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(GeneratorRules.<O, A>crossing(), this, choices);
  }

  /// `RD.const`: constants have derivative zero.
  @Property
  @Label("RD.const: R[!;c] = 0")
  default void reverseConstants(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(GeneratorRules.<O, A>constants(), this, choices);
  }

  /// `RD.inject`: the reverses of the injections are the projections.
  @Property
  @Label("RD.inject: R[i0](a,(b,c)) = b, R[i1](a,(b,c)) = c")
  default void reverseInjections(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(GeneratorRules.<O, A>injections(), this, choices);
  }

  /// `DAG.lin`: the arrows provided as linear are linear, and their reverse derivative is their
  /// dagger.
  @Property
  @Label("DAG.lin: D[f] = p1;f, R[f] = p1;f†")
  default void linearLinearity(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LinearMapLaws.<O, A>linearity(), this, choices);
  }

  /// `DAG.1`: the dagger is an identity-on-objects, contravariant involution.
  @Property
  @Label("DAG.1: (f;g)† = g†;f†, id† = id, f†† = f")
  default void linearComposition(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LinearMapLaws.<O, A>composition(), this, choices);
  }

  /// `DAG.2`: the dagger preserves sums.
  @Property
  @Label("DAG.2: (f+g)† = f†+g†, 0† = 0")
  default void linearSum(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LinearMapLaws.<O, A>sum(), this, choices);
  }

  /// `DAG.3`: the daggers of the wires.
  @Property
  @Label("DAG.3: p_j† = i_j, copy† = add, !† = zero, s† = s^-1")
  default void linearWires(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LinearMapLaws.<O, A>wires(), this, choices);
  }

  /// `DAG.4`: the dagger preserves the tensor.
  @Property
  @Label("DAG.4: (f x g)† = f† x g†")
  default void linearTensor(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LinearMapLaws.<O, A>tensor(), this, choices);
  }

  /// `DAG.5`: linear arrows are additive.
  @Property
  @Label("DAG.5: f linear: f(x+y) = f(x)+f(y), f(0) = 0")
  default void linearAdditivity(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LinearMapLaws.<O, A>additivity(), this, choices);
  }

  /// `DAG.ctx`: the reverse derivative at a point is the dagger of the forward derivative there.
  @Property
  @Label("DAG.ctx: R[f](a,-) = D[f](a,-)†, that is p1(R[D[f]]((a,0),b)) = R[f](a,b)")
  default void linearContextual(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LinearMapLaws.<O, A>contextual(), this, choices);
  }

  /// `CD.1`: the forward derivative preserves sums.
  @Property
  @Label("CD.1: D[f+g] = D[f]+D[g], D[0] = 0")
  default void forwardSum(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DifferentialLaws.<O, A>sum(), this, choices);
  }

  /// `CD.2`: it is additive in the change.
  @Property
  @Label("CD.2: D[f](x,v+w) = D[f](x,v)+D[f](x,w), D[f](x,0) = 0")
  default void forwardAdditiveInChange(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DifferentialLaws.<O, A>additiveInChange(), this, choices);
  }

  /// `CD.3`: the forward derivatives of identities and projections.
  @Property
  @Label("CD.3: D[id] = p1, D[p_i] = p1;p_i")
  default void forwardIdentityAndProjections(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DifferentialLaws.<O, A>identityAndProjections(), this, choices);
  }

  /// `CD.4`: the forward derivative of a pairing.
  @Property
  @Label("CD.4: D[<f,g>] = <D[f],D[g]>")
  default void forwardPairing(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DifferentialLaws.<O, A>pairing(), this, choices);
  }

  /// `CD.5`: the chain rule.
  @Property
  @Label("CD.5: D[f;g](x,v) = D[g](f(x), D[f](x,v))")
  default void forwardChainRule(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DifferentialLaws.<O, A>chainRule(), this, choices);
  }

  /// `CD.6`: the derivative is linear in the change.
  @Property
  @Label("CD.6: D[D[f]]((x,0),(0,v)) = D[f](x,v)")
  default void forwardLinearInChange(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DifferentialLaws.<O, A>linearInChange(), this, choices);
  }

  /// `CD.7`: mixed second derivatives are symmetric.
  @Property
  @Label("CD.7: D[D[f]]((x,u),(v,w)) = D[D[f]]((x,v),(u,w))")
  default void forwardSymmetryOfSecondDerivative(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(DifferentialLaws.<O, A>symmetryOfSecondDerivative(), this, choices);
  }
}
