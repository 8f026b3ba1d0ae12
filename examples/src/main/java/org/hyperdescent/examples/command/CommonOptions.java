package org.hyperdescent.examples.command;

import picocli.CommandLine.Option;

/// What every command understands.
final class CommonOptions {

  @Option(names = "--json", description = "Print the result as one JSON object on one line.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Say what the command does and what it understands.")
  @SuppressWarnings("unused") // picocli looks at it.
  private boolean help;

  boolean json() {
    return json;
  }
}
