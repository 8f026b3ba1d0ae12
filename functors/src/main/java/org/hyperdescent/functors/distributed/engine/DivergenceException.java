package org.hyperdescent.functors.distributed.engine;

import java.io.Serial;

/// Thrown when the iterates of a run blow up: the step is too long for the curvature, or the
/// problem is unbounded.
public final class DivergenceException extends ArithmeticException {

  @Serial private static final long serialVersionUID = 1L;

  private final int round;

  /// Creates the exception.
  ///
  /// @param round the rounds done when it was noticed
  /// @param step the step size used
  /// @param firstNorm the norm of the gradient at the start
  /// @param lastNorm the norm of the gradient now
  public DivergenceException(int round, double step, double firstNorm, double lastNorm) {
    super(
        "diverged after %d rounds with step %s: the gradient's norm went from %.3g to %s; use a smaller step"
            .formatted(
                round,
                step,
                firstNorm,
                Double.isFinite(lastNorm) ? "%.3g".formatted(lastNorm) : "overflow"));
    this.round = round;
  }

  /// The number of rounds done when divergence was noticed.
  public int round() {
    return round;
  }
}
