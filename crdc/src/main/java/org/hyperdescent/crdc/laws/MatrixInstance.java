package org.hyperdescent.crdc.laws;

import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.matrix.Matrices;
import org.hyperdescent.crdc.matrix.Matrix;

/// Matrices over a semiring, with providers; every arrow is linear.
///
/// @param entries the semiring and its elements
/// @param <E> the entries
public record MatrixInstance<E>(SemiringInstance<E> entries)
    implements ReverseDerivativeInstance<Integer, Matrix<E>> {

  @Override
  public Matrices<E> category() {
    return new Matrices<>(entries.semiring());
  }

  @Override
  public Integer object(Sample sample) {
    return sample.below(4);
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
