package org.hyperdescent.examples.multitask;

/// Ridge penalties: `½ shared ‖w₀‖² + ½ own Σ ‖wᵢ‖²`.
///
/// @param shared the penalty on the shared weights, positive
/// @param own the penalty on each task's own weights, positive
public record Penalty(double shared, double own) {

  /// Checks that both are positive, which makes the joint problem strongly convex.
  ///
  /// @throws IllegalArgumentException if one is not
  public Penalty {
    if (!(shared > 0) || !(own > 0)) {
      throw new IllegalArgumentException(
          "penalties must be positive, but they are %s and %s".formatted(shared, own));
    }
  }
}
