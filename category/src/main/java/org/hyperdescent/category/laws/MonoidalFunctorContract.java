package org.hyperdescent.category.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/// The laws of a strict symmetric monoidal functor as jqwik properties.
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface MonoidalFunctorContract<O, A, P, B>
    extends MonoidalFunctorInstance<O, A, P, B>, FunctorContract<O, A, P, B> {

  /// `FUN.tensor`.
  @Property
  @Label("FUN.tensor: F(f (x) g) = F f (x) F g, F I = I")
  default void functorTensor(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(FunctorLaws.<O, A, P, B>tensor(), this, choices);
  }

  /// `FUN.symmetry`.
  @Property
  @Label("FUN.symmetry: F s_{A,B} = s_{FA,FB}")
  default void functorSymmetry(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(FunctorLaws.<O, A, P, B>symmetry(), this, choices);
  }
}
