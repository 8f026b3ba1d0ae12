package org.hyperdescent.examples.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command without a command: says what there is.
@Command(
    name = "hyperdescent",
    mixinStandardHelpOptions = true,
    versionProvider = Hyperdescent.Version.class,
    description = "Compositional optimization: gradient descent as a functor.",
    synopsisSubcommandLabel = "COMMAND",
    footer = "%nMore about a command: hyperdescent COMMAND --help")
final class Hyperdescent implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing: " + String.join(", ", spec.subcommands().keySet()));
  }

  /// The version of the program.
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"hyperdescent " + current()};
    }

    /// The version in the manifest of the jar, or `development` outside a jar.
    static String current() {
      String version = Hyperdescent.class.getPackage().getImplementationVersion();
      return version == null ? "development" : version;
    }
  }
}
