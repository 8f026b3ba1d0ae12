package org.hyperdescent.functors.distributed.engine;

/// The step size and the stopping rule of a run.
///
/// @param step the step size γ, positive and finite
/// @param maxRounds the most rounds to run, at least 0
/// @param tolerance stop as soon as the norm of the gradient is at most this; 0 never stops early
/// @param reportEvery rounds between two progress reports, at least 1; each report evaluates the
///   objective
public record RunSettings(double step, int maxRounds, double tolerance, int reportEvery) {

  /// Checks the ranges.
  ///
  /// @throws IllegalArgumentException naming the setting and its value
  public RunSettings {
    if (!(step > 0) || Double.isInfinite(step)) {
      throw new IllegalArgumentException(
          "step size " + step + " is not a positive number: descent needs a step above 0");
    }
    if (maxRounds < 0) {
      throw new IllegalArgumentException("maxRounds " + maxRounds + " is negative");
    }
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("tolerance " + tolerance + " is not 0 or above");
    }
    if (reportEvery < 1) {
      throw new IllegalArgumentException("reportEvery " + reportEvery + " is less than 1");
    }
  }

  /// A fixed number of rounds.
  public static RunSettings rounds(double step, int rounds) {
    return new RunSettings(step, rounds, 0, Math.max(1, rounds));
  }
}
