package org.hyperdescent.examples.data;

import org.eclipse.collections.api.list.ImmutableList;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/// Several regression tasks over the same features, and how their errors are summed up.
///
/// @param name the name of the data set
/// @param unit the unit of an error
/// @param features the names of the features, the constant one first
/// @param tasks the tasks, in the order of their names or of their columns
/// @param summary how the errors of the tasks become one number
public record Multitask(
    String name,
    String unit,
    ImmutableList<String> features,
    ImmutableList<Task> tasks,
    Summary summary) {

  /// How the errors of the tasks become one number.
  public enum Summary {
    /// The root mean square over all test rows.
    ALL_ROWS("over all test rows"),
    /// The mean of the root mean squares of the tasks.
    MEAN_OF_TASKS("mean of the tasks");

    private final String label;

    Summary(String label) {
      this.label = label;
    }

    /// What to call the number, for people.
    public String label() {
      return label;
    }
  }

  /// The number of training rows of all tasks together.
  public int trainRows() {
    return (int) tasks.sumOfInt(Task::trainRows);
  }

  /// The number of test rows of all tasks together.
  public int testRows() {
    return (int) tasks.sumOfInt(Task::testRows);
  }

  /// The same tasks with all targets divided by the root mean square of the training targets, so
  /// that models that care about scale see numbers around 1; errors are reported in the same unit
  /// as before.
  public Multitask withUnitTargets() {
    double squares =
        tasks.sumOfDouble(task -> Math.pow(NormOps_DDRM.normF(task.trainTargets()), 2));
    double scale = Math.sqrt(squares / Math.max(1, trainRows()));
    if (scale == 0) {
      return this;
    }
    return new Multitask(
        name,
        unit,
        features,
        tasks.collect(
            task ->
                new Task(
                    task.name(),
                    task.trainFeatures(),
                    divided(task.trainTargets(), scale),
                    task.testFeatures(),
                    divided(task.testTargets(), scale),
                    task.unit() * scale)),
        summary);
  }

  private static DMatrixRMaj divided(DMatrixRMaj targets, double scale) {
    DMatrixRMaj result = new DMatrixRMaj(targets.getNumRows(), 1);
    CommonOps_DDRM.divide(targets, scale, result);
    return result;
  }
}
