package org.hyperdescent.benchmarks.sidebyside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A contestant in a process of its own, seen from outside: see [ContestantMain] for what it can be
/// asked. One that cannot be started, or does not answer in time and is ended, takes infinitely
/// long from then on.
final class ContestantProcess implements Timed, AutoCloseable {

  /// How long an answer may take, in seconds; the first one waits for libraries to load.
  private static final int PATIENCE = 60;

  /// How long everyone rests before a turn, in milliseconds: until the threads of the one before
  /// have stopped looking for work. Those of Intel's OpenMP look for 200.
  private static final int REST = 250;

  private final String name;

  /// Missing if it could not be started.
  private final @Nullable Process process;

  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private boolean gone;

  /// @param prefix what comes before every command, such as `taskset -c 0,1`
  /// @param task the place of the task in [Tasks#all]
  /// @param file the task as [NetworkTask#write] writes it
  /// @param threads the number of threads it may use
  /// @param log where its messages go
  ContestantProcess(
      Entrant entrant, List<String> prefix, int task, Path file, int threads, Path log) {
    name = entrant.name();
    List<String> command = new ArrayList<>(prefix);
    int nativeThreads = threads;
    switch (entrant) {
      case Entrant.InJava(_, _, boolean oneThread) -> {
        command.addAll(java(task, threads));
        nativeThreads = oneThread ? 1 : threads;
      }
      case Entrant.Program(_, var program) -> {
        command.addAll(program);
        command.add(file.toString());
      }
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("OMP_NUM_THREADS", Integer.toString(nativeThreads));
    builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "3");
    // Huge pages for libraries and PyTorch, as Java has them.
    builder.environment().putIfAbsent("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");
    builder.environment().put("THP_MEM_ALLOC_ENABLE", "1");
    builder.redirectError(Redirect.appendTo(log.toFile()));
    process = started(builder);
    if (process == null) {
      gone = true;
    } else {
      Thread.ofPlatform().daemon().start(() -> listen(process));
    }
  }

  /// The process; if there is no such program, a line on the error stream says so.
  private @Nullable Process started(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException failure) {
      System.err.printf("cannot start %s: %s%n", name, failure.getMessage());
      return null;
    }
  }

  /// The virtual machine of this process again, with the same options and class path, and with huge
  /// pages where there are such: what a step on large data takes should not depend on where small
  /// ones happen to lie.
  private List<String> java(int task, int threads) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseTransparentHugePages", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(ContestantMain.class.getName());
    command.add(Integer.toString(task));
    command.add(name);
    command.add(Integer.toString(threads));
    return command;
  }

  private void listen(Process process) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("= ")) {
          answers.add(line.substring(2));
        }
      }
    } catch (IOException closed) {
      // The process is gone; whoever waits for an answer will notice.
      answers.add("");
    }
    answers.add("");
  }

  /// The answer to a question; not a number if there is none.
  private double ask(String question) {
    if (gone || process == null) {
      return Double.NaN;
    }
    String answer = null;
    try {
      process.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      answer = answers.poll(PATIENCE, TimeUnit.SECONDS);
    } catch (IOException closed) {
      gone = true;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
    if (answer == null || answer.isEmpty()) {
      gone = true;
      process.destroyForcibly();
      return Double.NaN;
    }
    return Double.parseDouble(answer);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double time(int steps) {
    try {
      Thread.sleep(REST);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
    double seconds = ask("time " + steps);
    return gone ? Double.POSITIVE_INFINITY : seconds;
  }

  /// Does some steps.
  void steps(int count) {
    ask("steps " + count);
  }

  /// The objective at the present parameters.
  double objective() {
    return ask("objective");
  }

  /// What it plans to need; empty if nobody knows.
  Optional<PlannedMemory> planned() {
    double given = ask("given");
    double between = ask("between");
    return given >= 0 && between >= 0
        ? Optional.of(new PlannedMemory((long) given, (long) between))
        : Optional.empty();
  }

  /// By how many bytes the process grew since it started; negative or not a number if nobody knows.
  double resident() {
    return ask("resident");
  }

  /// Whether it could not be started, failed or was ended because it did not answer.
  boolean isGone() {
    return gone;
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
    try {
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException closed) {
      process.destroyForcibly();
    } catch (InterruptedException interruption) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
