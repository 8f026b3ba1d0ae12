package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerCategory;

/// Learners modulo a prime that gradient descent with quadratic error would give: exact, finite
/// witnesses for which lens laws learners obey.
///
/// @param modulus the prime
record ModularDescent(int modulus) {

  /// `I(p, a) = p a`, `U = p - a (p a - b)`, `r = a - p (p a - b)`.
  Learner<Integer, ModularMap> scaling() {
    return learners()
        .learner(
            1,
            1,
            1,
            ModularMap.tabulate(modulus, 2, 1, x -> new int[] {x[0] * x[1]}),
            ModularMap.tabulate(modulus, 3, 1, x -> new int[] {x[0] - x[1] * (x[0] * x[1] - x[2])}),
            ModularMap.tabulate(
                modulus, 3, 1, x -> new int[] {x[1] - x[0] * (x[0] * x[1] - x[2])}));
  }

  /// `I(a) = W a`, `r(a, b) = a - Wᵀ (W a - b)`, without parameters.
  ///
  /// @param columns the columns of `W`, all of one length; not modified
  Learner<Integer, ModularMap> linear(int[]... columns) {
    int inputs = columns.length;
    int outputs = columns[0].length;
    ModularMap implement =
        ModularMap.tabulate(modulus, inputs, outputs, x -> product(columns, x, outputs));
    ModularMap request =
        ModularMap.tabulate(
            modulus,
            inputs + outputs,
            inputs,
            x -> {
              int[] error = product(columns, x, outputs);
              int[] wish = new int[inputs];
              for (int j = 0; j < inputs; j++) {
                wish[j] = x[j];
                for (int i = 0; i < outputs; i++) {
                  wish[j] -= columns[j][i] * (error[i] - x[inputs + i]);
                }
              }
              return wish;
            });
    return learners().parameterless(implement, request);
  }

  private LearnerCategory<Integer, ModularMap> learners() {
    return new LearnerCategory<>(new ModularMaps(modulus));
  }

  private static int[] product(int[][] columns, int[] x, int outputs) {
    int[] image = new int[outputs];
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < outputs; i++) {
        image[i] += columns[j][i] * x[j];
      }
    }
    return image;
  }
}
