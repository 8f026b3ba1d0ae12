package org.hyperdescent.examples.report;

import java.util.Locale;
import java.util.OptionalDouble;
import org.eclipse.collections.api.list.ImmutableList;

/// Errors of several models on each task: a row per task, a dot per model.
///
/// @param unit the unit of the errors
/// @param models the models, the one that matters first
/// @param tasks the tasks, in the order of the rows
record ErrorPlot(String unit, ImmutableList<Model> models, ImmutableList<Row> tasks) {

  private static final double WIDTH = 860;
  private static final double LEFT = 300;
  private static final double RIGHT = 24;
  private static final double TOP = 40;
  private static final double BOTTOM = 46;
  private static final double ROW = 20;

  /// A model.
  ///
  /// @param name its name
  /// @param color the color of its dots
  record Model(String name, String color) {}

  /// A task.
  ///
  /// @param name its name
  /// @param trainRows how many training rows it has
  /// @param errors the error of each model; empty where the task has no test rows
  record Row(String name, int trainRows, ImmutableList<OptionalDouble> errors) {}

  String svg() {
    double height = TOP + ROW * tasks.size() + BOTTOM;
    SvgCanvas canvas = new SvgCanvas(WIDTH, height, "Test error by task");
    double largest =
        tasks
            .asLazy()
            .flatCollect(Row::errors)
            .collectDouble(error -> error.orElse(0))
            .maxIfEmpty(1);
    // Errors that are all 0 still need an axis.
    double most = largest > 0 ? largest : 1;
    double tick = tick(most);
    double end = tick * Math.ceil(most / tick * 1.001);
    axis(canvas, tick, end, height);
    for (int i = 0; i < tasks.size(); i++) {
      row(canvas, tasks.get(i), TOP + ROW * (i + 0.5), end);
    }
    double legend = LEFT;
    for (Model model : models) {
      canvas.dot(legend + 5, TOP - 22, 4.5, model.color(), model.color(), model.name());
      canvas.text(legend + 15, TOP - 18, "start", "#334155", model.name());
      legend += 50 + 7 * model.name().length();
    }
    return canvas.svg();
  }

  private void row(SvgCanvas canvas, Row task, double y, double end) {
    canvas.text(LEFT - 48, y + 4, "end", "#334155", task.name());
    canvas.text(LEFT - 10, y + 4, "end", "#94a3b8", Integer.toString(task.trainRows()));
    var present = task.errors().select(OptionalDouble::isPresent);
    if (present.isEmpty()) {
      canvas.text(LEFT + 6, y + 4, "start", "#94a3b8", "no test rows");
      return;
    }
    double least = present.collectDouble(OptionalDouble::getAsDouble).min();
    double most = present.collectDouble(OptionalDouble::getAsDouble).max();
    canvas.line(x(least, end), y, x(most, end), y, "#cbd5e1");
    // The first model is drawn last, on top of the others.
    for (int k = models.size() - 1; k >= 0; k--) {
      Model model = models.get(k);
      double error = task.errors().get(k).orElseThrow();
      canvas.dot(
          x(error, end),
          y,
          k == 0 ? 5 : 4.5,
          k == 0 ? model.color() : "#ffffff",
          model.color(),
          String.format(Locale.ROOT, "%s, %s: %.4f", task.name(), model.name(), error));
    }
  }

  private void axis(SvgCanvas canvas, double tick, double end, double height) {
    int decimals = Math.max(0, (int) Math.ceil(-Math.log10(tick) - 1e-9));
    for (int i = 0; i * tick <= end * 1.0001; i++) {
      double x = x(i * tick, end);
      canvas.line(x, TOP - 4, x, height - BOTTOM, "#e2e8f0");
      canvas.text(
          x,
          height - BOTTOM + 16,
          "middle",
          "#64748b",
          String.format(Locale.ROOT, "%." + decimals + "f", i * tick));
    }
    canvas.text(LEFT - 10, TOP - 18, "end", "#94a3b8", "training rows");
    canvas.text((LEFT + WIDTH - RIGHT) / 2, height - 8, "middle", "#334155", "test error, " + unit);
  }

  private static double x(double error, double end) {
    return LEFT + (WIDTH - LEFT - RIGHT) * error / end;
  }

  /// A distance between ticks of the form 1, 2 or 5 times a power of ten that gives five to ten of
  /// them.
  private static double tick(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-9) / 5)));
    double ratio = most / 5 / power;
    return power * (ratio < 2 ? 1 : ratio < 5 ? 2 : 5);
  }
}
