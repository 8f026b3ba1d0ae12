package org.hyperdescent.category.laws;

import org.hyperdescent.category.TwoCategory;

/// An instance of a 2-category, with its providers.
///
/// @param <O> the objects
/// @param <A> the arrows
/// @param <C> the 2-cells
public interface TwoCategoryInstance<O, A, C> extends CategoryInstance<O, A> {

  @Override
  TwoCategory<O, A, C> category();

  /// Draws a 2-cell from the given arrow to any other.
  C cell(A from, Sample sample);

  /// The equality of parallel 2-cells; `Object.equals` unless overridden.
  default Equality<C> cellEquality() {
    return Equality.exact();
  }

  /// Compares two 2-cells: equal sources and targets, then equal under [#cellEquality()].
  default Verdict compareCells(C left, C right, Sample sample) {
    return compare(category().cellSource(left), category().cellSource(right), sample)
        .at("source")
        .and(
            () ->
                compare(category().cellTarget(left), category().cellTarget(right), sample)
                    .at("target"))
        .and(() -> cellEquality().compare(left, right, sample).at("cell"));
  }
}
