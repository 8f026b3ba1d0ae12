package org.hyperdescent.crdc.matrix;

import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.ReverseDerivativeCategory;
import org.hyperdescent.crdc.algebra.Semiring;

/// The reverse derivative category of matrices over a commutative semiring: objects are naturals,
/// an arrow `n → m` is a matrix with `m` rows and `n` columns, the tensor is the direct sum.
///
/// Every arrow is linear, so `R[f](a, b) = f†(b)` whatever the point `a`, with `f†` the transpose.
/// Equality of arrows is `equals`, exact.
///
/// Source: categories with dagger biproducts as reverse derivative categories, Cockett et al.,
/// "Reverse derivative categories" (arXiv 1910.07065); restated in Biggin and Lemay, "Reverse Faà
/// di Bruno's formula".
///
/// @param semiring where the entries live
/// @param <E> the entries
public record Matrices<E>(Semiring<E> semiring)
    implements ReverseDerivativeCategory<Integer, Matrix<E>> {

  @Override
  public Integer source(Matrix<E> arrow) {
    return arrow.columns();
  }

  @Override
  public Integer target(Matrix<E> arrow) {
    return arrow.rows();
  }

  @Override
  public Matrix<E> identity(Integer object) {
    return Matrix.identity(semiring, object);
  }

  @Override
  public Matrix<E> compose(Matrix<E> first, Matrix<E> second) {
    return first.then(second);
  }

  @Override
  public Integer unit() {
    return 0;
  }

  @Override
  public Integer tensorObjects(Integer left, Integer right) {
    return left + right;
  }

  @Override
  public Matrix<E> tensor(Matrix<E> left, Matrix<E> right) {
    return left.tensor(right);
  }

  @Override
  public ImmutableList<Integer> factors(Integer object) {
    return Lists.immutable.fromStream(IntStream.range(0, object).mapToObj(_ -> 1));
  }

  @Override
  public Matrix<E> symmetry(Integer left, Integer right) {
    return Matrix.zero(semiring, right, left)
        .beside(identity(right))
        .above(identity(left).beside(Matrix.zero(semiring, left, right)));
  }

  @Override
  public Matrix<E> copy(Integer object) {
    return identity(object).above(identity(object));
  }

  @Override
  public Matrix<E> discard(Integer object) {
    return zero(object, 0);
  }

  @Override
  public Matrix<E> add(Matrix<E> left, Matrix<E> right) {
    return left.plus(right);
  }

  @Override
  public Matrix<E> zero(Integer source, Integer target) {
    return Matrix.zero(semiring, target, source);
  }

  /// The matrix `[0 | f†]`: the point is ignored, the change goes through the transpose.
  @Override
  public Matrix<E> reverse(Matrix<E> arrow) {
    return Matrix.zero(semiring, arrow.columns(), arrow.columns()).beside(arrow.transpose());
  }

  /// The matrix `[0 | f]`: a linear map is its own derivative at every point.
  @Override
  public Matrix<E> forward(Matrix<E> arrow) {
    return Matrix.zero(semiring, arrow.rows(), arrow.columns()).beside(arrow);
  }

  @Override
  public Matrix<E> dagger(Matrix<E> linear) {
    return linear.transpose();
  }
}
