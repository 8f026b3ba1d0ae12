package org.hyperdescent.category.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/// The laws of a lax symmetric monoidal functor as jqwik properties.
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface LaxMonoidalFunctorContract<O, A, P, B>
    extends LaxMonoidalFunctorInstance<O, A, P, B>, FunctorContract<O, A, P, B> {

  /// `LAX.nat`.
  @Property
  @Label("LAX.nat: (F f (x) F g);lax = lax;F(f (x) g)")
  default void laxatorNaturality(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LaxMonoidalFunctorLaws.<O, A, P, B>naturality(), this, choices);
  }

  /// `LAX.assoc`.
  @Property
  @Label("LAX.assoc: (lax (x) id);lax = (id (x) lax);lax")
  default void laxatorAssociativity(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LaxMonoidalFunctorLaws.<O, A, P, B>associativity(), this, choices);
  }

  /// `LAX.unit`.
  @Property
  @Label("LAX.unit: (unitor (x) id);lax = id = (id (x) unitor);lax")
  default void laxatorUnit(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LaxMonoidalFunctorLaws.<O, A, P, B>unit(), this, choices);
  }

  /// `LAX.sym`.
  @Property
  @Label("LAX.sym: lax;F s = s;lax")
  default void laxatorSymmetry(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(LaxMonoidalFunctorLaws.<O, A, P, B>symmetry(), this, choices);
  }
}
