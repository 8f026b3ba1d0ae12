package org.hyperdescent.category.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/// The laws of a strict monoidal category as jqwik properties.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface MonoidalContract<O, A> extends MonoidalInstance<O, A>, CategoryContract<O, A> {

  /// `MON.functor`.
  @Property
  @Label("MON.functor: (f (x) g);(h (x) k) = (f;h) (x) (g;k), id (x) id = id")
  default void monoidalFunctoriality(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(MonoidalLaws.<O, A>functoriality(), this, choices);
  }

  /// `MON.strict`.
  @Property
  @Label("MON.strict: (f (x) g) (x) h = f (x) (g (x) h), f (x) id_I = f = id_I (x) f")
  default void monoidalStrictness(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(MonoidalLaws.<O, A>strictness(), this, choices);
  }

  /// `MON.factors`.
  @Property
  @Label("MON.factors: A = the tensor of factors(A), factors(I) = ()")
  default void monoidalFactors(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(MonoidalLaws.<O, A>factors(), this, choices);
  }
}
