package org.hyperdescent.category.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/// The laws of a strict hypergraph functor as jqwik properties.
///
/// @param <O> objects of the domain
/// @param <A> arrows of the domain
/// @param <P> objects of the codomain
/// @param <B> arrows of the codomain
public interface HypergraphFunctorContract<O, A, P, B>
    extends HypergraphFunctorInstance<O, A, P, B>, MonoidalFunctorContract<O, A, P, B> {

  /// `FUN.frob`.
  @Property
  @Label("FUN.frob: F mu = mu, F eta = eta, F delta = delta, F eps = eps")
  default void functorPreservesWires(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(FunctorLaws.<O, A, P, B>wires(), this, choices);
  }
}
