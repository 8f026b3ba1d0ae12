package org.hyperdescent.crdc.smooth;

import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;

/// The maps in which data decides which number goes where: choices between arrays, and tables read
/// at indices. Each is piecewise smooth, with a convention where the pieces meet
/// ([Smooth#convention]).
public final class Selections {

  private Selections() {}

  /// Entry by entry, the second where the first is positive, otherwise the third.
  public static SmoothMap select(Shape shape) {
    return Primitive.of(new SelectionOperation.Select(), shape, shape, shape);
  }

  /// The larger of two arrays, entry by entry; where they are equal, the first.
  public static SmoothMap maximum(Shape shape) {
    return either(shape, 1, 0);
  }

  /// The smaller of two arrays, entry by entry; where they are equal, the first.
  public static SmoothMap minimum(Shape shape) {
    return either(shape, 0, 1);
  }

  /// `(x, y) ↦ y` where the difference of the given two is positive, otherwise `x`.
  private static SmoothMap either(Shape shape, int minuend, int subtrahend) {
    Space pair = Space.of(shape, shape);
    SmoothMap wires = new SmoothMap.Pullback(pair, FiniteFunction.of(2, minuend, subtrahend, 1, 0));
    return wires
        .then(SmoothOperations.subtract(shape).tensor(new SmoothMap.Identity(pair)))
        .then(select(shape));
  }

  /// Every entry moved into `[low, high]`; the derivative is 0 outside and 1 at the ends.
  ///
  /// @throws IllegalArgumentException if `low` is not at most `high`
  public static SmoothMap clip(double low, double high, Shape shape) {
    if (!(low <= high)) {
      throw new IllegalArgumentException("no number is between %s and %s".formatted(low, high));
    }
    SmoothMap identity = new SmoothMap.Identity(Space.of(shape));
    return identity
        .tensor(SmoothOperations.fill(shape, low))
        .then(maximum(shape))
        .tensor(SmoothOperations.fill(shape, high))
        .then(minimum(shape));
  }

  /// The index of the largest entry over the last axis, which disappears.
  public static SmoothMap argmax(Shape shape) {
    return Primitive.of(new SelectionOperation.Argmax(), shape);
  }

  /// The entries of a table at indices, `R^(n x d) x R^s → R^(s x d)`: an embedding.
  public static SmoothMap lookup(Shape table, Shape indices) {
    return lookup(0, table, indices);
  }

  /// The entries of tables at indices, the first `axes` axes walked in parallel.
  public static SmoothMap lookup(int axes, Shape table, Shape indices) {
    return Primitive.of(new SelectionOperation.Lookup(axes), table, indices);
  }

  /// The one-hot encoding of indices, `R^s → R^(s x size)`: 1 at the index, 0 elsewhere.
  public static SmoothMap oneHot(Shape indices, int size) {
    return SmoothOperations.fill(indices, 1)
        .tensor(new SmoothMap.Identity(Space.of(indices)))
        .then(
            Primitive.of(
                new SelectionOperation.Accumulate(indices.rank(), size), indices, indices));
  }
}
