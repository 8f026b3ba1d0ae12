package org.hyperdescent.examples.multitask;

import java.util.Locale;
import org.hyperdescent.functors.distributed.DistributedSystem;
import org.hyperdescent.functors.distributed.engine.Curvature;
import org.hyperdescent.functors.distributed.engine.Engine;
import org.hyperdescent.functors.distributed.engine.ProgressObserver;
import org.hyperdescent.functors.distributed.engine.RunSettings;

/// A step size and where it comes from.
///
/// @param size the step, positive
/// @param origin how it was chosen, for people
public record Step(double size, String origin) {

  /// Power iteration estimates from below; this much is added so that the step is not too long.
  private static final double HEADROOM = 1.01;

  private static final int PRODUCTS = 500;
  private static final double TOLERANCE = 1e-6;

  private static final int TRIAL_STRETCHES = 3;
  private static final int TRIAL_ROUNDS = 40;
  private static final int TRIAL_PRODUCTS = 60;
  private static final double TRIAL_TOLERANCE = 1e-3;

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

  /// A step for an objective that is not quadratic: `1/(2L)` with the largest curvature met on a
  /// short trial of the descent itself; the factor 2 leaves room for what grows later.
  ///
  /// The curvature at the start says little about a network, whose heads are still 0 there. The
  /// trial goes on from where it stands with half the step that the curvature seen so far allows,
  /// and looks again after every stretch of rounds.
  ///
  /// @param engine what runs the trial
  /// @param seed the seed of the power iterations
  public static Step ofTrial(DistributedSystem system, double[] start, Engine engine, long seed) {
    double[] state = start;
    double largest = 0;
    int products = 0;
    for (int look = 0; look <= TRIAL_STRETCHES; look++) {
      Curvature curvature =
          Curvature.largest(system, state, TRIAL_PRODUCTS, TRIAL_TOLERANCE, seed + look);
      products += curvature.products();
      largest = Math.max(largest, curvature.value());
      if (look < TRIAL_STRETCHES) {
        RunSettings stretch = RunSettings.rounds(0.5 / largest, TRIAL_ROUNDS);
        state = engine.run(system, state, stretch, ProgressObserver.none()).state().toArray();
      }
    }
    return new Step(
        0.5 / largest,
        String.format(
            Locale.ROOT,
            "auto: 1/(2L) with the largest curvature L = %.4g on a trial of %d rounds, from %d power iterations",
            largest,
            TRIAL_STRETCHES * TRIAL_ROUNDS,
            products));
  }
}
