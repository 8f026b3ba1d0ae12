package org.hyperdescent.category.laws;

import org.hyperdescent.category.Category;

/// A category together with two providers, objects and arrows between given objects: all that is
/// needed to test its laws.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface CategoryInstance<O, A> {

  /// The category under test.
  Category<O, A> category();

  /// Draws an object; simpler choices give simpler objects.
  O object(Sample sample);

  /// Draws an arrow between two objects, or discards the sample if there is none.
  A arrow(O source, O target, Sample sample);

  /// The equality of arrows the laws are checked under; `Object.equals` unless overridden.
  default Equality<A> equality() {
    return Equality.exact();
  }

  /// Compares two arrows: same source, same target, equal under [#equality()].
  default Verdict compare(A left, A right, Sample sample) {
    return Verdict.compareArrows(category(), equality(), left, right, sample);
  }
}
