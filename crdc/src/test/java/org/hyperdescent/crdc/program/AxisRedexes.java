package org.hyperdescent.crdc.program;

import java.util.stream.IntStream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.smooth.AxisOperation.Concatenate;
import org.hyperdescent.crdc.smooth.AxisOperation.CumulativeSum;
import org.hyperdescent.crdc.smooth.AxisOperation.Gather;
import org.hyperdescent.crdc.smooth.AxisOperation.OverlapAdd;
import org.hyperdescent.crdc.smooth.AxisOperation.Pad;
import org.hyperdescent.crdc.smooth.AxisOperation.Permute;
import org.hyperdescent.crdc.smooth.AxisOperation.ScatterAdd;
import org.hyperdescent.crdc.smooth.AxisOperation.Slice;
import org.hyperdescent.crdc.smooth.AxisOperation.Windows;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;

/// Expressions for the rules of slices, paddings, concatenations and permutations.
///
/// @param builder builds them
/// @param draw what is drawn
record AxisRedexes(ProgramBuilder builder, Draw draw) {

  Value movedZero() {
    Value zero = builder.fill(draw.shape(1), draw.near() ? draw.number() : 0);
    Shape shape = zero.shape();
    int axis = draw.below(shape.rank());
    int extent = shape.dimension(axis);
    int[] places = draw.random().ints(extent, 0, extent + 1).toArray();
    int behind = axis + 1 + draw.below(shape.rank() - axis);
    int size = 2 + draw.below(3);
    return draw.oneOf(
        () -> slice(zero, axis),
        () -> builder.apply(new Pad(axis, 1, 2, 2 * extent + 1), zero),
        () -> builder.apply(new Concatenate(axis), zero, zero),
        () -> builder.apply(permute(order(shape.rank())), zero),
        () ->
            builder.apply(
                new Gather(axis, IntLists.immutable.of(draw.random().ints(3, 0, extent).toArray())),
                zero),
        () -> builder.apply(new ScatterAdd(axis, IntLists.immutable.of(places), extent + 1), zero),
        () -> builder.apply(new CumulativeSum(axis, draw.flip()), zero),
        () -> builder.apply(new Windows(axis, behind, extent, 1, 1), zero),
        () -> {
          Shape windows = shape.insert(behind, size);
          Value zeros = builder.fill(windows, draw.near() ? draw.number() : 0);
          return builder.apply(new OverlapAdd(axis, behind, 1, 1, extent + size - 1), zeros);
        });
  }

  Value permutation() {
    Shape shape = draw.shape(2);
    int rank = shape.rank();
    return draw.oneOf(
        () ->
            builder.apply(
                permute(order(rank)), builder.apply(permute(order(rank)), builder.input(shape))),
        () -> builder.apply(permute(lastTwo(rank)), builder.input(shape)),
        // Only the unit axis goes elsewhere.
        () -> {
          int from = draw.below(rank + 1);
          MutableIntList order = IntLists.mutable.of(order(rank + 1));
          order.sortThis().removeAtIndex(from);
          order.addAtIndex(draw.below(rank + 1), from);
          return builder.apply(permute(order.toArray()), builder.input(shape.insert(from, 1)));
        });
  }

  Value wholeAxis() {
    Value x = builder.input(draw.shape(1));
    int axis = draw.below(x.shape().rank());
    int extent = x.shape().dimension(axis);
    Shape unit = x.shape().insert(axis, 1);
    return draw.oneOf(
        () -> draw.near() ? slice(x, axis) : builder.apply(new Slice(axis, 0, 1, extent), x),
        () -> builder.apply(new Pad(axis, 0, 1, draw.near() ? extent + draw.below(2) : extent), x),
        () -> builder.apply(new Slice(axis, 0, stride(), 1), builder.input(unit)),
        () ->
            builder.apply(
                new Pad(axis, 0, stride(), draw.near() ? 1 + draw.below(2) : 1),
                builder.input(unit)),
        () -> builder.apply(new Concatenate(axis), x));
  }

  Value partOfConcatenation() {
    Shape shape = draw.shape(1);
    int axis = draw.below(shape.rank());
    MutableList<Value> parts = Lists.mutable.empty();
    int count = 1 + draw.extent();
    int wanted = draw.below(count);
    int before = 0;
    int start = 0;
    for (int k = 0; k < count; k++) {
      int extent = draw.extent();
      parts.add(builder.input(shape.remove(axis).insert(axis, extent)));
      start = k == wanted ? before : start;
      before += extent;
    }
    Value whole = builder.apply(new Concatenate(axis), parts.toImmutable());
    if (draw.near()) {
      return slice(whole, draw.below(shape.rank()));
    }
    Slice part = walk(axis, parts.get(wanted).shape().dimension(axis));
    return builder.apply(new Slice(axis, start + part.start(), part.stride(), part.count()), whole);
  }

  Value sliceOfPadding() {
    Value x = builder.input(draw.shape(1));
    int axis = draw.below(x.shape().rank());
    int extent = x.shape().dimension(axis);
    int step = 1 + draw.below(3);
    int low = draw.below(3);
    // Room for the same number of entries from the next one on, three apart.
    int size = low + 3 * extent + 1;
    boolean down = draw.flip();
    int start = down ? low + step * (extent - 1) : low;
    int stride = down ? -step : step;
    Value padded = builder.apply(new Pad(axis, start, stride, size), x);
    if (draw.near()) {
      return draw.flip()
          ? builder.apply(new Slice(axis, low + draw.below(2), 1 + draw.below(3), extent), padded)
          : slice(padded, draw.below(x.shape().rank()));
    }
    return builder.apply(new Slice(axis, start, stride, extent), padded);
  }

  private Value slice(Value value, int axis) {
    return builder.apply(walk(axis, value.shape().dimension(axis)), value);
  }

  /// A random walk through an axis.
  private Slice walk(int axis, int extent) {
    int start = draw.below(extent);
    int stride = stride();
    int room = stride > 0 ? extent - 1 - start : start;
    return new Slice(axis, start, stride, 1 + draw.below(room / Math.abs(stride) + 1));
  }

  private int stride() {
    return draw.flip() ? 1 + draw.below(3) : -1 - draw.below(3);
  }

  private static Operation permute(int... order) {
    return new Permute(IntLists.immutable.of(order));
  }

  private int[] order(int rank) {
    MutableIntList left = IntLists.mutable.of(IntStream.range(0, rank).toArray());
    int[] order = new int[rank];
    for (int i = 0; i < rank; i++) {
      order[i] = left.removeAtIndex(draw.below(left.size()));
    }
    return order;
  }

  private static int[] lastTwo(int rank) {
    int[] order = IntStream.range(0, rank).toArray();
    order[rank - 2] = rank - 1;
    order[rank - 1] = rank - 2;
    return order;
  }
}
