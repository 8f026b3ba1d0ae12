package org.hyperdescent.lenses.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.LaxMonoidalFunctorContract;

/// The laws of a lax symmetric monoidal functor and of the change of base along it, as jqwik
/// properties.
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface LaxChangeOfBaseContract<O, A, P, B>
    extends LaxMonoidalFunctorContract<O, A, P, B> {

  /// `PARA.base.lax`.
  @Property
  @Label("PARA.base.lax: F(f;g) ⇒ F f;F g, lax;F(f (x) g) ⇒ (F f (x) F g);lax, F id ⇒ id")
  default void laxChangeOfBase(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(ChangeOfBaseLaws.<O, A, P, B>lax(), this, choices);
  }
}
