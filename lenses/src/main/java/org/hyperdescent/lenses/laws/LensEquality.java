package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.lenses.Lens;

/// Equality of lenses: equal gets and equal puts.
public final class LensEquality {

  private LensEquality() {}

  /// Compares gets, then puts, under an equality of the base category.
  ///
  /// @param base the equality of arrows of the base category
  public static <O, A> Equality<Lens<O, A>> componentwise(Equality<A> base) {
    return (left, right, sample) ->
        base.compare(left.get(), right.get(), sample)
            .at("get")
            .and(() -> base.compare(left.put(), right.put(), sample).at("put"));
  }
}
