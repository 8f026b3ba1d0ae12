package org.hyperdescent.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.examples.command.CommandLineInterface;
import org.hyperdescent.examples.command.Console;

/// The command line.
public final class Main {

  private Main() {}

  /// Runs a command and ends the process with its exit code.
  public static void main(String... args) {
    Locale.setDefault(Locale.ROOT);
    boolean terminal = Boolean.getBoolean("hyperdescent.terminal");
    System.exit(
        new CommandLineInterface(
                new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), terminal))
            .run(Lists.immutable.of(args)));
  }

  /// Runs a command within this process.
  ///
  /// @param args the arguments, not modified
  /// @param out where results go
  /// @param err where the one line goes that says what went wrong
  /// @return the exit code: 0 on success, 2 for a wrong command line, 1 for any other failure
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return new CommandLineInterface(new Console(out, err, false)).run(Lists.immutable.of(args));
  }

  /// Results are UTF-8 wherever they go, whatever the locale says of the terminal.
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
