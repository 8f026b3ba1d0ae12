package org.hyperdescent.examples.multitask;

import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.examples.data.Multitask;
import org.hyperdescent.examples.data.Task;

/// Linear models that share weights: task `i` predicts `x · (w₀ + wᵢ)`.
///
/// The objective is a strongly convex quadratic; [SharedWeights#closedForm] is its minimizer.
///
/// @param problem the tasks
/// @param penalty the penalties
public record LinearModel(Multitask problem, Penalty penalty) implements SharedModel {

  @Override
  public Space sharedSpace() {
    return Space.reals(size());
  }

  @Override
  public Space ownSpace() {
    return Space.reals(size());
  }

  @Override
  public SmoothMap loss(Task task) {
    return SmoothOperations.add(Shape.of(size()))
        .then(
            Losses.leastSquares(
                Tensors.of(task.trainFeatures()), Tensors.vector(task.trainTargets())));
  }

  /// All weights 0: every model predicts the training mean.
  @Override
  public double[] start() {
    return new double[size() * (1 + problem.tasks().size())];
  }

  @Override
  public SharedWeights predictor(double[] state) {
    return SharedWeights.ofFlat(state, size());
  }

  /// The losses are convex, so the penalties bound the curvature from below.
  @Override
  public double leastCurvature() {
    return Math.min(penalty.shared(), penalty.own());
  }

  private int size() {
    return problem.features().size();
  }
}
