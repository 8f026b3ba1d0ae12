package org.hyperdescent.crdc.runtime.compiled;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// The products of [RowProducts] in double precision on vectors of 4 numbers, eight rows at a time.
///
/// The sum of a dot product has four partial sums, one for each lane, added up in the order of
/// [DoubleRowLoops]. No method takes or returns a vector: such a method is compiled by itself now
/// and then, and makes an object of each vector. It is loaded only where the Vector API is.
final class DoubleRowVectors {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_256;

  private static final int LANES = SPECIES.length();

  /// The upper half, and the lanes of the other half.
  static final VectorMask<Double> HIGH = VectorMask.fromLong(SPECIES, 0b1100);

  static final VectorShuffle<Double> SWAP = VectorShuffle.fromOp(SPECIES, i -> i ^ 2);

  private static final VectorMask<Double> HIGH_1 = VectorMask.fromLong(SPECIES, 0b1010);
  private static final VectorShuffle<Double> SWAP_1 = VectorShuffle.fromOp(SPECIES, i -> i ^ 1);

  /// Where the sums of rows come to stand that were added up two at a time.
  private static final VectorShuffle<Double> IN_ORDER =
      VectorShuffle.fromValues(SPECIES, 0, 2, 1, 3);

  private DoubleRowVectors() {}

  /// See [RowProducts#dot].
  static void dot(double[] x, int columns, int from, int to, double[] w, double[] z) {
    int i = from;
    for (; i + RowPass.GROUP <= to; i += RowPass.GROUP) {
      dotEight(x, i * columns, columns, w, z, i - from);
    }
    for (; i < to; i++) {
      z[i - from] = DoubleRowLoops.dot(x, i * columns, columns, w);
    }
  }

  /// See [RowProducts#add].
  static void add(double[] x, int columns, int from, int to, double[] r, double[] g) {
    int i = from;
    for (; i + RowPass.GROUP <= to; i += RowPass.GROUP) {
      addEight(x, i * columns, columns, r, i - from, g);
    }
    for (; i < to; i++) {
      DoubleRowLoops.add(x, i * columns, columns, r[i - from], g);
    }
  }

  /// Adds up partial sums in place: those of two rows, the halves of each already added, stand in
  /// one vector, the sum of row `i` comes to `i`.
  static void addUp(double[] z, int count) {
    for (int i = 0; i < count; i += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, z, 2 * i);
      DoubleVector b = DoubleVector.fromArray(SPECIES, z, 2 * i + LANES);
      DoubleVector sums = a.blend(b, HIGH_1).add(b.blend(a, HIGH_1).rearrange(SWAP_1));
      sums.rearrange(IN_ORDER).intoArray(z, i);
    }
  }

  private static void dotEight(double[] x, int at, int columns, double[] w, double[] z, int zAt) {
    int p0 = at;
    int p1 = p0 + columns;
    int p2 = p1 + columns;
    int p3 = p2 + columns;
    int p4 = p3 + columns;
    int p5 = p4 + columns;
    int p6 = p5 + columns;
    int p7 = p6 + columns;
    int last = (columns - 1) & -LANES;
    int tail = columns - LANES;
    VectorMask<Double> seen = SPECIES.indexInRange(0, last - tail);
    DoubleVector end = DoubleVector.fromArray(SPECIES, w, tail);
    DoubleVector a0 = DoubleVector.fromArray(SPECIES, x, p0 + tail).mul(end).blend(0d, seen);
    DoubleVector a1 = DoubleVector.fromArray(SPECIES, x, p1 + tail).mul(end).blend(0d, seen);
    DoubleVector a2 = DoubleVector.fromArray(SPECIES, x, p2 + tail).mul(end).blend(0d, seen);
    DoubleVector a3 = DoubleVector.fromArray(SPECIES, x, p3 + tail).mul(end).blend(0d, seen);
    DoubleVector a4 = DoubleVector.fromArray(SPECIES, x, p4 + tail).mul(end).blend(0d, seen);
    DoubleVector a5 = DoubleVector.fromArray(SPECIES, x, p5 + tail).mul(end).blend(0d, seen);
    DoubleVector a6 = DoubleVector.fromArray(SPECIES, x, p6 + tail).mul(end).blend(0d, seen);
    DoubleVector a7 = DoubleVector.fromArray(SPECIES, x, p7 + tail).mul(end).blend(0d, seen);
    for (int j = 0; j < last; j += LANES) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, w, j);
      a0 = DoubleVector.fromArray(SPECIES, x, p0 + j).fma(v, a0);
      a1 = DoubleVector.fromArray(SPECIES, x, p1 + j).fma(v, a1);
      a2 = DoubleVector.fromArray(SPECIES, x, p2 + j).fma(v, a2);
      a3 = DoubleVector.fromArray(SPECIES, x, p3 + j).fma(v, a3);
      a4 = DoubleVector.fromArray(SPECIES, x, p4 + j).fma(v, a4);
      a5 = DoubleVector.fromArray(SPECIES, x, p5 + j).fma(v, a5);
      a6 = DoubleVector.fromArray(SPECIES, x, p6 + j).fma(v, a6);
      a7 = DoubleVector.fromArray(SPECIES, x, p7 + j).fma(v, a7);
    }
    DoubleVector b0 = a0.blend(a2, HIGH).add(a2.blend(a0, HIGH).rearrange(SWAP));
    DoubleVector b1 = a1.blend(a3, HIGH).add(a3.blend(a1, HIGH).rearrange(SWAP));
    DoubleVector s0 = b0.blend(b1, HIGH_1).add(b1.blend(b0, HIGH_1).rearrange(SWAP_1));
    DoubleVector b4 = a4.blend(a6, HIGH).add(a6.blend(a4, HIGH).rearrange(SWAP));
    DoubleVector b5 = a5.blend(a7, HIGH).add(a7.blend(a5, HIGH).rearrange(SWAP));
    DoubleVector s4 = b4.blend(b5, HIGH_1).add(b5.blend(b4, HIGH_1).rearrange(SWAP_1));
    s0.intoArray(z, zAt);
    s4.intoArray(z, zAt + LANES);
  }

  private static void addEight(double[] x, int at, int columns, double[] r, int rAt, double[] g) {
    int p0 = at;
    int p1 = p0 + columns;
    int p2 = p1 + columns;
    int p3 = p2 + columns;
    int p4 = p3 + columns;
    int p5 = p4 + columns;
    int p6 = p5 + columns;
    int p7 = p6 + columns;
    DoubleVector r0 = DoubleVector.broadcast(SPECIES, r[rAt]);
    DoubleVector r1 = DoubleVector.broadcast(SPECIES, r[rAt + 1]);
    DoubleVector r2 = DoubleVector.broadcast(SPECIES, r[rAt + 2]);
    DoubleVector r3 = DoubleVector.broadcast(SPECIES, r[rAt + 3]);
    DoubleVector r4 = DoubleVector.broadcast(SPECIES, r[rAt + 4]);
    DoubleVector r5 = DoubleVector.broadcast(SPECIES, r[rAt + 5]);
    DoubleVector r6 = DoubleVector.broadcast(SPECIES, r[rAt + 6]);
    DoubleVector r7 = DoubleVector.broadcast(SPECIES, r[rAt + 7]);
    int last = (columns - 1) & -LANES;
    int tail = columns - LANES;
    VectorMask<Double> seen = SPECIES.indexInRange(0, last - tail);
    DoubleVector end = DoubleVector.fromArray(SPECIES, g, tail);
    end = DoubleVector.fromArray(SPECIES, x, p0 + tail).fma(r0, end);
    end = DoubleVector.fromArray(SPECIES, x, p1 + tail).fma(r1, end);
    end = DoubleVector.fromArray(SPECIES, x, p2 + tail).fma(r2, end);
    end = DoubleVector.fromArray(SPECIES, x, p3 + tail).fma(r3, end);
    end = DoubleVector.fromArray(SPECIES, x, p4 + tail).fma(r4, end);
    end = DoubleVector.fromArray(SPECIES, x, p5 + tail).fma(r5, end);
    end = DoubleVector.fromArray(SPECIES, x, p6 + tail).fma(r6, end);
    end = DoubleVector.fromArray(SPECIES, x, p7 + tail).fma(r7, end);
    for (int j = 0; j < last; j += LANES) {
      DoubleVector sum = DoubleVector.fromArray(SPECIES, g, j);
      sum = DoubleVector.fromArray(SPECIES, x, p0 + j).fma(r0, sum);
      sum = DoubleVector.fromArray(SPECIES, x, p1 + j).fma(r1, sum);
      sum = DoubleVector.fromArray(SPECIES, x, p2 + j).fma(r2, sum);
      sum = DoubleVector.fromArray(SPECIES, x, p3 + j).fma(r3, sum);
      sum = DoubleVector.fromArray(SPECIES, x, p4 + j).fma(r4, sum);
      sum = DoubleVector.fromArray(SPECIES, x, p5 + j).fma(r5, sum);
      sum = DoubleVector.fromArray(SPECIES, x, p6 + j).fma(r6, sum);
      sum = DoubleVector.fromArray(SPECIES, x, p7 + j).fma(r7, sum);
      sum.intoArray(g, j);
    }
    end.blend(DoubleVector.fromArray(SPECIES, g, tail), seen).intoArray(g, tail);
  }
}
