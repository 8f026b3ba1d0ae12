package org.hyperdescent.crdc.runtime;

import java.util.Arrays;
import org.hyperdescent.crdc.program.Node;
import org.hyperdescent.crdc.smooth.SelectionOperation;
import org.hyperdescent.crdc.smooth.SelectionOperation.Accumulate;
import org.hyperdescent.crdc.smooth.SelectionOperation.Argmax;
import org.hyperdescent.crdc.smooth.SelectionOperation.Lookup;
import org.hyperdescent.crdc.smooth.SelectionOperation.Select;
import org.hyperdescent.crdc.smooth.Shape;

/// The reference kernels of the operations in which data decides which number goes where.
final class SelectionKernels {

  private SelectionKernels() {}

  static Kernel prepare(SelectionOperation operation, Node node) {
    int first = node.operands().get(0).id();
    int out = node.result().id();
    Shape shape = node.operands().get(0).shape();
    Shape result = node.result().shape();
    return switch (operation) {
      case Select _ -> {
        int yes = node.operands().get(1).id();
        int no = node.operands().get(2).id();
        int size = result.size();
        yield slots -> select(slots[first], slots[yes], slots[no], slots[out], size);
      }
      case Argmax _ -> {
        int length = shape.dimension(-1);
        int rows = result.size();
        yield slots -> argmax(slots[first], slots[out], rows, length);
      }
      case Lookup(int axes) -> {
        int second = node.operands().get(1).id();
        Table table = Table.of(shape, node.operands().get(1).shape(), axes);
        yield slots -> lookup(table, slots[first], slots[second], slots[out]);
      }
      case Accumulate(int axes, _) -> {
        int second = node.operands().get(1).id();
        Table table = Table.of(result, node.operands().get(1).shape(), axes);
        yield slots -> accumulate(table, slots[first], slots[second], slots[out]);
      }
    };
  }

  private static void select(double[] condition, double[] yes, double[] no, double[] c, int size) {
    for (int i = 0; i < size; i++) {
      c[i] = condition[i] > 0 ? yes[i] : no[i];
    }
  }

  private static void argmax(double[] a, double[] c, int rows, int length) {
    for (int row = 0; row < rows; row++) {
      int start = row * length;
      int best = 0;
      for (int i = 1; i < length; i++) {
        double largest = a[start + best];
        // What is not a number is larger than every number.
        if (!Double.isNaN(largest) && !(a[start + i] <= largest)) {
          best = i;
        }
      }
      c[row] = best;
    }
  }

  /// `batch` tables of `size` entries with `inner` numbers each, and `count` indices for each.
  private record Table(int batch, int size, int inner, int count) {

    static Table of(Shape table, Shape indices, int axes) {
      return new Table(
          table.sizeBetween(0, axes),
          table.dimension(axes),
          table.sizeBetween(axes + 1, table.rank()),
          indices.sizeBetween(axes, indices.rank()));
    }

    /// Where the entry for index number `i` starts.
    int entry(double[] indices, int i) {
      double index = Math.rint(indices[i]);
      if (!(index >= 0 && index < size)) {
        throw new IndexOutOfBoundsException(
            "index %s at position %d is not in 0..%d: the table has %d entries"
                .formatted(indices[i], i, size - 1, size));
      }
      return (i / count * size + (int) index) * inner;
    }
  }

  private static void lookup(Table t, double[] table, double[] indices, double[] c) {
    for (int i = 0; i < t.batch * t.count; i++) {
      System.arraycopy(table, t.entry(indices, i), c, i * t.inner, t.inner);
    }
  }

  private static void accumulate(Table t, double[] values, double[] indices, double[] c) {
    Arrays.fill(c, 0, t.batch * t.size * t.inner, 0);
    for (int i = 0; i < t.batch * t.count; i++) {
      int to = t.entry(indices, i);
      for (int j = 0; j < t.inner; j++) {
        c[to + j] += values[i * t.inner + j];
      }
    }
  }
}
