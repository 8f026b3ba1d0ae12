package org.hyperdescent.crdc.runtime.compiled;

import java.util.Arrays;
import org.hyperdescent.crdc.runtime.product.FusedMultiplyAdd;

/// The products of [RowProducts] in double precision on one row at a time, and what else a pass
/// does with the numbers of a block.
///
/// The sum of a dot product has four partial sums: entry `i` goes to number `i mod 4`, but the last
/// entries, which come first, to the last numbers.
final class DoubleRowLoops {

  /// How many partial sums a dot product has.
  static final int LANES = 4;

  private static final boolean FUSED = FusedMultiplyAdd.isFast();

  private DoubleRowLoops() {}

  static double dot(double[] x, int at, int columns, double[] w) {
    int last = (columns - 1) & -LANES;
    int free = LANES - columns + last;
    int q = last - free;
    int p = at + q;
    double s0 = free == 0 ? x[p] * w[q] : 0;
    double s1 = free <= 1 ? x[p + 1] * w[q + 1] : 0;
    double s2 = free <= 2 ? x[p + 2] * w[q + 2] : 0;
    double s3 = x[p + 3] * w[q + 3];
    for (int j = 0; j < last; j += LANES) {
      p = at + j;
      s0 = add(s0, x[p], w[j]);
      s1 = add(s1, x[p + 1], w[j + 1]);
      s2 = add(s2, x[p + 2], w[j + 2]);
      s3 = add(s3, x[p + 3], w[j + 3]);
    }
    return (s0 + s2) + (s1 + s3);
  }

  static void add(double[] x, int at, int columns, double factor, double[] g) {
    for (int j = 0; j < columns; j++) {
      g[j] = add(g[j], x[at + j], factor);
    }
  }

  private static double add(double sum, double left, double right) {
    return FUSED ? Math.fma(left, right, sum) : left * right + sum;
  }

  /// Copies the numbers of a block from every so many places of an array.
  static void gather(double[] from, int start, int stride, double[] to, int count) {
    if (stride == 0) {
      Arrays.fill(to, 0, count, from[start]);
      return;
    }
    for (int i = 0; i < count; i++) {
      to[i] = from[start + i * stride];
    }
  }
}
