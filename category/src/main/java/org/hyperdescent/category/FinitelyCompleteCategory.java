package org.hyperdescent.category;

/// A category with finite limits, its tensor being the product: products, a terminal unit, and
/// chosen pullbacks. It is what spans are made of.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface FinitelyCompleteCategory<O, A>
    extends CartesianCategory<O, A>, CategoryWithPullbacks<O, A> {

  /// The normal form of spans (`LIM.normal`): an isomorphism `P' → P` to the apex of a span from an
  /// apex that is the same for all isomorphic spans, with the same legs out of it.
  ///
  /// @param span two arrows with a common source `P`
  A normalization(Legs<A> span);
}
