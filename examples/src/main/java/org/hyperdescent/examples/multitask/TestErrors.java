package org.hyperdescent.examples.multitask;

import java.util.OptionalDouble;
import org.eclipse.collections.api.list.ImmutableList;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.hyperdescent.examples.data.Multitask;
import org.hyperdescent.examples.data.Task;

/// Root mean square errors of a model on the test halves, in the unit of the data set.
///
/// @param overall the errors of all tasks summed up as the data set says
/// @param tasks the error of each task; empty where a task has no test rows
public record TestErrors(double overall, ImmutableList<OptionalDouble> tasks) {

  /// Something that predicts targets from features, for each task.
  @FunctionalInterface
  public interface Model {

    /// The predictions for some rows of a task.
    ///
    /// @param task the number of the task
    /// @param features rows times features; not modified
    /// @return rows times 1
    DMatrixRMaj predict(int task, DMatrixRMaj features);
  }

  /// The errors of a model.
  public static TestErrors of(Multitask problem, Model model) {
    ImmutableList<OptionalDouble> means =
        problem
            .tasks()
            .collectWithIndex(
                (task, i) ->
                    task.testRows() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(squares(task, i, model) / task.testRows()));
    ImmutableList<OptionalDouble> errors =
        means.collect(
            mean -> mean.isEmpty() ? mean : OptionalDouble.of(Math.sqrt(mean.getAsDouble())));
    return new TestErrors(
        switch (problem.summary()) {
          case ALL_ROWS -> Math.sqrt(allSquares(problem, means) / problem.testRows());
          case MEAN_OF_TASKS ->
              errors.asLazy().flatCollect(TestErrors::present).sumOfDouble(x -> x)
                  / errors.count(OptionalDouble::isPresent);
        },
        errors);
  }

  /// On how many tasks these errors are smaller than others; tasks without test rows do not count.
  public int betterThan(TestErrors others) {
    int count = 0;
    for (int i = 0; i < tasks.size(); i++) {
      if (tasks.get(i).isPresent()
          && tasks.get(i).getAsDouble() < others.tasks.get(i).orElse(Double.NEGATIVE_INFINITY)) {
        count++;
      }
    }
    return count;
  }

  /// The number of tasks with test rows.
  public int measured() {
    return tasks.count(OptionalDouble::isPresent);
  }

  private static double squares(Task task, int number, Model model) {
    DMatrixRMaj difference = new DMatrixRMaj(model.predict(number, task.testFeatures()));
    CommonOps_DDRM.subtractEquals(difference, task.testTargets());
    return task.unit() * task.unit() * CommonOps_DDRM.dot(difference, difference);
  }

  private static double allSquares(Multitask problem, ImmutableList<OptionalDouble> means) {
    double sum = 0;
    for (int i = 0; i < means.size(); i++) {
      sum += means.get(i).orElse(0) * problem.tasks().get(i).testRows();
    }
    return sum;
  }

  private static Iterable<Double> present(OptionalDouble error) {
    return error.stream().boxed().toList();
  }
}
