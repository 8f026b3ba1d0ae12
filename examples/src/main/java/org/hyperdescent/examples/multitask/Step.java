package org.hyperdescent.examples.multitask;

import java.util.Locale;
import org.hyperdescent.functors.distributed.DistributedSystem;
import org.hyperdescent.functors.distributed.engine.Curvature;

/// A step size and where it comes from.
///
/// @param size the step, positive
/// @param origin how it was chosen, for people
public record Step(double size, String origin) {

  /// Power iteration estimates from below; this much is added so that the step is not too long.
  private static final double HEADROOM = 1.01;

  private static final int PRODUCTS = 500;
  private static final double TOLERANCE = 1e-6;

  /// The step that somebody gave.
  public static Step given(double size) {
    return new Step(size, "as given");
  }

  /// The step with which descent contracts fastest on objectives whose curvature lies between μ and
  /// L: `2/(L + μ)`.
  ///
  /// L is estimated by power iteration at the start of the run, which is right everywhere only if
  /// the objective is quadratic.
  ///
  /// @param leastCurvature μ, at most the smallest curvature
  /// @param seed the seed of the power iteration
  public static Step ofCurvature(
      DistributedSystem system, double[] start, double leastCurvature, long seed) {
    Curvature curvature = Curvature.largest(system, start, PRODUCTS, TOLERANCE, seed);
    double largest = HEADROOM * curvature.value();
    return new Step(
        2 / (largest + leastCurvature),
        String.format(
            Locale.ROOT,
            "auto: 2/(L + μ) with the largest curvature L = %.4g from %d power iterations plus 1 %%, and μ = %.4g",
            largest,
            curvature.products(),
            leastCurvature));
  }
}
