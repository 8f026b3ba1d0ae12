package org.hyperdescent.examples.command;

import java.util.List;
import java.util.function.Function;
import org.hyperdescent.category.laws.Counterexample;
import org.hyperdescent.category.laws.LawReport;

/// The table of laws, for people.
///
/// @param reports its rows
record LawsText(List<LawReport> reports) {

  private static final int WIDTH = 150;

  String text() {
    String row =
        "%%-%ds  %%-%ds  %%7s  %%-7s  %%s%%n"
            .formatted(width("law", LawReport::law), width("instance", LawReport::instance));
    StringBuilder text =
        new StringBuilder(row.formatted("law", "instance", "samples", "result", "equation"));
    for (LawReport report : reports) {
      text.append(
          row.formatted(
              report.law(),
              report.instance(),
              report.samples(),
              result(report),
              report.equation()));
      report.counterexample().ifPresent(found -> text.append(indented(found)));
    }
    long held = reports.stream().filter(r -> r.asClaimed() && r.expectedToHold()).count();
    long refuted = reports.stream().filter(r -> r.asClaimed() && !r.expectedToHold()).count();
    return text.append(
            "%n%d claims: %d laws hold, %d fail as claimed, %d claims not borne out%n"
                .formatted(reports.size(), held, refuted, reports.size() - held - refuted))
        .toString();
  }

  private static String result(LawReport report) {
    if (!report.asClaimed()) {
      return "FAILED";
    }
    return report.expectedToHold() ? "held" : "refuted";
  }

  private static String indented(Counterexample found) {
    StringBuilder lines = new StringBuilder();
    found
        .toString()
        .lines()
        .skip(1)
        .forEach(line -> lines.append("    ").append(shortened(line)).append('\n'));
    return lines.toString();
  }

  /// Tables of functions can be long; all of a counterexample is in the JSON.
  private static String shortened(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
  }

  private int width(String title, Function<LawReport, String> column) {
    return reports.stream()
        .mapToInt(report -> column.apply(report).length())
        .reduce(title.length(), Math::max);
  }
}
