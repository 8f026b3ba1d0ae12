package org.hyperdescent.category.wiring.laws;

import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.category.wiring.AlgebraMorphism;

/// A morphism of wiring-diagram algebras, with the providers of its source and the equality of its
/// target.
///
/// @param <T> the types of ports
/// @param <X> what it translates from
/// @param <Y> what it translates to
public interface AlgebraMorphismInstance<T, X, Y> {

  /// The morphism under test.
  AlgebraMorphism<T, X, Y> morphism();

  /// Draws things of the source.
  WiringAlgebraInstance<T, X> source();

  /// Compares two things of the target with the same ports; `equals` unless overridden.
  default Verdict compare(Y left, Y right, Sample sample) {
    return Verdict.compare(left, right, "");
  }

  /// The instance of a morphism between two algebras that have instances.
  static <T, X, Y> AlgebraMorphismInstance<T, X, Y> of(
      AlgebraMorphism<T, X, Y> morphism,
      WiringAlgebraInstance<T, X> source,
      WiringAlgebraInstance<T, Y> target) {
    return new AlgebraMorphismInstance<>() {
      @Override
      public AlgebraMorphism<T, X, Y> morphism() {
        return morphism;
      }

      @Override
      public WiringAlgebraInstance<T, X> source() {
        return source;
      }

      @Override
      public Verdict compare(Y left, Y right, Sample sample) {
        return target.compare(left, right, sample);
      }
    };
  }
}
