package org.hyperdescent.examples.command;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.examples.data.Multitask;
import org.hyperdescent.examples.multitask.Descent;
import org.hyperdescent.examples.multitask.Example;
import org.jspecify.annotations.Nullable;

/// What `solve` found; its components are the keys of its JSON.
///
/// @param problem the problem
/// @param model the kind of model
/// @param engine the engine that ran the distributed algorithm
/// @param runtime what ran the program of each box
/// @param rounds the rounds run
/// @param converged whether the gradient fell to the tolerance
/// @param step the step size
/// @param stepOrigin where it comes from
/// @param objective the objective reached
/// @param gradientNorm the length of the gradient there
/// @param distanceToClosedForm the relative distance to the closed form; null where there is none
/// @param unit the unit of the errors
/// @param testRmse the errors on the test half
/// @param tasks the same for each task
/// @param seconds the time of the rounds
/// @param totalSeconds the time of everything: reading, compiling, running, reporting
/// @param messages the messages sent between boxes and junctions
/// @param seed the seed
/// @param report where the report lies
record SolveResult(
    String problem,
    String model,
    String engine,
    String runtime,
    int rounds,
    boolean converged,
    double step,
    String stepOrigin,
    double objective,
    double gradientNorm,
    @Nullable Double distanceToClosedForm,
    String unit,
    Errors testRmse,
    List<TaskErrors> tasks,
    double seconds,
    double totalSeconds,
    long messages,
    long seed,
    String report) {

  /// Errors on the test half.
  ///
  /// @param composed of the models that share
  /// @param pooled of one model for all
  /// @param independent of models that share nothing
  record Errors(double composed, double pooled, double independent) {}

  /// A task and its errors, null where it has no test rows.
  ///
  /// @param name its name
  /// @param trainRows how many training rows it has
  /// @param testRows how many test rows it has
  /// @param composed the error of its model among those that share
  /// @param pooled the error of the one model for all
  /// @param independent the error of its model among those that share nothing
  record TaskErrors(
      String name,
      int trainRows,
      int testRows,
      @Nullable Double composed,
      @Nullable Double pooled,
      @Nullable Double independent) {}

  static SolveResult of(
      Example example,
      ModelKind kind,
      Descent descent,
      long seed,
      Path report,
      double totalSeconds) {
    var solution = descent.solution();
    return new SolveResult(
        example.toString(),
        kind.toString(),
        descent.engine(),
        "EJML interpreter, 64-bit",
        solution.rounds(),
        solution.converged(),
        descent.step().size(),
        descent.step().origin(),
        solution.objective(),
        solution.gradientNorm(),
        orNull(descent.distanceToClosedForm()),
        descent.model().problem().unit(),
        new Errors(
            descent.composed().overall(),
            descent.pooled().errors().overall(),
            descent.independent().errors().overall()),
        tasks(descent),
        solution.seconds(),
        totalSeconds,
        solution.messages(),
        seed,
        report.toString());
  }

  private static List<TaskErrors> tasks(Descent descent) {
    Multitask problem = descent.model().problem();
    return IntStream.range(0, problem.tasks().size())
        .mapToObj(
            i -> {
              var task = problem.tasks().get(i);
              return new TaskErrors(
                  task.name(),
                  task.trainRows(),
                  task.testRows(),
                  at(descent.composed().tasks(), i),
                  at(descent.pooled().errors().tasks(), i),
                  at(descent.independent().errors().tasks(), i));
            })
        .toList();
  }

  private static @Nullable Double at(ImmutableList<OptionalDouble> errors, int task) {
    return orNull(errors.get(task));
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
