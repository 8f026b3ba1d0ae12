package org.hyperdescent.crdc.runtime.compiled;

import java.util.Arrays;

/// Sums and the parts of softmax of rows in double precision.
///
/// A sum along a row has eight partial sums, entry `i` going to number `i mod 8`, added up in one
/// fixed order.
final class DoubleRows {

  private DoubleRows() {}

  /// Sums over the middle axis, for a range of the outer axis or, if that is 1, of the inner one.
  static void sum(double[] a, double[] c, Task.Total task, int from, int to) {
    int count = task.count();
    int inner = task.inner();
    if (inner == 1) {
      if (task.outer() == 1) {
        c[0] = sum(a, 0, count);
        return;
      }
      for (int i = from; i < to; i++) {
        c[i] = sum(a, i * count, count);
      }
      return;
    }
    boolean byOuter = task.outer() > 1;
    int first = byOuter ? 0 : from;
    int last = byOuter ? inner : to;
    for (int i = byOuter ? from : 0; i < (byOuter ? to : 1); i++) {
      int start = i * inner;
      int row = start * count;
      int left = count;
      Arrays.fill(c, start + first, start + last, 0);
      for (; left >= 4; left -= 4) {
        addFour(a, row, inner, c, start, first, last);
        row += 4 * inner;
      }
      for (; left > 0; left--) {
        for (int k = first; k < last; k++) {
          c[start + k] += a[row + k];
        }
        row += inner;
      }
    }
  }

  /// Adds four rows, one after the other, but reads and writes the sums once.
  private static void addFour(
      double[] a, int row, int inner, double[] c, int start, int first, int last) {
    int second = row + inner;
    int third = second + inner;
    int fourth = third + inner;
    for (int k = first; k < last; k++) {
      c[start + k] = c[start + k] + a[row + k] + a[second + k] + a[third + k] + a[fourth + k];
    }
  }

  static double sum(double[] a, int start, int length) {
    int end = start + length;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int i = start;
    for (; i + 8 <= end; i += 8) {
      s0 += a[i];
      s1 += a[i + 1];
      s2 += a[i + 2];
      s3 += a[i + 3];
      s4 += a[i + 4];
      s5 += a[i + 5];
      s6 += a[i + 6];
      s7 += a[i + 7];
    }
    double rest = 0;
    for (; i < end; i++) {
      rest += a[i];
    }
    return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7)) + rest;
  }

  /// The largest entry of each row in a range.
  static void largest(double[] a, double[] c, int length, int from, int to) {
    for (int row = from; row < to; row++) {
      c[row] = largest(a, row * length, length);
    }
  }

  /// The differences to the largest entry of each row in a range; the result may be the argument.
  static void center(double[] a, double[] c, int length, int from, int to) {
    for (int row = from; row < to; row++) {
      center(a, row * length, largest(a, row * length, length), c, row * length, length);
    }
  }

  /// The differences to a number for each row in a range, to `c` from its start on.
  static void center(double[] a, double[] centers, double[] c, int length, int from, int to) {
    for (int row = from; row < to; row++) {
      center(a, row * length, centers[row], c, (row - from) * length, length);
    }
  }

  /// The differences to a number of some entries, to other places.
  static void center(double[] a, int start, double center, double[] c, int at, int length) {
    for (int i = 0; i < length; i++) {
      c[at + i] = a[start + i] - center;
    }
  }

  /// Divides a range of rows by their sums, in place.
  static void normalize(double[] c, int length, int from, int to) {
    for (int row = from; row < to; row++) {
      int start = row * length;
      double total = sum(c, start, length);
      for (int i = start; i < start + length; i++) {
        c[i] /= total;
      }
    }
  }

  /// Adds to each number of a range the logarithm of the sum of a row of `a`, from its start on.
  static void addLogarithmOfSum(double[] a, double[] c, int length, int from, int to) {
    for (int row = from; row < to; row++) {
      c[row] += DoubleFunctions.log(sum(a, (row - from) * length, length));
    }
  }

  static double largest(double[] a, int start, int length) {
    double largest = a[start];
    for (int i = start + 1; i < start + length; i++) {
      largest = Math.max(largest, a[i]);
    }
    return largest;
  }
}
