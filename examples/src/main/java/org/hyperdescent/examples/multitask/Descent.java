package org.hyperdescent.examples.multitask;

import java.util.OptionalDouble;
import org.hyperdescent.functors.distributed.DistributedSystem;
import org.hyperdescent.functors.distributed.engine.Engine;
import org.hyperdescent.functors.distributed.engine.ProgressObserver;
import org.hyperdescent.functors.distributed.engine.RunSettings;
import org.hyperdescent.functors.distributed.engine.Solution;

/// A family of models learned by running the distributed algorithm it composes to, beside its
/// yardsticks.
///
/// @param model the models
/// @param system the distributed algorithm
/// @param engine the name of the engine that ran it
/// @param step the step it took
/// @param solution what it reached
/// @param distanceToClosedForm the relative distance of the state to the closed form; empty where
///   there is none
/// @param composed the test errors of the models learned
/// @param pooled the baseline that shares everything
/// @param independent the baseline that shares nothing
public record Descent(
    SharedModel model,
    DistributedSystem system,
    String engine,
    Step step,
    Solution solution,
    OptionalDouble distanceToClosedForm,
    TestErrors composed,
    Baseline pooled,
    Baseline independent) {

  /// Runs the algorithm and measures what came out.
  ///
  /// @throws org.hyperdescent.functors.distributed.engine.DivergenceException if it diverges
  public static Descent run(
      SharedModel model,
      DistributedSystem system,
      Engine engine,
      Step step,
      RunSettings settings,
      ProgressObserver observer) {
    Solution solution = engine.run(system, model.start(), settings, observer);
    double[] state = solution.state().toArray();
    return new Descent(
        model,
        system,
        engine.name(),
        step,
        solution,
        distanceToClosedForm(model, state),
        TestErrors.of(model.problem(), model.predictor(state)),
        Baseline.pooled(model.problem()),
        Baseline.independent(model.problem()));
  }

  private static OptionalDouble distanceToClosedForm(SharedModel model, double[] state) {
    return switch (model) {
      case LinearModel linear ->
          OptionalDouble.of(
              linear
                  .predictor(state)
                  .relativeDistanceTo(
                      SharedWeights.closedForm(linear.problem(), linear.penalty())));
      case NetworkModel _ -> OptionalDouble.empty();
    };
  }
}
