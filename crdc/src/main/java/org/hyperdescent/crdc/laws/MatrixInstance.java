package org.hyperdescent.crdc.laws;

import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.matrix.Matrices;
import org.hyperdescent.crdc.matrix.Matrix;

/// Matrices over a semiring, with providers; every arrow is linear.
///
/// @param entries the semiring and its elements
/// @param largest the largest number drawn as an object
/// @param <E> the entries
public record MatrixInstance<E>(SemiringInstance<E> entries, int largest)
    implements ReverseDerivativeInstance<Integer, Matrix<E>> {

  /// Matrices with at most three rows and columns.
  public MatrixInstance(SemiringInstance<E> entries) {
    this(entries, 3);
  }

  @Override
  public Matrices<E> category() {
    return new Matrices<>(entries.semiring());
  }

  @Override
  public Integer object(Sample sample) {
    return sample.between(0, largest);
  }

  @Override
  public Matrix<E> arrow(Integer source, Integer target, Sample sample) {
    return Matrix.tabulate(entries.semiring(), target, source, (_, _) -> entries.element(sample));
  }

  @Override
  public Matrix<E> linearArrow(Integer source, Integer target, Sample sample) {
    return arrow(source, target, sample);
  }
}
