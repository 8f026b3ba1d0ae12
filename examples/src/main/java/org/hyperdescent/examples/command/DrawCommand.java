package org.hyperdescent.examples.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.diagram.StringDiagram;
import org.hyperdescent.examples.gallery.Picture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Draws something of the gallery.
@Command(
    name = "draw",
    sortOptions = false,
    description = {
      "Draws a wiring diagram, a lens, a learner or an arrow of a free category.",
      "An SVG goes to a file named after the example, text (DOT, Mermaid) to the standard output; --out names "
          + "another file.",
    },
    footer = {
      "",
      "The JSON object: example, about, format, boxes, file, text; one of the last two is null. With --list: examples: "
          + "[{name, about}]."
    })
final class DrawCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "EXAMPLE",
      arity = "0..1",
      description = "What to draw; --list shows the names.")
  private @Nullable String example;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "svg",
      description = "svg, dot or mermaid (default: ${DEFAULT-VALUE}).")
  private DrawFormat format = DrawFormat.SVG;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file; - is the standard output.")
  private @Nullable Path out;

  @Option(names = "--list", description = "Say what there is to draw.")
  private boolean list;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  DrawCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (list) {
      list();
      return 0;
    }
    Picture picture = picture();
    AtomicFile file = file(picture);
    StringDiagram diagram = picture.diagram();
    String text = format.text(diagram);
    if (file != null) {
      file.write(text);
    }
    if (common.json()) {
      console
          .out()
          .println(
              Json.of(
                  new Result(
                      picture.toString(),
                      picture.about(),
                      format.toString(),
                      diagram.boxCount(),
                      file == null ? null : file.path().toString(),
                      file == null ? text : null)));
    } else {
      console
          .out()
          .println(
              file == null
                  ? text.stripTrailing()
                  : "%s: %s, %d boxes%nwritten to %s"
                      .formatted(picture, picture.about(), diagram.boxCount(), file.path()));
    }
    return 0;
  }

  private Picture picture() {
    String name = example;
    if (name == null) {
      throw wrong("an example is missing: " + Picture.names().makeString());
    }
    return Lists.immutable
        .of(Picture.values())
        .detectOptional(picture -> picture.toString().equals(name))
        .orElseThrow(
            () -> {
              var close = Similar.to(name, Picture.names());
              return wrong(
                  close.isEmpty()
                      ? "'%s' is not one of %s".formatted(name, Picture.names().makeString())
                      : "there is no example '%s', did you mean %s?"
                          .formatted(name, close.getFirst()));
            });
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /// Where to write to; null for the standard output.
  private @Nullable AtomicFile file(Picture picture) {
    Path path = out;
    if (path == null) {
      return format == DrawFormat.SVG ? AtomicFile.in(Path.of(""), picture + ".svg") : null;
    }
    if (path.toString().equals("-")) {
      return null;
    }
    Path folder = path.getParent();
    Path name = path.getFileName();
    if (name == null) {
      throw wrong("'%s' is not the name of a file".formatted(path));
    }
    return AtomicFile.in(folder == null ? Path.of("") : folder, name.toString());
  }

  private void list() {
    List<Entry> entries =
        Lists.immutable
            .of(Picture.values())
            .collect(picture -> new Entry(picture.toString(), picture.about()))
            .castToList();
    if (common.json()) {
      console.out().println(Json.of(new Gallery(entries)));
      return;
    }
    entries.forEach(entry -> console.out().printf("%-10s %s%n", entry.name(), entry.about()));
  }

  /// What was drawn; its components are the keys of the JSON.
  ///
  /// @param example the name of the picture
  /// @param about what it shows
  /// @param format the format
  /// @param boxes the number of boxes
  /// @param file where it was written to; null if it is in `text`
  /// @param text the drawing; null if it was written to a file
  record Result(
      String example,
      String about,
      String format,
      int boxes,
      @Nullable String file,
      @Nullable String text) {}

  /// All there is to draw.
  ///
  /// @param examples the pictures
  record Gallery(List<Entry> examples) {}

  /// A picture.
  ///
  /// @param name its name
  /// @param about what it shows
  record Entry(String name, String about) {}
}
