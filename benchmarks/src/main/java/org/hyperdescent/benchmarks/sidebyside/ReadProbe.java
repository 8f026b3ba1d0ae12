package org.hyperdescent.benchmarks.sidebyside;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Reads as many bytes as the data of a task has, and adds them up as numbers: the rate at which
/// the memory can be read by so many threads. It computes no step, so it has no objective.
final class ReadProbe implements Contestant {

  static final String NAME = "reading as much memory";

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_256;
  private static final int LANES = SPECIES.length();

  /// The length of a piece: as much as one task.
  private final int piece;

  private final int threads;
  private final float[] numbers;
  private final float[] sums;

  /// Reads its own array.
  ReadProbe(MultitaskTask task, int threads) {
    this.threads = threads;
    piece = (int) (task.bytes() / task.tasks() / Float.BYTES);
    numbers = new float[piece * task.tasks()];
    sums = new float[task.tasks()];
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void steps(int count) {
    Shares.run(
        threads,
        sums.length,
        (from, to) -> {
          for (int i = 0; i < count; i++) {
            for (int part = from; part < to; part++) {
              sums[part] += sum(numbers, part * piece, piece);
            }
          }
        });
  }

  private static float sum(float[] x, int start, int length) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    int i = start;
    int end = start + length;
    for (; i + 4 * LANES <= end; i += 4 * LANES) {
      a = FloatVector.fromArray(SPECIES, x, i).add(a);
      b = FloatVector.fromArray(SPECIES, x, i + LANES).add(b);
      c = FloatVector.fromArray(SPECIES, x, i + 2 * LANES).add(c);
      d = FloatVector.fromArray(SPECIES, x, i + 3 * LANES).add(d);
    }
    float[] lanes = a.add(b).add(c.add(d)).toArray();
    float sum = 0;
    for (float lane : lanes) {
      sum += lane;
    }
    for (; i < end; i++) {
      sum += x[i];
    }
    return sum;
  }

  @Override
  public double objective() {
    return Double.NaN;
  }
}
