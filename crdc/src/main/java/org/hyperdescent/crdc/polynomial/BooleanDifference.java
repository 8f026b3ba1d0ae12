package org.hyperdescent.crdc.polynomial;

import java.util.Arrays;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;

/// The Boolean difference: a brute-force "derivative" of Boolean *functions*, which flips one input
/// at a time and looks whether an output flips.
///
/// A heuristic, **not** a reverse derivative: it satisfies `RD.1` to `RD.4`, `RD.6` and `RD.7` but
/// not the chain rule `RD.5`. Flipping a bit that is copied to both inputs of an "and" flips the
/// output (difference 1), while the formal derivative of `x·x` over `Z_2` is `2x = 0`. The two
/// agree on circuits that use no input twice in a product (multilinear ones). Use [Polynomials]
/// over `Z_2` for derivatives that compose.
///
/// It acts on all functions between powers of `Z_2`, see [ModularMaps]; the cost is one pass over a
/// table of `2^(n+m)` rows for a function `n → m`.
public final class BooleanDifference {

  private BooleanDifference() {}

  /// The category it acts on.
  public static ModularMaps functions() {
    return new ModularMaps(2);
  }

  /// The map `(x, dy) ↦ Σ_i (f_i(x) + f_i(x + e_j)) · dy_i` for each input `j`, of type `n + m →
  /// n`.
  ///
  /// @throws IllegalArgumentException if the function is not between powers of `Z_2`
  public static ModularMap of(ModularMap function) {
    if (function.modulus() != 2) {
      throw new IllegalArgumentException("%s has no Boolean difference".formatted(function.type()));
    }
    int inputs = function.source();
    int outputs = function.target();
    return ModularMap.tabulate(2, inputs + outputs, inputs, point -> differences(function, point));
  }

  /// The function with its Boolean difference as put: a heuristic way to learn, not the image of a
  /// functor.
  ///
  /// Composing two of these lenses is not the lens of the composite function, because the chain
  /// rule fails.
  ///
  /// @throws IllegalArgumentException if the function is not between powers of `Z_2`
  public static Lens<Integer, ModularMap> heuristicLens(ModularMap function) {
    return new LensCategory<>(functions())
        .simple(function.source(), function.target(), function, of(function));
  }

  private static int[] differences(ModularMap function, int[] point) {
    int inputs = function.source();
    int[] x = Arrays.copyOf(point, inputs);
    var here = function.apply(x);
    int[] differences = new int[inputs];
    for (int j = 0; j < inputs; j++) {
      x[j] = 1 - x[j];
      var there = function.apply(x);
      x[j] = 1 - x[j];
      for (int i = 0; i < function.target(); i++) {
        differences[j] ^= (here.get(i) ^ there.get(i)) & point[inputs + i];
      }
    }
    return differences;
  }
}
