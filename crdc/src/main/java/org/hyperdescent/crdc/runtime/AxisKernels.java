package org.hyperdescent.crdc.runtime;

import java.util.Arrays;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.smooth.AxisOperation;
import org.hyperdescent.crdc.smooth.AxisOperation.Concatenate;
import org.hyperdescent.crdc.smooth.AxisOperation.CumulativeSum;
import org.hyperdescent.crdc.smooth.AxisOperation.Gather;
import org.hyperdescent.crdc.smooth.AxisOperation.OverlapAdd;
import org.hyperdescent.crdc.smooth.AxisOperation.Pad;
import org.hyperdescent.crdc.smooth.AxisOperation.Permute;
import org.hyperdescent.crdc.smooth.AxisOperation.ScatterAdd;
import org.hyperdescent.crdc.smooth.AxisOperation.Slice;
import org.hyperdescent.crdc.smooth.AxisOperation.Windows;
import org.hyperdescent.crdc.smooth.Shape;

/// The reference kernels of the operations along axes. An axis splits a row-major array into
/// `outer` blocks of its entries, and each entry is `inner` numbers side by side.
final class AxisKernels {

  private AxisKernels() {}

  static Kernel prepare(AxisOperation operation, Node node) {
    int in = node.operands().get(0).id();
    int out = node.result().id();
    Shape shape = node.operands().get(0).shape();
    return switch (operation) {
      case Permute(ImmutableIntList order) -> permute(shape, order, in, out);
      case Slice(int axis, int start, int stride, int count) ->
          gather(shape, axis, places(start, stride, count), in, out);
      case Pad(int axis, int start, int stride, int size) ->
          scatterAdd(shape, axis, places(start, stride, shape.dimension(axis)), size, in, out);
      case Concatenate(int axis) -> concatenate(node, axis);
      case Gather(int axis, ImmutableIntList indices) ->
          gather(shape, axis, indices.toArray(), in, out);
      case ScatterAdd(int axis, ImmutableIntList indices, int size) ->
          scatterAdd(shape, axis, indices.toArray(), size, in, out);
      case CumulativeSum(int axis, boolean reversed) ->
          cumulativeSum(shape, axis, reversed, in, out);
      case Windows(int axis, int at, _, int stride, int dilation) -> {
        Windowed w = Windowed.of(node.result().shape(), axis, at, stride, dilation);
        int size = shape.dimension(axis);
        yield slots -> windows(w, size, slots[in], slots[out]);
      }
      case OverlapAdd(int axis, int at, int stride, int dilation, int size) -> {
        Windowed w = Windowed.of(shape, axis, at, stride, dilation);
        yield slots -> overlapAdd(w, size, slots[in], slots[out]);
      }
    };
  }

  private static int[] places(int start, int stride, int count) {
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = start + i * stride;
    }
    return places;
  }

  private static Kernel permute(Shape shape, ImmutableIntList order, int in, int out) {
    int rank = order.size();
    int[] strides = new int[rank];
    int[] extents = new int[rank];
    for (int i = 0; i < rank; i++) {
      extents[i] = shape.dimension(order.get(i));
      strides[i] = shape.sizeBetween(order.get(i) + 1, rank);
    }
    int[] from = {0};
    for (int i = 0; i < rank; i++) {
      int[] longer = new int[from.length * extents[i]];
      for (int j = 0; j < longer.length; j++) {
        longer[j] = from[j / extents[i]] + (j % extents[i]) * strides[i];
      }
      from = longer;
    }
    int[] places = from;
    return slots -> {
      double[] a = slots[in];
      double[] c = slots[out];
      for (int i = 0; i < places.length; i++) {
        c[i] = a[places[i]];
      }
    };
  }

  private static Kernel gather(Shape shape, int axis, int[] indices, int in, int out) {
    int outer = shape.sizeBetween(0, axis);
    int extent = shape.dimension(axis);
    int inner = shape.sizeBetween(axis + 1, shape.rank());
    return slots -> {
      double[] a = slots[in];
      double[] c = slots[out];
      for (int i = 0; i < outer; i++) {
        for (int j = 0; j < indices.length; j++) {
          System.arraycopy(
              a, (i * extent + indices[j]) * inner, c, (i * indices.length + j) * inner, inner);
        }
      }
    };
  }

  private static Kernel scatterAdd(
      Shape shape, int axis, int[] indices, int size, int in, int out) {
    int outer = shape.sizeBetween(0, axis);
    int inner = shape.sizeBetween(axis + 1, shape.rank());
    return slots -> {
      double[] a = slots[in];
      double[] c = slots[out];
      Arrays.fill(c, 0, outer * size * inner, 0);
      for (int i = 0; i < outer; i++) {
        for (int j = 0; j < indices.length; j++) {
          int to = (i * size + indices[j]) * inner;
          int from = (i * indices.length + j) * inner;
          for (int k = 0; k < inner; k++) {
            c[to + k] += a[from + k];
          }
        }
      }
    };
  }

  private static Kernel concatenate(Node node, int axis) {
    int out = node.result().id();
    Shape result = node.result().shape();
    int outer = result.sizeBetween(0, axis);
    int row = result.sizeBetween(axis, result.rank());
    int[] parts = new int[node.operands().size()];
    int[] rows = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = node.operands().get(i).id();
      rows[i] = node.operands().get(i).shape().sizeBetween(axis, result.rank());
    }
    return slots -> {
      int start = 0;
      for (int part = 0; part < parts.length; part++) {
        for (int i = 0; i < outer; i++) {
          System.arraycopy(
              slots[parts[part]], i * rows[part], slots[out], i * row + start, rows[part]);
        }
        start += rows[part];
      }
    };
  }

  private static Kernel cumulativeSum(Shape shape, int axis, boolean reversed, int in, int out) {
    int outer = shape.sizeBetween(0, axis);
    int extent = shape.dimension(axis);
    int inner = shape.sizeBetween(axis + 1, shape.rank());
    int first = reversed ? extent - 1 : 0;
    int step = reversed ? -1 : 1;
    return slots -> {
      double[] a = slots[in];
      double[] c = slots[out];
      for (int i = 0; i < outer; i++) {
        for (int k = 0; k < inner; k++) {
          double total = 0;
          for (int n = 0; n < extent; n++) {
            int place = (i * extent + first + n * step) * inner + k;
            total += a[place];
            c[place] = total;
          }
        }
      }
    };
  }

  /// An array with windows: `outer` blocks of `count` windows, each `middle` times `extent` times
  /// `inner` numbers.
  private record Windowed(
      int outer, int count, int middle, int extent, int inner, int stride, int dilation) {

    static Windowed of(Shape shape, int axis, int at, int stride, int dilation) {
      return new Windowed(
          shape.sizeBetween(0, axis),
          shape.dimension(axis),
          shape.sizeBetween(axis + 1, at),
          shape.dimension(at),
          shape.sizeBetween(at + 1, shape.rank()),
          stride,
          dilation);
    }
  }

  private static void windows(Windowed w, int size, double[] a, double[] c) {
    int to = 0;
    for (int o = 0; o < w.outer; o++) {
      for (int i = 0; i < w.count; i++) {
        for (int m = 0; m < w.middle; m++) {
          for (int k = 0; k < w.extent; k++) {
            int entry = o * size + i * w.stride + k * w.dilation;
            System.arraycopy(a, (entry * w.middle + m) * w.inner, c, to, w.inner);
            to += w.inner;
          }
        }
      }
    }
  }

  private static void overlapAdd(Windowed w, int size, double[] a, double[] c) {
    Arrays.fill(c, 0, w.outer * size * w.middle * w.inner, 0);
    int from = 0;
    for (int o = 0; o < w.outer; o++) {
      for (int i = 0; i < w.count; i++) {
        for (int m = 0; m < w.middle; m++) {
          for (int k = 0; k < w.extent; k++) {
            int entry = o * size + i * w.stride + k * w.dilation;
            int to = (entry * w.middle + m) * w.inner;
            for (int j = 0; j < w.inner; j++) {
              c[to + j] += a[from++];
            }
          }
        }
      }
    }
  }
}
