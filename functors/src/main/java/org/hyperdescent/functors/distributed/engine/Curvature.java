package org.hyperdescent.functors.distributed.engine;

import java.util.SplittableRandom;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.functors.distributed.DistributedSystem;

/// The largest curvature of a system's objective at a state, estimated by power iteration on
/// Hessian–vector products.
///
/// The products are the forward derivatives `D[v](y, u)` of the displacements, computed box by box
/// and collected like displacements: the estimate uses the same distributed structure as descent
/// itself. Power iteration converges from below.
///
/// @param value the estimate of the largest absolute eigenvalue of the Hessian
/// @param products the number of Hessian–vector products used
public record Curvature(double value, int products) {

  /// Estimates the largest curvature.
  ///
  /// @param system the system; its displacement is minus the gradient
  /// @param state where to estimate; not modified
  /// @param maxProducts the most Hessian–vector products to spend, at least 1
  /// @param tolerance stop when the estimate changes relatively by less than this
  /// @param seed the seed of the starting vector
  /// @throws IllegalArgumentException if the state has another size than the system's, or
  ///   `maxProducts` is below 1
  /// @throws ArithmeticException if the Hessian–vector product is not finite
  public static Curvature largest(
      DistributedSystem system, double[] state, int maxProducts, double tolerance, long seed) {
    if (state.length != system.stateSize()) {
      throw new IllegalArgumentException(
          "the state has %d numbers, the state of the system %d"
              .formatted(state.length, system.stateSize()));
    }
    if (maxProducts < 1) {
      throw new IllegalArgumentException("maxProducts " + maxProducts + " is less than 1");
    }
    ImmutableList<BoxRunner> products =
        system
            .boxes()
            .collect(
                box ->
                    new BoxRunner(
                        Smooth.category().forward(box.displacement()), box, system.variables(), 2));
    Collector collector = new Collector(system, products);
    double[] direction = new SplittableRandom(seed).doubles(state.length, -1, 1).toArray();
    double[] image = new double[state.length];
    normalize(direction);
    products.forEach(runner -> runner.read(state, 0));
    double estimate = 0;
    int used = 0;
    while (used < maxProducts) {
      for (BoxRunner runner : products) {
        runner.read(direction, 1);
        runner.run();
      }
      for (int piece = 0; piece < collector.pieces(); piece++) {
        collector.collect(piece, image);
      }
      used++;
      double previous = estimate;
      estimate = normalize(image);
      if (!Double.isFinite(estimate)) {
        throw new ArithmeticException(
            "the curvature is not finite at the start: give a step size instead of estimating one");
      }
      System.arraycopy(image, 0, direction, 0, image.length);
      if (estimate == 0 || Math.abs(estimate - previous) <= tolerance * estimate) {
        break;
      }
    }
    return new Curvature(estimate, used);
  }

  private static double normalize(double[] vector) {
    double squares = 0;
    for (double value : vector) {
      squares += value * value;
    }
    double norm = Math.sqrt(squares);
    if (norm > 0) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= norm;
      }
    }
    return norm;
  }
}
