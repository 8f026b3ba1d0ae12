package org.hyperdescent.examples.report;

import static org.hyperdescent.examples.report.SvgCanvas.escape;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.drawing.Drawing;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.examples.data.Multitask;
import org.hyperdescent.examples.multitask.Descent;
import org.hyperdescent.examples.multitask.Example;
import org.hyperdescent.examples.multitask.LinearModel;
import org.hyperdescent.examples.multitask.SharedWeights;
import org.hyperdescent.functors.distributed.engine.Progress;

/// The report of a multitask problem solved.
///
/// @param example the problem
/// @param descent the run
/// @param provenance what is needed to repeat it
public record SolveReport(Example example, Descent descent, Provenance provenance) {

  private static final String STYLE =
      """
      body { font-family: Helvetica, Arial, 'Liberation Sans', sans-serif; color: #0f172a; background: #f8fafc;
        margin: 0; line-height: 1.5; }
      main { max-width: 900px; margin: 0 auto; padding: 32px 24px 64px; }
      h1 { font-size: 28px; margin: 0 0 4px; } h2 { font-size: 19px; margin: 40px 0 8px; }
      p { margin: 6px 0 12px; max-width: 74ch; } .lead { color: #475569; }
      .tiles { display: flex; flex-wrap: wrap; gap: 12px; margin: 20px 0; }
      .tile { background: #fff; border: 1px solid #e2e8f0; border-radius: 8px; padding: 10px 14px; flex: 1 1 104px; }
      .tile b { display: block; font-size: 22px; font-variant-numeric: tabular-nums; }
      .tile span { color: #64748b; font-size: 13px; } .tile.first { border-color: #2563eb; }
      figure { background: #fff; border: 1px solid #e2e8f0; border-radius: 8px; margin: 12px 0; padding: 12px;
        overflow-x: auto; text-align: center; }
      svg { max-width: 100%; height: auto; }
      table { border-collapse: collapse; background: #fff; font-size: 14px; width: 100%; }
      th, td { border-bottom: 1px solid #e2e8f0; padding: 4px 10px; text-align: right;
        font-variant-numeric: tabular-nums; }
      th:first-child, td:first-child { text-align: left; } th { color: #475569; font-weight: 600; }
      td.best { font-weight: 700; color: #1d4ed8; }
      code { background: #e2e8f0; border-radius: 4px; padding: 1px 5px; overflow-wrap: anywhere; }
      dt { color: #64748b; font-size: 13px; margin-top: 8px; } dd { margin: 0; }
      """;

  /// The report as one HTML file that refers to nothing outside.
  public String html() {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        %s
        <h2>Course of descent</h2>
        %s
        <h2>Test error by task</h2>
        %s
        <h2>Wiring diagram</h2>
        %s
        <h2>All tasks</h2>
        %s
        <h2>What to keep in mind</h2>
        %s
        <h2>How this was made</h2>
        %s
        </main>
        </body>
        </html>
        """
        .formatted(
            escape(example.title()),
            STYLE,
            summary(),
            convergence(),
            errors(),
            diagram(),
            new TaskTable(descent).html(),
            notes(),
            provenanceList());
  }

  private String summary() {
    Multitask problem = problem();
    return """
        <h1>%s</h1>
        <p class="lead">%d tasks, %d training and %d test rows. One %s model per task; all share some of their
        parameters. Gradient descent was applied to each box of the wiring diagram, and the composite is the
        distributed algorithm that ran.</p>
        <div class="tiles">%s%s%s%s%s%s</div>
        <p>Errors are root mean squares on the test half, in %s; the ones above are
        %s. The composed models are better than the pooled model on %d and than the independent models on
        %d of %d tasks that have test rows.</p>
        """
        .formatted(
            escape(example.title()),
            problem.tasks().size(),
            problem.trainRows(),
            problem.testRows(),
            isLinear() ? "linear" : "network",
            tile(" first", number(descent.composed().overall()), "error, composed"),
            tile("", number(descent.pooled().errors().overall()), "error, pooled"),
            tile("", number(descent.independent().errors().overall()), "error, independent"),
            tile("", Integer.toString(descent.solution().rounds()), "rounds"),
            tile("", String.format(Locale.ROOT, "%,d", descent.solution().messages()), "messages"),
            descent.distanceToClosedForm().isEmpty()
                ? ""
                : tile(
                    "",
                    format("%.1e", descent.distanceToClosedForm().getAsDouble()),
                    "from closed form"),
            escape(problem.unit()),
            switch (problem.summary()) {
              case ALL_ROWS -> "taken over all test rows";
              case MEAN_OF_TASKS -> "means over the tasks";
            },
            descent.composed().betterThan(descent.pooled().errors()),
            descent.composed().betterThan(descent.independent().errors()),
            descent.composed().measured());
  }

  private String convergence() {
    ImmutableList<Progress> history = descent.solution().history();
    double least =
        descent.model() instanceof LinearModel linear
            ? SharedWeights.closedForm(linear.problem(), linear.penalty())
                .objective(linear.problem(), linear.penalty())
            : 0;
    MutableList<ConvergencePlot.Series> series = Lists.mutable.empty();
    series.add(
        new ConvergencePlot.Series(
            isLinear() ? "objective above its minimum" : "objective",
            "#2563eb",
            history.collect(
                now -> new ConvergencePlot.Point(now.round(), now.objective() - least))));
    series.add(
        new ConvergencePlot.Series(
            "length of the gradient",
            "#f97316",
            history.collect(now -> new ConvergencePlot.Point(now.round(), now.gradientNorm()))));
    return figure(new ConvergencePlot(series.toImmutable()).svg());
  }

  private String errors() {
    Multitask problem = problem();
    ImmutableList<ErrorPlot.Row> rows =
        Lists.immutable
            .fromStream(IntStream.range(0, problem.tasks().size()).boxed())
            .collect(
                i ->
                    new ErrorPlot.Row(
                        problem.tasks().get(i).name(),
                        problem.tasks().get(i).trainRows(),
                        Lists.immutable.of(
                            error(descent.composed().tasks(), i),
                            error(descent.pooled().errors().tasks(), i),
                            error(descent.independent().errors().tasks(), i))))
            .toSortedListBy(row -> -row.trainRows())
            .toImmutable();
    return figure(
        new ErrorPlot(
                problem.unit(),
                Lists.immutable.of(
                    new ErrorPlot.Model("composed", "#2563eb"),
                    new ErrorPlot.Model("pooled", "#94a3b8"),
                    new ErrorPlot.Model("independent", "#f97316")),
                rows)
            .svg());
  }

  private static OptionalDouble error(ImmutableList<OptionalDouble> errors, int task) {
    return errors.get(task);
  }

  private String diagram() {
    return """
        <p>Each box is a task with the objective of its training rows; it sits on the shared junction
        <code>w0</code> and on a junction of its own. In every round the junctions send their values to the boxes,
        the boxes send the gradients of their objectives back, and each junction adds up what it receives:
        %d messages a round.</p>
        %s"""
        .formatted(
            descent.system().messagesPerRound(),
            figure(Drawing.of(descent.system().diagram().picture(Space::toString)).toSvg()));
  }

  private String notes() {
    return example
        .notes(descent.model())
        .collect(note -> "<li>" + escape(note) + "</li>")
        .makeString("<ul>\n", "\n", "\n</ul>");
  }

  private String provenanceList() {
    return """
        <dl>
        <dt>command</dt><dd><code>%s</code></dd>
        <dt>data</dt><dd>%s, split into halves with seed %d</dd>
        <dt>step</dt><dd>%s (%s)</dd>
        <dt>engine</dt><dd>%s, %.2f s for all rounds</dd>
        <dt>baselines</dt><dd>ridge regression by Cholesky, the penalty chosen by five-fold cross-validation in the
        training half: %.3g pooled, %.3g independent</dd>
        <dt>versions</dt><dd>%s</dd>
        </dl>
        """
        .formatted(
            escape(provenance.command()),
            escape(provenance.data()),
            provenance.seed(),
            number(descent.step().size()),
            escape(descent.step().origin()),
            escape(descent.engine()),
            descent.solution().seconds(),
            descent.pooled().ridge(),
            descent.independent().ridge(),
            escape(provenance.versions()));
  }

  private Multitask problem() {
    return descent.model().problem();
  }

  private boolean isLinear() {
    return descent.model() instanceof LinearModel;
  }

  private static String tile(String kind, String value, String label) {
    return "<div class=\"tile%s\"><b>%s</b><span>%s</span></div>"
        .formatted(kind, escape(value), escape(label));
  }

  private static String figure(String svg) {
    return "<figure>\n" + svg + "</figure>";
  }

  private static String number(double value) {
    return format("%.4f", value);
  }

  private static String format(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
