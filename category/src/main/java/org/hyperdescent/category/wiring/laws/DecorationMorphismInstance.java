package org.hyperdescent.category.wiring.laws;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.category.wiring.DecorationMorphism;

/// A morphism of decorations, with the providers of its source and the equality of its target.
///
/// @param <T> the types of variables
/// @param <X> the decorations it starts from
/// @param <Y> the decorations it ends at
public interface DecorationMorphismInstance<T, X, Y> {

  /// The morphism under test.
  DecorationMorphism<T, X, Y> morphism();

  /// Draws decorations of the source.
  DecorationInstance<T, X> source();

  /// Compares two decorations of the target; `equals` unless overridden.
  default Verdict compare(ImmutableList<T> variables, Y left, Y right, Sample sample) {
    return Verdict.compare(left, right, "");
  }

  /// The instance of a morphism between two decorations that have instances.
  static <T, X, Y> DecorationMorphismInstance<T, X, Y> of(
      DecorationMorphism<T, X, Y> morphism,
      DecorationInstance<T, X> source,
      DecorationInstance<T, Y> target) {
    return new DecorationMorphismInstance<>() {
      @Override
      public DecorationMorphism<T, X, Y> morphism() {
        return morphism;
      }

      @Override
      public DecorationInstance<T, X> source() {
        return source;
      }

      @Override
      public Verdict compare(ImmutableList<T> variables, Y left, Y right, Sample sample) {
        return target.compare(variables, left, right, sample);
      }
    };
  }
}
