package org.hyperdescent.examples.command;

import java.util.Locale;
import org.hyperdescent.examples.data.Multitask;
import org.hyperdescent.examples.multitask.Descent;
import org.hyperdescent.examples.multitask.Example;
import org.jspecify.annotations.Nullable;

/// What `solve` found, for people.
///
/// @param example the problem
/// @param result what was found
/// @param descent the run
record SolveText(Example example, SolveResult result, Descent descent) {

  String text() {
    Multitask problem = descent.model().problem();
    var errors = result.testRmse();
    StringBuilder text = new StringBuilder();
    line(
        text,
        "%s: %d tasks, %d training and %d test rows, %d features, seed %d"
            .formatted(
                result.problem(),
                problem.tasks().size(),
                problem.trainRows(),
                problem.testRows(),
                problem.features().size(),
                result.seed()));
    line(
        text,
        "%s model: %d parameters on %d junctions, %d boxes"
            .formatted(
                result.model(),
                descent.system().stateSize(),
                descent.system().diagram().junctions().size(),
                descent.system().boxes().size()));
    line(text, "step %.6g (%s)".formatted(result.step(), result.stepOrigin()));
    line(
        text,
        "%s after %d rounds in %.2f s, %d messages (%s; %s)"
            .formatted(
                result.converged() ? "converged" : "stopped",
                result.rounds(),
                result.seconds(),
                result.messages(),
                result.engine(),
                result.runtime()));
    line(
        text,
        "objective %.10g, gradient norm %.2e".formatted(result.objective(), result.gradientNorm()));
    if (result.distanceToClosedForm() != null) {
      line(
          text,
          "relative distance to the closed form %.2e".formatted(result.distanceToClosedForm()));
    }
    line(text, "");
    line(text, "test error in %s".formatted(result.unit()));
    table(text);
    line(
        text,
        "%-42s %24.4f %8.4f %12.4f"
            .formatted(
                problem.summary().label(),
                errors.composed(),
                errors.pooled(),
                errors.independent()));
    line(
        text,
        "composed is better than pooled on %d and than independent on %d of %d tasks"
            .formatted(
                descent.composed().betterThan(descent.pooled().errors()),
                descent.composed().betterThan(descent.independent().errors()),
                descent.composed().measured()));
    example.notes(descent.model()).forEach(note -> line(text, "note: " + note));
    line(text, "");
    text.append("report: ").append(result.report());
    return text.toString();
  }

  private void table(StringBuilder text) {
    line(
        text,
        "%-42s %7s %6s %9s %8s %12s"
            .formatted("", "train", "test", "composed", "pooled", "independent"));
    for (SolveResult.TaskErrors task : result.tasks()) {
      line(
          text,
          "%-42s %7d %6d %9s %8s %12s"
              .formatted(
                  task.name(),
                  task.trainRows(),
                  task.testRows(),
                  error(task.composed()),
                  error(task.pooled()),
                  error(task.independent())));
    }
  }

  private static String error(@Nullable Double error) {
    return error == null ? "-" : String.format(Locale.ROOT, "%.4f", error);
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
