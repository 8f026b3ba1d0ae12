package org.hyperdescent.lenses.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.MonoidalFunctorContract;

/// The laws of a strict symmetric monoidal functor and of the change of base along it, as jqwik
/// properties.
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface ChangeOfBaseContract<O, A, P, B> extends MonoidalFunctorContract<O, A, P, B> {

  /// `PARA.base`.
  @Property
  @Label("PARA.base: Para(F)(f^alpha) = Para(F)(f)^{F alpha}")
  default void changeOfBase(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ParaLaws.<O, A, P, B>baseChange(), this, choices);
  }

  /// `PARA.base.map`.
  @Property
  @Label("PARA.base.map: Para(F)((f;g) (x) h) = (F P, F map) of (f;g) (x) h")
  default void changeOfBaseOnTheWhole(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ParaLaws.<O, A, P, B>baseChangeOfTheWhole(), this, choices);
  }

  /// `PARA.base.cell`.
  @Property
  @Label("PARA.base.cell: F(x;y) = F x;F y, F(x|z) = F x|F z, F(x (x) z) = F x (x) F z")
  default void changeOfBaseOnCells(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ChangeOfBaseLaws.<O, A, P, B>strict(), this, choices);
  }
}
