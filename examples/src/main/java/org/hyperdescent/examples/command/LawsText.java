package org.hyperdescent.examples.command;

import java.util.List;
import java.util.function.Function;
import org.hyperdescent.category.laws.Counterexample;
import org.hyperdescent.category.laws.LawReport;

/// The table of laws, for people.
///
/// Columns are as wide as what stands in them; an equation that would pass the right edge goes on
/// below itself, or below its row if that leaves too little room.
///
/// @param reports its rows
/// @param width how many characters fit on a line
record LawsText(List<LawReport> reports, int width) {

  /// The width of a table that nobody's terminal limits.
  static final int WIDTH = 150;

  private static final String INDENT = "    ";
  private static final int LEAST_EQUATION = 24;
  private static final int LEAST_WIDTH = 40;

  LawsText {
    width = Math.max(width, LEAST_WIDTH);
  }

  String text() {
    int law = widest("law", LawReport::law);
    int instance = widest("instance", LawReport::instance);
    StringBuilder text = new StringBuilder();
    append(text, row("law", law, "instance", instance, "samples", "result"), "equation");
    for (LawReport report : reports) {
      append(
          text,
          row(
              report.law(),
              law,
              report.instance(),
              instance,
              String.valueOf(report.samples()),
              result(report)),
          report.equation());
      report.counterexample().ifPresent(found -> text.append(indented(found)));
      report.vacuous().ifPresent(reason -> text.append(shortened("vacuous: " + reason)));
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

  private static String row(
      String law, int lawWidth, String instance, int instanceWidth, String samples, String result) {
    return padded(law, lawWidth)
        + "  "
        + padded(instance, instanceWidth)
        + "  "
        + " ".repeat(Math.max(0, 7 - length(samples)))
        + samples
        + "  "
        + padded(result, 7)
        + "  ";
  }

  /// Appends a row and its last column, which wraps at spaces.
  private void append(StringBuilder text, String row, String last) {
    int room = width - length(row);
    String margin = " ".repeat(length(row));
    if (room < LEAST_EQUATION && length(last) > room) {
      text.append(row.stripTrailing()).append('\n');
      margin = INDENT;
      text.append(margin);
      room = width - INDENT.length();
    } else {
      text.append(row);
    }
    int used = 0;
    for (String word : last.split(" ", -1)) {
      if (used > 0 && used + 1 + length(word) > room) {
        text.append('\n').append(margin);
        used = 0;
      }
      text.append(used > 0 ? " " : "").append(word);
      used += (used > 0 ? 1 : 0) + length(word);
    }
    text.append('\n');
  }

  private String indented(Counterexample found) {
    StringBuilder lines = new StringBuilder();
    found.toString().lines().skip(1).forEach(line -> lines.append(shortened(line)));
    return lines.toString();
  }

  /// One indented line. Tables of functions can be long; all of a counterexample is in the JSON.
  private String shortened(String line) {
    int room = width - INDENT.length();
    String kept =
        length(line) <= room ? line : line.substring(0, line.offsetByCodePoints(0, room - 1)) + "…";
    return INDENT + kept + '\n';
  }

  private int widest(String title, Function<LawReport, String> column) {
    return reports.stream()
        .mapToInt(report -> length(column.apply(report)))
        .reduce(length(title), Math::max);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  /// Letters like 𝔹 are two chars but one column.
  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
