package org.hyperdescent.benchmarks.sidebyside;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hyperdescent.benchmarks.sidebyside.PairedRun.Quartiles;
import org.hyperdescent.benchmarks.sidebyside.TaskResult.Row;

/// Results as Markdown.
final class Report {

  private Report() {}

  /// A task: each contestant's median rate, and the ratio of our rate to it.
  static String table(TaskResult result) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%n#### %s%n%n", result.title()));
    text.append(
        String.format(
            Locale.ROOT,
            "| contestant | steps/s | %s/s | ours / it [quartiles] | objective | planned kB |"
                + " grown MB |%n| --- | ---: | ---: | --- | ---: | ---: | ---: |%n",
            result.unit()));
    for (Row row : result.rows()) {
      if (row.name().equals(Ours.PING_PONG)) {
        continue;
      }
      if (!row.answered()) {
        text.append(String.format(Locale.ROOT, "| %s | no answer | | | | | |%n", row.name()));
        continue;
      }
      double rate = row.rates().rate().median();
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.3g | %s | %s | %s | %s |%n",
              row.name(),
              new Significant(rate),
              rate * result.amount(),
              result.rows().getFirst().rates().ratio(row.rates()),
              Double.isNaN(row.objective())
                  ? ""
                  : String.format(
                      Locale.ROOT,
                      "%.6g%s",
                      row.objective(),
                      result.agrees(row) ? "" : " **differs**"),
              row.planned()
                  .map(memory -> String.format(Locale.ROOT, "%,.1f", memory.total() * 1e-3))
                  .orElse(""),
              row.resident() >= 0
                  ? String.format(Locale.ROOT, "%,.0f", row.resident() * 1e-6)
                  : ""));
    }
    result
        .row(Ours.PING_PONG)
        .map(row -> row.rates().rate())
        .ifPresent(
            rate ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%nFrom one processor to the other and back: %.0f ns [%.0f, %.0f].%n",
                        1e9 / rate.median(),
                        1e9 / rate.upper(),
                        1e9 / rate.lower())));
    return text.toString();
  }

  /// The goals that can be judged by these results.
  static String goals(List<TaskResult> results) {
    StringBuilder text = new StringBuilder();
    for (TaskResult result : results) {
      for (Goal goal : Goal.all(result.threads())) {
        if (result.title().equals(goal.task())) {
          judge(goal, result).ifPresent(text::append);
        }
      }
    }
    return text.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            "%n### Goals%n%n| task | ours | against | goal | ratio [quartiles] | |%n"
                + "| --- | --- | --- | ---: | --- | --- |%n%s",
            text);
  }

  /// The planned memory.
  static String memory(List<MemoryRow> rows) {
    return rows.isEmpty()
        ? ""
        : """

          ### Memory

          | task | planned kB | in between | by hand kB | in between | ratio (at most 1.10) \
          | grown MB |
          | --- | ---: | ---: | ---: | ---: | ---: | --- |
          %s
          """
            .formatted(rows.stream().map(MemoryRow::toString).collect(Collectors.joining("\n")));
  }

  private static Optional<String> judge(Goal goal, TaskResult result) {
    return result
        .row(goal.ours())
        .flatMap(ours -> fastest(goal, result).map(other -> judge(goal, ours, other)));
  }

  private static String judge(Goal goal, Row ours, Row other) {
    Quartiles ratio = ours.rates().ratio(other.rates());
    return "| %s | %s | %s | %s | %s | %s |%n"
        .formatted(
            goal.task(),
            goal.ours(),
            other.name(),
            new Significant(goal.atLeast()),
            ratio,
            Goal.verdict(ratio.median(), goal.atLeast()));
  }

  /// The fastest of the others that were there until the end.
  private static Optional<Row> fastest(Goal goal, TaskResult result) {
    return goal.others().stream()
        .flatMap(name -> result.row(name).stream())
        .max(Comparator.comparingDouble(row -> row.rates().rate().median()));
  }
}
