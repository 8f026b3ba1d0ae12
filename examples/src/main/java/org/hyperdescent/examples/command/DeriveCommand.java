package org.hyperdescent.examples.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hyperdescent.category.drawing.Drawing;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.examples.data.DataFile;
import org.hyperdescent.examples.data.Multitask;
import org.hyperdescent.examples.multitask.Example;
import org.hyperdescent.examples.multitask.SharedModel;
import org.hyperdescent.functors.distributed.Derivation;
import org.hyperdescent.functors.distributed.DistributedSystem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints the distributed algorithm that a problem composes to.
@Command(
    name = "derive",
    sortOptions = false,
    description = {
      "Prints the distributed algorithm that gradient descent derives from the wiring diagram of a problem: "
          + "pseudocode, who sends what to whom, and what a round costs.",
    })
final class DeriveCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "PROBLEM",
      description = "ames: house prices in 28 neighborhoods; chicago: ridership at 20 stations.")
  private Example example = Example.AMES;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text: pseudocode and costs; mermaid: the message graph; svg: the wiring diagram "
              + "(default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--model",
      paramLabel = "KIND",
      defaultValue = "linear",
      description = "linear or network (default: ${DEFAULT-VALUE}).")
  private ModelKind kind = ModelKind.LINEAR;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description =
          "The seed of the split, on which the sizes of the boxes depend (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "Read another file in the format of the one that comes with the program.")
  private @Nullable Path data;

  @Mixin private CommonOptions common = new CommonOptions();

  DeriveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Multitask problem = example.read(data == null ? example.builtIn() : DataFile.at(data), seed);
    SharedModel model =
        switch (kind) {
          case LINEAR -> example.linear(problem);
          case NETWORK -> example.network(problem, seed);
        };
    Derivation derivation = Derivation.of(model.compile());
    String text =
        switch (format) {
          case TEXT -> derivation.text();
          case MERMAID -> derivation.mermaid();
          case SVG -> Drawing.of(derivation.system().diagram().picture(Space::toString)).toSvg();
        };
    console
        .out()
        .println(
            common.json()
                ? Json.of(Result.of(example, kind, format, derivation, text))
                : text.stripTrailing());
    return 0;
  }

  /// What was derived; its components are the keys of the JSON.
  ///
  /// @param problem the problem
  /// @param model the kind of model
  /// @param stateSize how many numbers the state has
  /// @param messagesPerRound the messages of a round
  /// @param floatsPerRound the numbers sent in a round
  /// @param flopsPerRound the operations of a round
  /// @param boxes the boxes
  /// @param links the links
  /// @param format the format of the text
  /// @param text the algorithm
  record Result(
      String problem,
      String model,
      int stateSize,
      int messagesPerRound,
      long floatsPerRound,
      long flopsPerRound,
      List<Box> boxes,
      List<Link> links,
      String format,
      String text) {

    static Result of(
        Example example, ModelKind kind, Format format, Derivation derivation, String text) {
      DistributedSystem system = derivation.system();
      return new Result(
          example.toString(),
          kind.toString(),
          system.stateSize(),
          system.messagesPerRound(),
          derivation.floatsPerRound(),
          derivation.flopsPerRound(),
          system
              .boxes()
              .collectWithIndex((box, i) -> new Box(box.name(), derivation.flops(i)))
              .castToList(),
          system
              .links()
              .collect(
                  link ->
                      new Link(
                          system.boxes().get(link.box()).name(),
                          system.variables().get(link.variable()).name(),
                          link.floats()))
              .castToList(),
          format.toString(),
          text);
    }
  }

  /// A box.
  ///
  /// @param name its name
  /// @param flops its operations in a round
  record Box(String name, long flops) {}

  /// A link, used once in each direction in a round.
  ///
  /// @param box the box at its one end
  /// @param junction the junction at its other end
  /// @param floats the numbers sent in each direction
  record Link(String box, String junction, int floats) {}
}
