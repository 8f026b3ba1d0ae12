package org.hyperdescent.crdc.matrix;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.algebra.Semiring;

/// A matrix over a semiring: a linear map `columns → rows` on column vectors, in normal form.
///
/// Two matrices are `equals` exactly if they are the same arrow. Immutable.
///
/// @param semiring where the entries live
/// @param rows the number of rows, the target of the arrow
/// @param columns the number of columns, the source of the arrow
/// @param entries the entries, row by row; `rows * columns` of them
/// @param <E> the entries
public record Matrix<E>(Semiring<E> semiring, int rows, int columns, ImmutableList<E> entries) {

  /// Checks the number of entries.
  ///
  /// @throws IllegalArgumentException if there are not `rows * columns` entries
  public Matrix {
    if (rows < 0 || columns < 0 || entries.size() != rows * columns) {
      throw new IllegalArgumentException(
          "%d entries do not fill a %d x %d matrix".formatted(entries.size(), rows, columns));
    }
  }

  /// An entry as a function of its position.
  ///
  /// @param <E> the entries
  @FunctionalInterface
  public interface Entry<E> {

    /// The entry in a row and a column, both counted from 0.
    E at(int row, int column);
  }

  /// The matrix with the given entries.
  public static <E> Matrix<E> tabulate(
      Semiring<E> semiring, int rows, int columns, Entry<? extends E> entry) {
    MutableList<E> entries = Lists.mutable.withInitialCapacity(rows * columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        entries.add(entry.at(row, column));
      }
    }
    return new Matrix<>(semiring, rows, columns, entries.toImmutable());
  }

  /// The matrix with the given rows, all of the same length; for example `Matrix.ofRows(Modular.Z5,
  /// List.of(1, 2), List.of(3, 4))`.
  ///
  /// @throws IllegalArgumentException if the rows differ in length, or if there is none (the number
  ///   of columns is then unknown; see [#zero])
  @SafeVarargs
  public static <E> Matrix<E> ofRows(Semiring<E> semiring, List<? extends E>... rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("a matrix without rows has no number of columns");
    }
    int columns = rows[0].size();
    for (List<? extends E> row : rows) {
      if (row.size() != columns) {
        throw new IllegalArgumentException("the rows of a matrix differ in length");
      }
    }
    return tabulate(semiring, rows.length, columns, (row, column) -> rows[row].get(column));
  }

  /// The identity matrix.
  public static <E> Matrix<E> identity(Semiring<E> semiring, int size) {
    return tabulate(
        semiring, size, size, (row, column) -> row == column ? semiring.one() : semiring.zero());
  }

  /// The zero matrix.
  public static <E> Matrix<E> zero(Semiring<E> semiring, int rows, int columns) {
    return tabulate(semiring, rows, columns, (_, _) -> semiring.zero());
  }

  /// The entry in a row and a column, both counted from 0.
  public E get(int row, int column) {
    return entries.get(row * columns + column);
  }

  /// The composite arrow `this ; next`, that is the matrix product `next · this`.
  ///
  /// Cost: `next.rows * rows * columns` products.
  ///
  /// @throws TypeMismatchException if `next` has another number of columns than this has rows, or
  ///   other entries
  public Matrix<E> then(Matrix<E> next) {
    requireSameSemiring(next);
    if (rows != next.columns) {
      throw new TypeMismatchException(
          "cannot compose %s with %s: %d is not %d"
              .formatted(type(), next.type(), rows, next.columns));
    }
    return tabulate(
        semiring,
        next.rows,
        columns,
        (row, column) -> {
          E sum = semiring.zero();
          for (int middle = 0; middle < rows; middle++) {
            sum = semiring.add(sum, semiring.multiply(next.get(row, middle), get(middle, column)));
          }
          return sum;
        });
  }

  /// The direct sum: this matrix and the other on the diagonal, zeros elsewhere.
  public Matrix<E> tensor(Matrix<E> other) {
    requireSameSemiring(other);
    return tabulate(
        semiring,
        rows + other.rows,
        columns + other.columns,
        (row, column) -> {
          if (row < rows && column < columns) {
            return get(row, column);
          }
          return row >= rows && column >= columns
              ? other.get(row - rows, column - columns)
              : semiring.zero();
        });
  }

  /// The sum, entry by entry.
  ///
  /// @throws TypeMismatchException if the shapes differ
  public Matrix<E> plus(Matrix<E> other) {
    requireSameSemiring(other);
    if (rows != other.rows || columns != other.columns) {
      throw new TypeMismatchException("not parallel: %s and %s".formatted(type(), other.type()));
    }
    return tabulate(
        semiring,
        rows,
        columns,
        (row, column) -> semiring.add(get(row, column), other.get(row, column)));
  }

  /// The transpose, which is the dagger of the arrow.
  public Matrix<E> transpose() {
    return tabulate(semiring, columns, rows, (row, column) -> get(column, row));
  }

  /// The blocks side by side, `[this | other]`: the map out of a direct sum.
  ///
  /// @throws TypeMismatchException if the numbers of rows differ
  public Matrix<E> beside(Matrix<E> other) {
    requireSameSemiring(other);
    if (rows != other.rows) {
      throw new TypeMismatchException(
          "cannot put %s beside %s: %d is not %d"
              .formatted(type(), other.type(), rows, other.rows));
    }
    return tabulate(
        semiring,
        rows,
        columns + other.columns,
        (row, column) -> column < columns ? get(row, column) : other.get(row, column - columns));
  }

  /// The blocks on top of each other: the map into a direct sum, the pairing of arrows.
  ///
  /// @throws TypeMismatchException if the numbers of columns differ
  public Matrix<E> above(Matrix<E> other) {
    requireSameSemiring(other);
    if (columns != other.columns) {
      throw new TypeMismatchException(
          "cannot put %s above %s: %d is not %d"
              .formatted(type(), other.type(), columns, other.columns));
    }
    return new Matrix<>(semiring, rows + other.rows, columns, entries.newWithAll(other.entries));
  }

  /// The value at a column vector.
  ///
  /// @param vector one entry per column; not modified
  /// @throws IllegalArgumentException if the vector has another length
  public ImmutableList<E> apply(List<? extends E> vector) {
    Matrix<E> column = tabulate(semiring, vector.size(), 1, (row, _) -> vector.get(row));
    return column.then(this).entries();
  }

  private void requireSameSemiring(Matrix<E> other) {
    if (!semiring.equals(other.semiring)) {
      throw new TypeMismatchException(
          "matrices over %s and %s do not mix".formatted(semiring, other.semiring));
    }
  }

  private String type() {
    return columns + " → " + rows;
  }

  /// The type and the rows, as in `2 → 1 [[1, 2]]`.
  @Override
  public String toString() {
    return IntStream.range(0, rows)
        .mapToObj(row -> entries.subList(row * columns, (row + 1) * columns).toString())
        .collect(Collectors.joining(", ", type() + " [", "]"));
  }
}
