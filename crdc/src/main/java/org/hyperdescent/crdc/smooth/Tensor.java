package org.hyperdescent.crdc.smooth;

import java.util.Arrays;

/// A point of a shape, `1 → R^shape`: an immutable array of numbers, row-major.
///
/// It carries the constants of a term: data, labels, fixed weights. Two tensors are equal if their
/// shapes and all their bits are; the hash is computed once, so equal data is recognized cheaply.
public final class Tensor {

  private final Shape shape;
  private final double[] data;
  private final int hash;

  private Tensor(Shape shape, double[] ownedData) {
    if (ownedData.length != shape.size()) {
      throw new IllegalArgumentException(
          "%d numbers do not fill %s: it takes %d"
              .formatted(ownedData.length, shape, shape.size()));
    }
    this.shape = shape;
    this.data = ownedData;
    this.hash = 31 * shape.hashCode() + Arrays.hashCode(ownedData);
  }

  /// The tensor with the given numbers in row-major order; the array is copied.
  ///
  /// @throws IllegalArgumentException if their number is not the size of the shape
  public static Tensor of(Shape shape, double... numbers) {
    return new Tensor(shape, numbers.clone());
  }

  /// The vector with the given entries.
  public static Tensor vector(double... numbers) {
    return of(Shape.of(numbers.length), numbers);
  }

  /// One number.
  public static Tensor scalar(double number) {
    return of(Shape.scalar(), number);
  }

  /// The matrix with the given rows.
  ///
  /// @throws IllegalArgumentException if there are no rows, or their lengths differ
  public static Tensor matrix(double[]... rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("a matrix without rows has no shape");
    }
    int columns = rows[0].length;
    double[] numbers = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            "row %d of the matrix has %d entries, row 0 has %d"
                .formatted(i, rows[i].length, columns));
      }
      System.arraycopy(rows[i], 0, numbers, i * columns, columns);
    }
    return new Tensor(Shape.of(rows.length, columns), numbers);
  }

  /// The tensor whose entries are all the same number.
  public static Tensor filled(Shape shape, double number) {
    double[] numbers = new double[shape.size()];
    Arrays.fill(numbers, number);
    return new Tensor(shape, numbers);
  }

  /// Its shape.
  public Shape shape() {
    return shape;
  }

  /// The number at a position of the flat row-major order.
  public double at(int position) {
    return data[position];
  }

  /// A fresh copy of the numbers, row-major.
  public double[] toArray() {
    return data.clone();
  }

  /// Whether all entries have the same bits.
  public boolean isUniform() {
    long first = Double.doubleToLongBits(data[0]);
    for (double number : data) {
      if (Double.doubleToLongBits(number) != first) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Tensor that
            && hash == that.hash
            && shape.equals(that.shape)
            && Arrays.equals(data, that.data));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /// The shape, with the numbers when there are at most eight.
  @Override
  public String toString() {
    return data.length <= 8 ? text() : shape + "[...]";
  }

  /// The shape and all numbers, `R^2[1.0, 2.0]`.
  public String text() {
    return shape + Arrays.toString(data);
  }
}
