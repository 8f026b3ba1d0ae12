package org.hyperdescent.examples.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.examples.data.DataException;
import org.hyperdescent.examples.multitask.Example;
import org.hyperdescent.examples.training.OutputError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// All commands, and how their failures are told.
public final class CommandLineInterface {

  private static final String NAME = "hyperdescent";

  private final Console console;

  /// The commands, writing to a console.
  public CommandLineInterface(Console console) {
    this.console = console;
  }

  /// Runs the command that the arguments say.
  ///
  /// @return the exit code: 0 on success, 2 for a wrong command line, 1 for any other failure
  public int run(ImmutableList<String> args) {
    CommandLine line =
        new CommandLine(new Hyperdescent())
            .addSubcommand(new SolveCommand(console))
            .addSubcommand(new TrainCommand(console))
            .addSubcommand(new ReproduceCommand(console))
            .addSubcommand(new DeriveCommand(console))
            .addSubcommand(new DrawCommand(console))
            .addSubcommand(new LawsCommand(console))
            .addSubcommand(new CommandLine.HelpCommand());
    line.registerConverter(Example.class, Choice.among(Example.values()));
    line.registerConverter(ModelKind.class, Choice.among(ModelKind.values()));
    line.registerConverter(Format.class, Choice.among(Format.values()));
    line.registerConverter(DrawFormat.class, Choice.among(DrawFormat.values()));
    line.registerConverter(OutputError.class, Choice.among(OutputError.values()));
    line.registerConverter(
        ReproduceCommand.Work.class, Choice.among(ReproduceCommand.Work.values()));
    line.registerConverter(TrainCommand.Problem.class, Choice.among(TrainCommand.Problem.values()));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((wrong, _) -> wrongCommandLine(wrong));
    line.setExecutionExceptionHandler((failure, _, _) -> failed(failure));
    int code = line.execute(args.toArray(new String[0]));
    console.err().flush();
    if (console.out().checkError() && code == CommandLine.ExitCode.OK) {
      tell("cannot write the output: is the disk full, or has its reader gone?");
      return CommandLine.ExitCode.SOFTWARE;
    }
    return code;
  }

  private int wrongCommandLine(ParameterException wrong) {
    StringBuilder message = new StringBuilder(oneLine(wrong.getMessage()));
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      message.append(", did you mean ").append(unmatched.getSuggestions().getFirst()).append('?');
    }
    message.append("; see ").append(wrong.getCommandLine().getCommandSpec().qualifiedName());
    tell(message.append(" --help").toString());
    return CommandLine.ExitCode.USAGE;
  }

  private int failed(Exception failure) {
    switch (failure) {
      case CommandException known -> tell(oneLine(known.getMessage()));
      case DataException known -> tell(oneLine(known.getMessage()));
      default -> tell(oneLine("internal error, please report it: " + failure + place(failure)));
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private void tell(String message) {
    console.err().println(NAME + ": " + message);
  }

  private static String place(Exception failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }

  private static String oneLine(@Nullable String message) {
    return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
