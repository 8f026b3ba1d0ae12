package org.hyperdescent.examples.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.examples.data.UciIris;
import org.hyperdescent.examples.exact.FixedPointIris;
import org.hyperdescent.examples.exact.LookUpTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Repeats a published training run in exact arithmetic and compares it bit by bit.
@Command(
    name = "reproduce",
    sortOptions = false,
    description = {
      "Repeats a published training run that uses no real numbers, with a learner that is a circuit over integers or "
          + "truth values.",
      "Prints the parameters found beside those expected; the exit code is 1 if they differ anywhere."
    },
    footer = {
      "",
      "The JSON object: run, source, steps, parameters, expected, accuracy, expectedAccuracy, reproduced, seconds."
    })
final class ReproduceCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "RUN",
      description = {
        "iris-integer: irises told apart by twelve fixed-point weights, 9,000 steps;",
        "look-up-table: exclusive or, learned by four truth values in one pass."
      })
  private Work work = Work.IRIS_INTEGER;

  @Mixin private CommonOptions common = new CommonOptions();

  ReproduceCommand(Console console) {
    this.console = console;
  }

  /// The runs there are.
  enum Work {
    IRIS_INTEGER,
    LOOK_UP_TABLE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Result result =
        switch (work) {
          case IRIS_INTEGER -> iris(start);
          case LOOK_UP_TABLE -> lookUpTable(start);
        };
    if (!result.reproduced()) {
      throw new CommandException(
          "%s is not reproduced: %s with accuracy %s where %s with accuracy %s was expected"
              .formatted(
                  work,
                  result.parameters(),
                  result.accuracy(),
                  result.expected(),
                  result.expectedAccuracy()));
    }
    console.out().println(common.json() ? Json.of(result) : text(result));
    return 0;
  }

  private Result iris(long start) {
    UciIris data = UciIris.read();
    int epochs = FixedPointIris.EPOCHS;
    try (ProgressLine progress = new ProgressLine(console, "training " + work)) {
      long[] weights =
          FixedPointIris.train(
              data, epochs, epoch -> progress.show(epoch, epochs, "times through the data"));
      return Result.of(
          work,
          "the Iris demonstration of github.com/yarrow-id/polycirc",
          epochs * data.size(),
          Arrays.stream(weights).boxed().toList(),
          FixedPointIris.PUBLISHED_WEIGHTS.primitiveStream().boxed().toList(),
          FixedPointIris.accuracy(data, weights),
          FixedPointIris.PUBLISHED_ACCURACY,
          start);
    }
  }

  private Result lookUpTable(long start) {
    LookUpTable table = new LookUpTable(2);
    ImmutableList<LookUpTable.Sample> samples = LookUpTable.exclusiveOr();
    ImmutableList<Integer> learned = table.train(samples.castToList());
    return Result.of(
        work,
        "reverse derivative ascent, arXiv 2101.10488",
        samples.size(),
        learned.collect(Integer::longValue).castToList(),
        Lists.immutable.of(0L, 1L, 1L, 0L).castToList(),
        table.accuracy(learned, samples.castToList()),
        1,
        start);
  }

  private static String text(Result result) {
    return String.format(
        Locale.ROOT,
        """
        %s: %d steps, %.2f s
        parameters %s
        expected   %s  (%s)
        accuracy   %5.1f %%
        expected   %5.1f %%
        every bit is the same""",
        result.run(),
        result.steps(),
        result.seconds(),
        inLine(result.parameters()),
        inLine(result.expected()),
        result.source(),
        100 * result.accuracy(),
        100 * result.expectedAccuracy());
  }

  private static String inLine(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /// What was found; its components are the keys of the JSON.
  ///
  /// @param run which run
  /// @param source where it is published
  /// @param steps the number of updates
  /// @param parameters the parameters after the last of them
  /// @param expected the parameters expected
  /// @param accuracy the share of samples that the trained model gets right
  /// @param expectedAccuracy the share expected
  /// @param reproduced whether all of this is the same
  /// @param seconds the time it took
  record Result(
      String run,
      String source,
      int steps,
      List<Long> parameters,
      List<Long> expected,
      double accuracy,
      double expectedAccuracy,
      boolean reproduced,
      double seconds) {

    static Result of(
        Work work,
        String source,
        int steps,
        List<Long> parameters,
        List<Long> expected,
        double accuracy,
        double expectedAccuracy,
        long start) {
      return new Result(
          work.toString(),
          source,
          steps,
          parameters,
          expected,
          accuracy,
          expectedAccuracy,
          parameters.equals(expected) && accuracy == expectedAccuracy,
          (System.nanoTime() - start) / 1e9);
    }
  }
}
