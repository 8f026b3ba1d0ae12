package org.hyperdescent.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import org.hyperdescent.benchmarks.sidebyside.PairedRun.Quartiles;
import org.hyperdescent.crdc.runtime.compiled.Settings;

/// How the time of a compiled training step grows with the batch, the width and the depth of a
/// network: a table, the exponent that fits it best, and a chart as Mermaid text that compares it
/// with the growth of the arithmetic.
///
/// The arithmetic is linear in batch and depth and quadratic in the width; where the step is too
/// small to keep the machine busy the exponent is lower.
public final class Growth {

  private static final int[] BATCHES = {32, 64, 128, 256, 512, 1024};
  private static final int[] WIDTHS = {64, 96, 128, 192, 256, 384, 512};
  private static final int[] DEPTHS = {2, 4, 8, 16, 32};

  private Growth() {}

  /// Measures and prints; the first argument is the number of rounds, the second the seconds of
  /// each.
  public static void main(String[] arguments) {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 0.1;
    PairedRun run = new PairedRun(rounds, seconds, 10 * seconds);
    print(run, "batch", BATCHES, 1, batch -> network(batch, 256, 3));
    print(run, "width", WIDTHS, 2, width -> network(256, width, 3));
    print(run, "depth", DEPTHS, 1, depth -> network(128, 128, depth));
  }

  private static NetworkTask network(int batch, int width, int depth) {
    return NetworkTask.random(
        batch, 0.01f, 1, Collections.nCopies(depth + 1, width).toArray(new Integer[0]));
  }

  private static void print(
      PairedRun run, String what, int[] sizes, int power, IntFunction<NetworkTask> tasks) {
    List<Contestant> contestants = new ArrayList<>();
    for (int size : sizes) {
      contestants.add(
          new ComposedNetwork(
              tasks.apply(size), Settings.standard().withThreads(1), Integer.toString(size)));
    }
    for (Contestant contestant : contestants) {
      contestant
          .planned()
          .ifPresent(
              memory -> System.err.printf("%s %s plans %s%n", what, contestant.name(), memory));
    }
    List<Quartiles> spread =
        run.run(contestants, System.err::println).stream()
            .map(rates -> rates.rate().under(1e6))
            .toList();
    double[] micros = spread.stream().mapToDouble(Quartiles::median).toArray();
    System.out.printf(
        Locale.ROOT, "%n| %s | µs per step [quartiles] | GFLOP/s |%n| ---: | --- | ---: |%n", what);
    for (int i = 0; i < sizes.length; i++) {
      double rate = tasks.apply(sizes[i]).flops() / micros[i] * 1e-3;
      System.out.printf(Locale.ROOT, "| %,d | %s | %.1f |%n", sizes[i], spread.get(i), rate);
    }
    System.out.printf(
        Locale.ROOT, "%nThe time grows as %s to the power %.2f.%n", what, exponent(sizes, micros));
    System.out.print(chart(what, sizes, power, micros));
  }

  /// How often the time has doubled since the first size (the first line), and how often the
  /// arithmetic has (the second).
  ///
  /// @param power that of the size to which the arithmetic grows
  static String chart(String what, int[] sizes, int power, double[] micros) {
    StringJoiner places = new StringJoiner(", ", "[", "]");
    StringJoiner times = new StringJoiner(", ", "[", "]");
    StringJoiner operations = new StringJoiner(", ", "[", "]");
    for (int i = 0; i < sizes.length; i++) {
      places.add(Integer.toString(sizes[i]));
      times.add(doublings(micros[i] / micros[0]));
      operations.add(doublings(Math.pow((double) sizes[i] / sizes[0], power)));
    }
    return """

        ```mermaid
        %%%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#1f6feb, #999999"}}}}%%%%
        xychart-beta
          x-axis "%s" %s
          y-axis "doublings"
          line %s
          line %s
        ```
        """
        .formatted(what, places, times, operations);
  }

  private static String doublings(double ratio) {
    return String.format(Locale.ROOT, "%.2f", Math.log(ratio) / Math.log(2));
  }

  /// The slope of the straight line nearest to the logarithms.
  static double exponent(int[] sizes, double[] times) {
    double[] x = Arrays.stream(sizes).mapToDouble(Math::log).toArray();
    double[] y = Arrays.stream(times).map(Math::log).toArray();
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < x.length; i++) {
      covariance += (x[i] - meanX) * (y[i] - meanY);
      variance += (x[i] - meanX) * (x[i] - meanX);
    }
    return covariance / variance;
  }
}
