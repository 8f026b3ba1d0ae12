package org.hyperdescent.functors.distributed.engine;

import java.util.Arrays;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.functors.distributed.DistributedSystem;
import org.hyperdescent.functors.distributed.Variable;

/// Adds up what the boxes send to each piece of the state, always in the order of the boxes and
/// their ports.
///
/// Collecting is the transpose of distributing (`UWD.col`). The fixed order makes the sum the same
/// bits whichever thread computed which box.
final class Collector {

  private final int[] offsets;
  private final int[] lengths;
  private final double[][][] contributions;

  Collector(DistributedSystem system, ImmutableList<BoxRunner> runners) {
    MutableList<int[]> pieces = Lists.mutable.empty();
    int[] firstPiece = new int[system.variables().size()];
    for (int v = 0; v < firstPiece.length; v++) {
      Variable variable = system.variables().get(v);
      firstPiece[v] = pieces.size();
      int offset = variable.offset();
      for (Shape shape : variable.space().shapes()) {
        pieces.add(new int[] {offset, shape.size()});
        offset += shape.size();
      }
    }
    offsets = pieces.collectInt(piece -> piece[0]).toArray();
    lengths = pieces.collectInt(piece -> piece[1]).toArray();
    MutableList<MutableList<double[]>> arriving =
        pieces.collect(piece -> Lists.mutable.<double[]>empty());
    runners.forEachWithIndex(
        (runner, box) -> {
          FiniteFunction locals = system.boxes().get(box).variables();
          int k = 0;
          for (int local = 0; local < locals.source(); local++) {
            int v = locals.apply(local);
            int width = system.variables().get(v).space().width();
            for (int shape = 0; shape < width; shape++) {
              arriving.get(firstPiece[v] + shape).add(runner.outputs()[k++]);
            }
          }
        });
    contributions = new double[pieces.size()][][];
    arriving.forEachWithIndex(
        (list, piece) -> contributions[piece] = list.toArray(new double[0][]));
  }

  /// The number of pieces; each can be collected independently of the others.
  int pieces() {
    return offsets.length;
  }

  /// Sums the contributions to one piece into `sum` at the place of the piece.
  void collect(int piece, double[] sum) {
    int offset = offsets[piece];
    int length = lengths[piece];
    double[][] parts = contributions[piece];
    if (parts.length == 0) {
      Arrays.fill(sum, offset, offset + length, 0);
      return;
    }
    System.arraycopy(parts[0], 0, sum, offset, length);
    for (int part = 1; part < parts.length; part++) {
      double[] values = parts[part];
      for (int i = 0; i < length; i++) {
        sum[offset + i] += values[i];
      }
    }
  }

  /// The sum of squares of `sum` on one piece.
  double squares(int piece, double[] sum) {
    double squares = 0;
    int end = offsets[piece] + lengths[piece];
    for (int i = offsets[piece]; i < end; i++) {
      squares += sum[i] * sum[i];
    }
    return squares;
  }

  /// Moves one piece of the state: `state += step * sum`.
  void step(int piece, double[] state, double[] sum, double step) {
    int end = offsets[piece] + lengths[piece];
    for (int i = offsets[piece]; i < end; i++) {
      state[i] += step * sum[i];
    }
  }
}
