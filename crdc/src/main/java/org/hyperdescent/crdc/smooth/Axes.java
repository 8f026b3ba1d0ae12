package org.hyperdescent.crdc.smooth;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;

/// The maps that move numbers along the axes of an array or combine those of one axis: order,
/// slices, windows, and reductions.
///
/// Reductions and [#flip], [#stack], [#unstack] are composites; the others are one operation of
/// [AxisOperation].
public final class Axes {

  private Axes() {}

  /// The axes in another order: axis `i` of the result is axis `order[i]` of the operand.
  public static SmoothMap permute(Shape shape, int... order) {
    return Primitive.of(new AxisOperation.Permute(IntLists.immutable.of(order)), shape);
  }

  /// The `count` entries of an axis from `start` on.
  public static SmoothMap slice(Shape shape, int axis, int start, int count) {
    return slice(shape, axis, start, 1, count);
  }

  /// The entries `start, start + stride, ...` of an axis, `count` of them; a negative stride walks
  /// backwards.
  public static SmoothMap slice(Shape shape, int axis, int start, int stride, int count) {
    return Primitive.of(new AxisOperation.Slice(axis, start, stride, count), shape);
  }

  /// The entries of an axis from last to first.
  public static SmoothMap flip(Shape shape, int axis) {
    int extent = extent(shape, axis);
    return slice(shape, axis, extent - 1, -1, extent);
  }

  /// Zeros before and after the entries of an axis.
  public static SmoothMap pad(Shape shape, int axis, int before, int after) {
    int size = before + extent(shape, axis) + after;
    return Primitive.of(new AxisOperation.Pad(axis, before, 1, size), shape);
  }

  /// Arrays one after the other along an axis, `R^part_1 x R^part_2 x ... → R^all`.
  public static SmoothMap concatenate(int axis, Shape... parts) {
    return Primitive.of(new AxisOperation.Concatenate(axis), parts);
  }

  /// `count` arrays of one shape as one with a new first axis, `R^shape x ... x R^shape → R^(count
  /// x shape)`.
  public static SmoothMap stack(Shape shape, int count) {
    Shape row = shape.insert(0, 1);
    Shape[] rows = new Shape[count];
    Arrays.fill(rows, row);
    MutableList<SmoothMap> reshapes = Lists.mutable.empty();
    for (int i = 0; i < count; i++) {
      reshapes.add(SmoothOperations.reshape(shape, row));
    }
    return Tensored.ofAll(reshapes).then(concatenate(0, rows));
  }

  /// The entries of the first axis as one wire each: the inverse of [#stack].
  public static SmoothMap unstack(Shape shape) {
    int count = extent(shape, 0);
    Shape row = shape.remove(0).insert(0, 1);
    SmoothMap entries = new SmoothMap.Discard(Space.of(shape));
    for (int i = 0; i < count; i++) {
      entries =
          entries.pair(slice(shape, 0, i, 1).then(SmoothOperations.reshape(row, row.remove(0))));
    }
    return entries;
  }

  /// The entries of an axis at fixed indices.
  public static SmoothMap gather(Shape shape, int axis, int... indices) {
    return Primitive.of(new AxisOperation.Gather(axis, IntLists.immutable.of(indices)), shape);
  }

  /// The entries of an axis added up at fixed indices of one of extent `size`.
  public static SmoothMap scatterAdd(Shape shape, int axis, int size, int... indices) {
    return Primitive.of(
        new AxisOperation.ScatterAdd(axis, IntLists.immutable.of(indices), size), shape);
  }

  /// The partial sums along an axis.
  public static SmoothMap cumulativeSum(Shape shape, int axis) {
    return Primitive.of(new AxisOperation.CumulativeSum(axis, false), shape);
  }

  /// All windows of an axis, padded first; the new axis stands at `at`, behind `axis`.
  public static SmoothMap windows(Shape shape, int axis, int at, Window window) {
    SmoothMap padded = padded(shape, axis, window);
    return padded.then(
        Primitive.of(
            new AxisOperation.Windows(
                axis, at, window.extent(), window.stride(), window.dilation()),
            padded.target().shapes().get(0)));
  }

  /// The padding of a window along an axis.
  static SmoothMap padded(Shape shape, int axis, Window window) {
    return window.before() + window.after() == 0
        ? new SmoothMap.Identity(Space.of(shape))
        : pad(shape, axis, window.before(), window.after());
  }

  /// The mean over one axis, which disappears.
  public static SmoothMap mean(Shape shape, int axis) {
    double share = 1.0 / extent(shape, axis);
    return SmoothOperations.sum(shape, axis)
        .then(SmoothOperations.scale(share, Space.of(shape.remove(axis))));
  }

  /// The largest entry over one axis, which disappears; the derivative goes to the first of
  /// several.
  public static SmoothMap maximum(Shape shape, int axis) {
    int last = shape.rank() - 1;
    extent(shape, axis);
    Shape moved = shape.remove(axis).insert(last, shape.dimension(axis));
    int[] order =
        IntStream.range(0, shape.rank())
            .map(i -> i == last ? axis : i < axis ? i : i + 1)
            .toArray();
    SmoothMap lastAxis =
        axis == last ? new SmoothMap.Identity(Space.of(shape)) : permute(shape, order);
    return lastAxis
        .then(
            new SmoothMap.Identity(Space.of(moved))
                .pair(Primitive.of(new SelectionOperation.Argmax(), moved)))
        .then(Selections.lookup(last, moved, shape.remove(axis)));
  }

  /// The smallest entry over one axis, which disappears; the derivative goes to the first of
  /// several.
  public static SmoothMap minimum(Shape shape, int axis) {
    return SmoothOperations.negate(Space.of(shape))
        .then(maximum(shape, axis))
        .then(SmoothOperations.negate(Space.of(shape.remove(axis))));
  }

  /// The product over one axis, which disappears: halves of the axis are multiplied until one entry
  /// is left. Takes as many multiplications as there are entries; its derivative needs no division.
  public static SmoothMap product(Shape shape, int axis) {
    int extent = extent(shape, axis);
    if (extent == 1) {
      return SmoothOperations.reshape(shape, shape.remove(axis));
    }
    int half = extent / 2;
    Shape shorter = shape.remove(axis).insert(axis, half);
    SmoothMap halves =
        slice(shape, axis, 0, half)
            .pair(slice(shape, axis, half, half))
            .then(SmoothOperations.multiply(shorter));
    if (extent % 2 == 1) {
      Shape one = shape.remove(axis).insert(axis, 1);
      halves = halves.pair(slice(shape, axis, extent - 1, 1)).then(concatenate(axis, shorter, one));
    }
    return halves.then(product(halves.target().shapes().get(0), axis));
  }

  private static int extent(Shape shape, int axis) {
    if (axis < 0 || axis >= shape.rank()) {
      throw new TypeMismatchException(
          "%s has no axis %d: its axes are 0..%d".formatted(shape, axis, shape.rank() - 1));
    }
    return shape.dimension(axis);
  }
}
