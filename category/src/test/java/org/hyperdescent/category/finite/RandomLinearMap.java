package org.hyperdescent.category.finite;

import org.hyperdescent.category.laws.Sample;

/// Draws linear maps between powers of `Z_n`.
public final class RandomLinearMap {

  private RandomLinearMap() {}

  /// A map given by a matrix with random entries.
  public static ModularMap draw(int modulus, int source, int target, Sample sample) {
    int[][] entries = new int[target][source];
    for (int[] row : entries) {
      for (int j = 0; j < source; j++) {
        row[j] = sample.below(modulus);
      }
    }
    return ModularMap.tabulate(
        modulus,
        source,
        target,
        x -> {
          int[] y = new int[target];
          for (int i = 0; i < target; i++) {
            for (int j = 0; j < source; j++) {
              y[i] += entries[i][j] * x[j];
            }
          }
          return y;
        });
  }
}
