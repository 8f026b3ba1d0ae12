package org.hyperdescent.examples.multitask;

import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.ejml.data.DMatrixRMaj;
import org.hyperdescent.examples.data.Multitask;

/// A model that knows nothing of sharing, with the ridge penalty that cross-validation chose for
/// it.
///
/// The penalty is the one of `10^(k/2)`, `k = -10..0`, with the least squared error in five-fold
/// cross-validation within the training half; row `i` of a task is in fold `i mod 5`. Everything is
/// solved by Cholesky.
///
/// @param ridge the penalty chosen
/// @param model the model fitted with it to the whole training half
/// @param errors its errors on the test half
public record Baseline(double ridge, PerTaskWeights model, TestErrors errors) {

  private static final int FOLDS = 5;

  private static final ImmutableList<Double> RIDGES =
      Lists.immutable.fromStream(
          IntStream.rangeClosed(-10, 0).mapToObj(k -> Math.pow(10, k / 2.0)));

  /// One model for all tasks.
  public static Baseline pooled(Multitask problem) {
    return chosen(
        problem,
        (tasks, ridge) -> {
          Moments all = tasks.injectInto(Moments.none(problem.features().size()), Moments::plus);
          DMatrixRMaj weights = all.ridge(ridge, all.rows());
          return new PerTaskWeights(tasks.collect(_ -> weights));
        });
  }

  /// A model for each task, all with the same penalty; a task without training rows predicts 0, the
  /// training mean.
  public static Baseline independent(Multitask problem) {
    return chosen(
        problem,
        (tasks, ridge) -> {
          int rows = (int) tasks.sumOfInt(Moments::rows);
          return new PerTaskWeights(tasks.collect(task -> task.ridge(ridge, rows)));
        });
  }

  private static Baseline chosen(
      Multitask problem, BiFunction<ImmutableList<Moments>, Double, PerTaskWeights> fit) {
    ImmutableList<ImmutableList<Moments>> folds =
        Lists.immutable.fromStream(
            IntStream.range(0, FOLDS)
                .mapToObj(
                    fold ->
                        problem
                            .tasks()
                            .collect(
                                task ->
                                    Moments.ofFold(
                                        task.trainFeatures(), task.trainTargets(), fold, FOLDS))));
    double best = RIDGES.minBy(ridge -> crossValidationError(folds, fit, ridge));
    PerTaskWeights model = fit.apply(allBut(folds, -1), best);
    return new Baseline(best, model, TestErrors.of(problem, model));
  }

  private static double crossValidationError(
      ImmutableList<ImmutableList<Moments>> folds,
      BiFunction<ImmutableList<Moments>, Double, PerTaskWeights> fit,
      double ridge) {
    double sum = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      PerTaskWeights model = fit.apply(allBut(folds, fold), ridge);
      for (int task = 0; task < model.weights().size(); task++) {
        sum += folds.get(fold).get(task).squaredError(model.weights().get(task));
      }
    }
    return sum;
  }

  /// The moments of each task over all folds but one.
  private static ImmutableList<Moments> allBut(
      ImmutableList<ImmutableList<Moments>> folds, int left) {
    ImmutableList<Moments> sum =
        folds.getFirst().collect(task -> Moments.none(task.targets().getNumRows()));
    for (int fold = 0; fold < FOLDS; fold++) {
      if (fold != left) {
        sum = sum.zip(folds.get(fold)).collect(pair -> pair.getOne().plus(pair.getTwo()));
      }
    }
    return sum;
  }
}
