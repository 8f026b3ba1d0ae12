package org.hyperdescent.crdc.runtime.compiled;

import java.util.Arrays;

/// The kernels of [TableTask] in double precision.
final class DoubleTables {

  private DoubleTables() {}

  /// Where the entries for some given indices start.
  static void places(double[] indices, TableTask task, int[] places, int from, int to) {
    for (int i = from; i < to; i++) {
      places[i] = task.place(indices[i], i);
    }
  }

  /// The entries for a range of the indices of all tables.
  static void gather(double[] a, double[] c, TableTask task, int[] places, int from, int to) {
    int inner = task.inner();
    boolean fixed = task.scratch() == 0;
    for (int i = from; i < to; i++) {
      int table = i / task.count();
      int place =
          fixed ? table * task.size() * inner + places[i - table * task.count()] : places[i];
      if (inner == 1) {
        c[i] = a[place];
      } else {
        System.arraycopy(a, place, c, i * inner, inner);
      }
    }
  }

  /// Values added up in a range of the tables.
  static void scatter(double[] a, double[] c, TableTask task, int[] places, int from, int to) {
    int inner = task.inner();
    int length = task.size() * inner;
    boolean fixed = task.scratch() == 0;
    Arrays.fill(c, from * length, to * length, 0);
    for (int table = from; table < to; table++) {
      for (int k = 0; k < task.count(); k++) {
        int i = table * task.count() + k;
        int place = fixed ? table * length + places[k] : places[i];
        if (inner == 1) {
          c[place] += a[i];
          continue;
        }
        for (int j = 0; j < inner; j++) {
          c[place + j] += a[i * inner + j];
        }
      }
    }
  }

  /// The index of the largest entry in each of some rows; what is not a number is the largest.
  static void argmax(double[] a, double[] c, int length, int from, int to) {
    for (int row = from; row < to; row++) {
      int start = row * length;
      int best = 0;
      long largest = order(a[start]);
      for (int i = 1; i < length; i++) {
        long entry = order(a[start + i]);
        best = entry > largest ? i : best;
        largest = Math.max(largest, entry);
      }
      c[row] = best;
    }
  }

  /// A number that is larger for larger numbers, so that they are compared without a jump.
  private static long order(double number) {
    // The sum makes both zeros one.
    long bits = Double.doubleToLongBits(number + 0);
    return bits ^ (bits >> 63 & Long.MAX_VALUE);
  }

  /// Partial sums, for a range of the tables or, if there is one table, of the numbers of an entry.
  static void sums(double[] a, double[] c, TableTask task, int from, int to) {
    int inner = task.inner();
    boolean tables = task.batch() > 1;
    boolean reversed = task.kind() == TableTask.Kind.REVERSED_SUMS;
    int step = reversed ? -inner : inner;
    int low = tables ? 0 : from;
    int high = tables ? inner : to;
    for (int table = tables ? from : 0; table < (tables ? to : 1); table++) {
      int entry = (table * task.size() + (reversed ? task.size() - 1 : 0)) * inner;
      System.arraycopy(a, entry + low, c, entry + low, high - low);
      for (int n = 1; n < task.size(); n++) {
        entry += step;
        for (int k = low; k < high; k++) {
          c[entry + k] = c[entry - step + k] + a[entry + k];
        }
      }
    }
  }
}
