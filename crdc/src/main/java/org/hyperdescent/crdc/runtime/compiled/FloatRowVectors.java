package org.hyperdescent.crdc.runtime.compiled;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// The products of [RowProducts] in single precision on vectors of 8 numbers, eight rows at a time.
///
/// The sum of a dot product has eight partial sums, one for each lane, added up in the order of
/// [FloatRowLoops]. No method takes or returns a vector: such a method is compiled by itself now
/// and then, and makes an object of each vector. It is loaded only where the Vector API is.
final class FloatRowVectors {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_256;

  private static final int LANES = SPECIES.length();

  /// The upper half, and the lanes of the other half.
  static final VectorMask<Float> HIGH = VectorMask.fromLong(SPECIES, 0b11110000);

  static final VectorShuffle<Float> SWAP = VectorShuffle.fromOp(SPECIES, i -> i ^ 4);

  private static final VectorMask<Float> HIGH_2 = VectorMask.fromLong(SPECIES, 0b11001100);
  private static final VectorShuffle<Float> SWAP_2 = VectorShuffle.fromOp(SPECIES, i -> i ^ 2);

  private static final VectorMask<Float> HIGH_1 = VectorMask.fromLong(SPECIES, 0b10101010);
  private static final VectorShuffle<Float> SWAP_1 = VectorShuffle.fromOp(SPECIES, i -> i ^ 1);

  /// Where the sums of rows come to stand that were added up two at a time.
  private static final VectorShuffle<Float> IN_ORDER =
      VectorShuffle.fromValues(SPECIES, 0, 4, 2, 6, 1, 5, 3, 7);

  private FloatRowVectors() {}

  /// See [RowProducts#dot].
  static void dot(float[] x, int columns, int from, int to, float[] w, float[] z) {
    int i = from;
    for (; i + RowPass.GROUP <= to; i += RowPass.GROUP) {
      dotEight(x, i * columns, columns, w, z, i - from);
    }
    for (; i < to; i++) {
      z[i - from] = FloatRowLoops.dot(x, i * columns, columns, w);
    }
  }

  /// See [RowProducts#add].
  static void add(float[] x, int columns, int from, int to, float[] r, float[] g) {
    int i = from;
    for (; i + RowPass.GROUP <= to; i += RowPass.GROUP) {
      addEight(x, i * columns, columns, r, i - from, g);
    }
    for (; i < to; i++) {
      FloatRowLoops.add(x, i * columns, columns, r[i - from], g);
    }
  }

  /// Adds up partial sums in place: those of two rows, the halves of each already added, stand in
  /// one vector, the sum of row `i` comes to `i`.
  static void addUp(float[] z, int count) {
    for (int i = 0; i < count; i += RowPass.GROUP) {
      int p = i / 2 * LANES;
      FloatVector a = FloatVector.fromArray(SPECIES, z, p);
      FloatVector b = FloatVector.fromArray(SPECIES, z, p + LANES);
      FloatVector c = FloatVector.fromArray(SPECIES, z, p + 2 * LANES);
      FloatVector d = FloatVector.fromArray(SPECIES, z, p + 3 * LANES);
      FloatVector ab = a.blend(b, HIGH_2).add(b.blend(a, HIGH_2).rearrange(SWAP_2));
      FloatVector cd = c.blend(d, HIGH_2).add(d.blend(c, HIGH_2).rearrange(SWAP_2));
      FloatVector sums = ab.blend(cd, HIGH_1).add(cd.blend(ab, HIGH_1).rearrange(SWAP_1));
      sums.rearrange(IN_ORDER).intoArray(z, i);
    }
  }

  private static void dotEight(float[] x, int at, int columns, float[] w, float[] z, int zAt) {
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
    VectorMask<Float> seen = SPECIES.indexInRange(0, last - tail);
    FloatVector end = FloatVector.fromArray(SPECIES, w, tail);
    FloatVector a0 = FloatVector.fromArray(SPECIES, x, p0 + tail).mul(end).blend(0f, seen);
    FloatVector a1 = FloatVector.fromArray(SPECIES, x, p1 + tail).mul(end).blend(0f, seen);
    FloatVector a2 = FloatVector.fromArray(SPECIES, x, p2 + tail).mul(end).blend(0f, seen);
    FloatVector a3 = FloatVector.fromArray(SPECIES, x, p3 + tail).mul(end).blend(0f, seen);
    FloatVector a4 = FloatVector.fromArray(SPECIES, x, p4 + tail).mul(end).blend(0f, seen);
    FloatVector a5 = FloatVector.fromArray(SPECIES, x, p5 + tail).mul(end).blend(0f, seen);
    FloatVector a6 = FloatVector.fromArray(SPECIES, x, p6 + tail).mul(end).blend(0f, seen);
    FloatVector a7 = FloatVector.fromArray(SPECIES, x, p7 + tail).mul(end).blend(0f, seen);
    for (int j = 0; j < last; j += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, w, j);
      a0 = FloatVector.fromArray(SPECIES, x, p0 + j).fma(v, a0);
      a1 = FloatVector.fromArray(SPECIES, x, p1 + j).fma(v, a1);
      a2 = FloatVector.fromArray(SPECIES, x, p2 + j).fma(v, a2);
      a3 = FloatVector.fromArray(SPECIES, x, p3 + j).fma(v, a3);
      a4 = FloatVector.fromArray(SPECIES, x, p4 + j).fma(v, a4);
      a5 = FloatVector.fromArray(SPECIES, x, p5 + j).fma(v, a5);
      a6 = FloatVector.fromArray(SPECIES, x, p6 + j).fma(v, a6);
      a7 = FloatVector.fromArray(SPECIES, x, p7 + j).fma(v, a7);
    }
    FloatVector b0 = a0.blend(a4, HIGH).add(a4.blend(a0, HIGH).rearrange(SWAP));
    FloatVector b1 = a1.blend(a5, HIGH).add(a5.blend(a1, HIGH).rearrange(SWAP));
    FloatVector b2 = a2.blend(a6, HIGH).add(a6.blend(a2, HIGH).rearrange(SWAP));
    FloatVector b3 = a3.blend(a7, HIGH).add(a7.blend(a3, HIGH).rearrange(SWAP));
    FloatVector c0 = b0.blend(b2, HIGH_2).add(b2.blend(b0, HIGH_2).rearrange(SWAP_2));
    FloatVector c1 = b1.blend(b3, HIGH_2).add(b3.blend(b1, HIGH_2).rearrange(SWAP_2));
    FloatVector sums = c0.blend(c1, HIGH_1).add(c1.blend(c0, HIGH_1).rearrange(SWAP_1));
    sums.intoArray(z, zAt);
  }

  private static void addEight(float[] x, int at, int columns, float[] r, int rAt, float[] g) {
    int p0 = at;
    int p1 = p0 + columns;
    int p2 = p1 + columns;
    int p3 = p2 + columns;
    int p4 = p3 + columns;
    int p5 = p4 + columns;
    int p6 = p5 + columns;
    int p7 = p6 + columns;
    FloatVector r0 = FloatVector.broadcast(SPECIES, r[rAt]);
    FloatVector r1 = FloatVector.broadcast(SPECIES, r[rAt + 1]);
    FloatVector r2 = FloatVector.broadcast(SPECIES, r[rAt + 2]);
    FloatVector r3 = FloatVector.broadcast(SPECIES, r[rAt + 3]);
    FloatVector r4 = FloatVector.broadcast(SPECIES, r[rAt + 4]);
    FloatVector r5 = FloatVector.broadcast(SPECIES, r[rAt + 5]);
    FloatVector r6 = FloatVector.broadcast(SPECIES, r[rAt + 6]);
    FloatVector r7 = FloatVector.broadcast(SPECIES, r[rAt + 7]);
    int last = (columns - 1) & -LANES;
    int tail = columns - LANES;
    VectorMask<Float> seen = SPECIES.indexInRange(0, last - tail);
    FloatVector end = FloatVector.fromArray(SPECIES, g, tail);
    end = FloatVector.fromArray(SPECIES, x, p0 + tail).fma(r0, end);
    end = FloatVector.fromArray(SPECIES, x, p1 + tail).fma(r1, end);
    end = FloatVector.fromArray(SPECIES, x, p2 + tail).fma(r2, end);
    end = FloatVector.fromArray(SPECIES, x, p3 + tail).fma(r3, end);
    end = FloatVector.fromArray(SPECIES, x, p4 + tail).fma(r4, end);
    end = FloatVector.fromArray(SPECIES, x, p5 + tail).fma(r5, end);
    end = FloatVector.fromArray(SPECIES, x, p6 + tail).fma(r6, end);
    end = FloatVector.fromArray(SPECIES, x, p7 + tail).fma(r7, end);
    for (int j = 0; j < last; j += LANES) {
      FloatVector sum = FloatVector.fromArray(SPECIES, g, j);
      sum = FloatVector.fromArray(SPECIES, x, p0 + j).fma(r0, sum);
      sum = FloatVector.fromArray(SPECIES, x, p1 + j).fma(r1, sum);
      sum = FloatVector.fromArray(SPECIES, x, p2 + j).fma(r2, sum);
      sum = FloatVector.fromArray(SPECIES, x, p3 + j).fma(r3, sum);
      sum = FloatVector.fromArray(SPECIES, x, p4 + j).fma(r4, sum);
      sum = FloatVector.fromArray(SPECIES, x, p5 + j).fma(r5, sum);
      sum = FloatVector.fromArray(SPECIES, x, p6 + j).fma(r6, sum);
      sum = FloatVector.fromArray(SPECIES, x, p7 + j).fma(r7, sum);
      sum.intoArray(g, j);
    }
    end.blend(FloatVector.fromArray(SPECIES, g, tail), seen).intoArray(g, tail);
  }
}
