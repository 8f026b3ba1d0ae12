package org.hyperdescent.crdc.runtime.compiled;

import java.util.Arrays;
import org.hyperdescent.crdc.runtime.product.FusedMultiplyAdd;

/// The products of [RowProducts] in single precision on one row at a time, and what else a pass
/// does with the numbers of a block.
///
/// The sum of a dot product has eight partial sums: entry `i` goes to number `i mod 8`, but the
/// last entries, which come first, to the last numbers.
final class FloatRowLoops {

  /// How many partial sums a dot product has.
  static final int LANES = 8;

  private static final boolean FUSED = FusedMultiplyAdd.isFast();

  private FloatRowLoops() {}

  static float dot(float[] x, int at, int columns, float[] w) {
    int last = (columns - 1) & -LANES;
    int free = LANES - columns + last;
    int q = last - free;
    int p = at + q;
    float s0 = free == 0 ? x[p] * w[q] : 0;
    float s1 = free <= 1 ? x[p + 1] * w[q + 1] : 0;
    float s2 = free <= 2 ? x[p + 2] * w[q + 2] : 0;
    float s3 = free <= 3 ? x[p + 3] * w[q + 3] : 0;
    float s4 = free <= 4 ? x[p + 4] * w[q + 4] : 0;
    float s5 = free <= 5 ? x[p + 5] * w[q + 5] : 0;
    float s6 = free <= 6 ? x[p + 6] * w[q + 6] : 0;
    float s7 = x[p + 7] * w[q + 7];
    for (int j = 0; j < last; j += LANES) {
      p = at + j;
      s0 = add(s0, x[p], w[j]);
      s1 = add(s1, x[p + 1], w[j + 1]);
      s2 = add(s2, x[p + 2], w[j + 2]);
      s3 = add(s3, x[p + 3], w[j + 3]);
      s4 = add(s4, x[p + 4], w[j + 4]);
      s5 = add(s5, x[p + 5], w[j + 5]);
      s6 = add(s6, x[p + 6], w[j + 6]);
      s7 = add(s7, x[p + 7], w[j + 7]);
    }
    return ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
  }

  static void add(float[] x, int at, int columns, float factor, float[] g) {
    for (int j = 0; j < columns; j++) {
      g[j] = add(g[j], x[at + j], factor);
    }
  }

  private static float add(float sum, float left, float right) {
    return FUSED ? Math.fma(left, right, sum) : left * right + sum;
  }

  /// Copies the numbers of a block from every so many places of an array.
  static void gather(float[] from, int start, int stride, float[] to, int count) {
    if (stride == 0) {
      Arrays.fill(to, 0, count, from[start]);
      return;
    }
    for (int i = 0; i < count; i++) {
      to[i] = from[start + i * stride];
    }
  }
}
