package org.hyperdescent.examples.command;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.hyperdescent.examples.data.DataFile;
import org.hyperdescent.examples.data.Multitask;
import org.hyperdescent.examples.multitask.Descent;
import org.hyperdescent.examples.multitask.Example;
import org.hyperdescent.examples.multitask.SharedModel;
import org.hyperdescent.examples.multitask.Step;
import org.hyperdescent.examples.report.Provenance;
import org.hyperdescent.examples.report.SolveReport;
import org.hyperdescent.functors.distributed.DistributedSystem;
import org.hyperdescent.functors.distributed.engine.DivergenceException;
import org.hyperdescent.functors.distributed.engine.InProcessEngine;
import org.hyperdescent.functors.distributed.engine.RunSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Solves a multitask problem by the distributed algorithm that its wiring diagram composes to.
@Command(
    name = "solve",
    sortOptions = false,
    description = {
      "Learns one model per task, sharing some of the weights, by the distributed algorithm that gradient "
          + "descent derives from the wiring diagram of the tasks.",
      "Prints the test errors beside those of a pooled and of independent models, and writes a report."
    })
final class SolveCommand implements Callable<Integer> {

  /// How many points of the course of descent to keep for the plot.
  private static final int REPORTS = 400;

  private final Console console;

  @Parameters(
      paramLabel = "PROBLEM",
      description = "ames: house prices in 28 neighborhoods; chicago: ridership at 20 stations.")
  private Example example = Example.AMES;

  @Option(
      names = "--model",
      paramLabel = "KIND",
      defaultValue = "linear",
      description =
          "linear: shared plus own weights; network: a shared hidden layer, a linear head per task "
              + "(default: ${DEFAULT-VALUE}).")
  private ModelKind kind = ModelKind.LINEAR;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      converter = Count.class,
      description = "The most rounds to run (default: enough to converge).")
  private @Nullable Integer rounds;

  @Option(
      names = "--step",
      paramLabel = "SIZE",
      defaultValue = "auto",
      converter = StepSize.Converter.class,
      description =
          "The step size; auto estimates the largest curvature by power iteration, for a network on a short "
              + "trial run (default: ${DEFAULT-VALUE}).")
  private StepSize step = new StepSize(OptionalDouble.empty());

  @Option(
      names = "--tolerance",
      paramLabel = "T",
      defaultValue = "5e-9",
      converter = StepSize.Positive.class,
      description = "Stop when the gradient is no longer than this (default: ${DEFAULT-VALUE}).")
  private double tolerance;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description =
          "The seed of the split into training and test half (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Count.class,
      description = "Run boxes on so many threads (default: one per core, at most 4).")
  private int threads = Math.min(4, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "Read another file in the format of the one that comes with the program.")
  private @Nullable Path data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Write the report into this folder (default: the current one).")
  private Path out = Path.of(".");

  @Mixin private CommonOptions common = new CommonOptions();

  SolveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Multitask problem = example.read(data == null ? example.builtIn() : DataFile.at(data), seed);
    // After the data, so that bad data leave no empty folder; before the run, so that none is lost.
    AtomicFile file = AtomicFile.in(out, example + ".html");
    SharedModel model =
        switch (kind) {
          case LINEAR -> example.linear(problem);
          case NETWORK -> example.network(problem, seed);
        };
    Descent descent = descend(model);
    file.write(new SolveReport(example, descent, provenance(descent)).html());
    SolveResult result =
        SolveResult.of(
            example, kind, descent, seed, file.path(), (System.nanoTime() - start) / 1e9);
    console
        .out()
        .println(common.json() ? Json.of(result) : new SolveText(example, result, descent).text());
    return 0;
  }

  private Descent descend(SharedModel model) {
    DistributedSystem system = model.compile();
    Step size = step(model, system);
    int most = rounds();
    try (ProgressLine progress = new ProgressLine(console, "solving " + example)) {
      Descent descent =
          Descent.run(
              model,
              system,
              new InProcessEngine(threads),
              size,
              new RunSettings(size.size(), most, tolerance, Math.max(1, most / REPORTS)),
              now ->
                  progress.show(now.round(), most, "gradient %.1e".formatted(now.gradientNorm())));
      checkDescended(descent);
      return descent;
    } catch (DivergenceException diverged) {
      throw new CommandException(
          String.valueOf(diverged.getMessage()).replaceFirst("; use a smaller step$", "")
              + "; use --step auto",
          diverged);
    }
  }

  /// A step that is only a little too long grows slowly, or is caught by bounded activations: the
  /// objective tells.
  private static void checkDescended(Descent descent) {
    double first = descent.solution().history().getFirst().objective();
    double last = descent.solution().objective();
    if (!(last <= first)) {
      throw new CommandException(
          "diverged within %d rounds with step %s: the objective grew from %.4g to %.4g; use --step auto"
              .formatted(descent.solution().rounds(), descent.step().size(), first, last));
    }
  }

  private Step step(SharedModel model, DistributedSystem system) {
    if (step.size().isPresent()) {
      return Step.given(step.size().getAsDouble());
    }
    return switch (kind) {
      case LINEAR -> Step.ofCurvature(system, model.start(), model.leastCurvature(), seed);
      case NETWORK -> Step.ofTrial(system, model.start(), new InProcessEngine(threads), seed);
    };
  }

  private int rounds() {
    if (rounds != null) {
      return rounds;
    }
    return switch (kind) {
      case LINEAR -> example.linearRounds();
      case NETWORK -> example.networkSettings().rounds();
    };
  }

  private Provenance provenance(Descent descent) {
    String command =
        "hyperdescent solve %s --model %s --step %s --rounds %d --tolerance %s --seed %d --threads %d%s"
            .formatted(
                example,
                kind,
                descent.step().size(),
                rounds(),
                tolerance,
                seed,
                threads,
                data == null ? "" : " --data '" + data + "'");
    return new Provenance(command, seed, data == null ? example.builtIn().name() : data.toString());
  }
}
