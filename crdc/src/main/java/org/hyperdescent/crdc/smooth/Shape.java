package org.hyperdescent.crdc.smooth;

import java.util.Objects;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;

/// A generator of the smooth category: the vector space `R^(d_1 x ... x d_k)` of arrays of one
/// shape.
///
/// It is one wire of a [Space]. Values of a shape are flat row-major arrays of [#size()] numbers;
/// the empty shape is the scalar, with one number.
///
/// @param dimensions the extents of the axes, outermost first, each at least 1
public record Shape(ImmutableIntList dimensions) {

  private static final Shape SCALAR = new Shape(IntLists.immutable.empty());

  /// Checks the extents.
  ///
  /// @throws IllegalArgumentException if an extent is below 1, or there are more than `2^31 - 1`
  ///   numbers
  public Shape {
    long size = 1;
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i) < 1) {
        throw new IllegalArgumentException(
            "axis %d of the shape %s has extent %d: an extent is at least 1"
                .formatted(i, dimensions, dimensions.get(i)));
      }
      size *= dimensions.get(i);
      if (size > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("the shape " + dimensions + " has too many numbers");
      }
    }
  }

  /// The shape with the given extents: `of(28, 28)`; `of()` is the scalar.
  public static Shape of(int... dimensions) {
    return dimensions.length == 0 ? SCALAR : new Shape(IntLists.immutable.of(dimensions));
  }

  /// The shape of one number.
  public static Shape scalar() {
    return SCALAR;
  }

  /// The number of axes.
  public int rank() {
    return dimensions.size();
  }

  /// How many numbers a value of this shape holds.
  public int size() {
    int size = 1;
    for (int i = 0; i < dimensions.size(); i++) {
      size *= dimensions.get(i);
    }
    return size;
  }

  /// The extent of an axis; negative axes count from the end.
  public int dimension(int axis) {
    return dimensions.get(axis < 0 ? axis + rank() : axis);
  }

  /// The shape with one more axis of the given extent at position `axis`.
  public Shape insert(int axis, int extent) {
    int[] extents = new int[rank() + 1];
    for (int i = 0; i < extents.length; i++) {
      extents[i] = i == axis ? extent : dimensions.get(i < axis ? i : i - 1);
    }
    return of(extents);
  }

  /// The shape without the axis at position `axis`.
  public Shape remove(int axis) {
    Objects.checkIndex(axis, rank());
    int[] extents = new int[rank() - 1];
    for (int i = 0; i < extents.length; i++) {
      extents[i] = dimensions.get(i < axis ? i : i + 1);
    }
    return of(extents);
  }

  /// The product of the extents of the axes `from` (included) to `to` (excluded); 1 if there are
  /// none.
  public int sizeBetween(int from, int to) {
    int size = 1;
    for (int i = from; i < to; i++) {
      size *= dimensions.get(i);
    }
    return size;
  }

  // By hand, because what a record does itself is linked at the first call, which a program that is
  // compiled once would wait for.

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape that && dimensions.equals(that.dimensions);
  }

  @Override
  public int hashCode() {
    return dimensions.hashCode();
  }

  /// `R` for the scalar, otherwise `R^4` or `R^20x4`.
  @Override
  public String toString() {
    return rank() == 0 ? "R" : "R^" + dimensions.makeString("x");
  }
}
