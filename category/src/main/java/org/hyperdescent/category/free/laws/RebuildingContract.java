package org.hyperdescent.category.free.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.free.OpenHypergraph;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.FunctorContract;
import org.hyperdescent.category.laws.LawAssertions;

/// The laws of a functor from a free category to itself that keeps types and generators, as jqwik
/// properties: it keeps every arrow, up to isomorphism.
///
/// Implement it for a functor that takes arrows apart into generators and puts them together again.
///
/// @param <T> the types of wires
/// @param <G> the generators
public interface RebuildingContract<T, G>
    extends FunctorContract<
        ImmutableList<T>, OpenHypergraph<T, G>, ImmutableList<T>, OpenHypergraph<T, G>> {

  @Override
  default Equality<OpenHypergraph<T, G>> equality() {
    return FreeLaws.isomorphism();
  }

  /// `SYN.free`.
  @Property
  @Label("SYN.free: F g = g for generators g gives F f = f")
  default void rebuilding(@ForAll("choices") Choices choices) {
    LawAssertions.assertHolds(FreeLaws.<T, G>rebuilding(), this, choices);
  }
}
