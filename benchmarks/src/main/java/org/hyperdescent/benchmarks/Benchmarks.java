package org.hyperdescent.benchmarks;

import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/// The main class of `benchmarks.jar`: JMH with all its options, followed by the ratio of our rate
/// to the peer's in each setting. See [Comparison#all] for who is who, [RateRatio] for the spread.
public final class Benchmarks {

  private Benchmarks() {}

  /// Runs the benchmarks that the arguments of JMH ask for; exits with 1 if that fails.
  public static void main(String[] arguments) throws IOException {
    try {
      CommandLineOptions options = new CommandLineOptions(arguments);
      if (options.shouldHelp()
          || options.shouldList()
          || options.shouldListWithParams()
          || options.shouldListProfilers()
          || options.shouldListResultFormats()) {
        org.openjdk.jmh.Main.main(arguments);
        return;
      }
      System.out.print(table(new Runner(options).run().stream().map(Score::of).toList()));
    } catch (NoBenchmarksException nothing) {
      System.err.println("no benchmark has such a name, -l lists them");
      System.exit(1);
    } catch (CommandLineOptionException | RunnerException failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
  }

  /// The ratios as Markdown; nothing if no two contestants were measured that are compared.
  static String table(List<Score> scores) {
    StringBuilder rows = new StringBuilder();
    for (Comparison comparison : Comparison.all()) {
      for (Comparison.Pair pair : comparison.pairs(scores)) {
        rows.append(
            "| %s | %s | %s | %s | %s |%n"
                .formatted(
                    comparison.benchmark().getSimpleName(),
                    comparison.setting(pair),
                    comparison.ours(),
                    comparison.peer(),
                    pair.ratio()));
      }
    }
    return rows.isEmpty()
        ? ""
        : ("%n| benchmark | setting | ours | peer | ratio of rates, ours / peer [99.9 %%] |%n"
                + "| --- | --- | --- | --- | --- |%n%s")
            .formatted(rows);
  }
}
