package org.hyperdescent.examples.report;

import java.util.Locale;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.factory.Lists;

/// Positive quantities against rounds, on a logarithmic scale.
///
/// @param series the quantities
record ConvergencePlot(ImmutableList<Series> series) {

  private static final double WIDTH = 860;
  private static final double HEIGHT = 360;
  private static final double LEFT = 70;
  private static final double RIGHT = 16;
  private static final double TOP = 34;
  private static final double BOTTOM = 46;
  private static final int MAX_DECADES = 8;

  /// One quantity.
  ///
  /// @param name its name
  /// @param color the color of its line
  /// @param points what it was when
  record Series(String name, String color, ImmutableList<Point> points) {}

  /// A quantity at a round.
  ///
  /// @param round the round
  /// @param value the quantity
  record Point(int round, double value) {}

  String svg() {
    SvgCanvas canvas = new SvgCanvas(WIDTH, HEIGHT, "Course of descent");
    MutableList<Point> all = Lists.mutable.empty();
    series.forEach(one -> one.points().select(point -> point.value() > 0).forEach(all::add));
    if (all.isEmpty()) {
      return canvas.svg();
    }
    int rounds = Math.max(1, all.collectInt(Point::round).max());
    int high = (int) Math.ceil(Math.log10(all.collectDouble(Point::value).max()));
    int low =
        Math.min(high - 1, (int) Math.floor(Math.log10(all.collectDouble(Point::value).min())));
    axes(canvas, rounds, low, high);
    double legend = LEFT;
    for (Series one : series) {
      canvas.curve(path(one, rounds, low, high), one.color());
      canvas.line(legend, TOP - 18, legend + 22, TOP - 18, one.color());
      canvas.line(legend, TOP - 17, legend + 22, TOP - 17, one.color());
      canvas.text(legend + 28, TOP - 13, "start", "#334155", one.name());
      legend += 50 + 7 * one.name().length();
    }
    return canvas.svg();
  }

  private static void axes(SvgCanvas canvas, int rounds, int low, int high) {
    int every = (high - low + MAX_DECADES - 1) / MAX_DECADES;
    for (int decade = low; decade <= high; decade++) {
      if ((high - decade) % every == 0) {
        double y = y(decade, low, high);
        canvas.line(LEFT, y, WIDTH - RIGHT, y, "#e2e8f0");
        canvas.text(LEFT - 8, y + 4, "end", "#64748b", "1e" + decade);
      }
    }
    int tick = roundTick(rounds);
    for (int round = 0; round <= rounds; round += tick) {
      double x = x(round, rounds);
      canvas.line(x, HEIGHT - BOTTOM, x, HEIGHT - BOTTOM + 5, "#94a3b8");
      canvas.text(x, HEIGHT - BOTTOM + 20, "middle", "#64748b", Integer.toString(round));
    }
    canvas.line(LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, "#94a3b8");
    canvas.text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, "middle", "#334155", "round");
  }

  private static CharSequence path(Series one, int rounds, int low, int high) {
    StringBuilder path = new StringBuilder();
    for (Point point : one.points()) {
      // What rounding made zero or less has no place on a logarithmic scale.
      if (point.value() > 0) {
        path.append(path.isEmpty() ? "M" : " L")
            .append(
                String.format(
                    Locale.ROOT,
                    "%.1f %.1f",
                    x(point.round(), rounds),
                    y(Math.log10(point.value()), low, high)));
      }
    }
    return path;
  }

  private static double x(double round, int rounds) {
    return LEFT + (WIDTH - LEFT - RIGHT) * round / rounds;
  }

  private static double y(double logarithm, int low, int high) {
    return TOP + (HEIGHT - TOP - BOTTOM) * (high - logarithm) / (high - low);
  }

  /// A distance between ticks of the form 1, 2 or 5 times a power of ten that gives at most ten of
  /// them.
  private static int roundTick(int rounds) {
    int tick = 1;
    for (int i = 0; rounds / tick > 10; i++) {
      tick = i % 3 == 1 ? tick / 2 * 5 : tick * 2;
    }
    return tick;
  }
}
