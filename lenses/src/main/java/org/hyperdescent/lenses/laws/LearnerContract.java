package org.hyperdescent.lenses.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.SymmetricMonoidalContract;
import org.hyperdescent.lenses.Learner;

/// The laws of a category of learners as jqwik properties: those of a symmetric monoidal category
/// up to a permutation of parameters, and the defining formulas on the nose.
///
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public interface LearnerContract<O, A>
    extends LearnerInstance<O, A>, SymmetricMonoidalContract<O, Learner<O, A>> {

  /// `LEARN.comp`.
  @Property
  @Label("LEARN.comp: J(q,b); (U(p,a,s(q,b,c)), V(q,b,c)); r(p,a,s(q,b,c))")
  default void learnerComposition(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LearnerLaws.<O, A>composition(), this, choices);
  }

  /// `LEARN.id`.
  @Property
  @Label("LEARN.id: P = 1, I(a) = a, r(a,b) = b")
  default void learnerIdentity(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LearnerLaws.<O, A>identity(), this, choices);
  }

  /// `LEARN.tensor`.
  @Property
  @Label("LEARN.tensor: (I(p,a), J(q,c)); (U(p,a,b), V(q,c,d)); (r(p,a,b), s(q,c,d))")
  default void learnerTensor(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LearnerLaws.<O, A>tensor(), this, choices);
  }

  /// `LEARN.sym`.
  @Property
  @Label("LEARN.sym: P = 1, I(a,b) = (b,a), r((a,b),(b',a')) = (a',b')")
  default void learnerSymmetry(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LearnerLaws.<O, A>symmetry(), this, choices);
  }

  /// `LEARN.step`.
  @Property
  @Label("LEARN.step: step = <U, r>")
  default void learnerStep(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LearnerLaws.<O, A>step(), this, choices);
  }

  /// `LEARN.iso`.
  @Property
  @Label("LEARN.iso: U_{phi f}(p,a,b) = phi U_f(phi⁻¹p,a,b), phi f;g = (phi x id)(f;g)")
  default void learnerIsomorphism(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LearnerLaws.<O, A>isomorphism(), this, choices);
  }
}
