package org.hyperdescent.benchmarks.sidebyside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hyperdescent.benchmarks.sidebyside.PairedRun.Rates;

/// The side-by-side run: ours against hand-written Java and against every library whose contestants
/// are on the class path.
///
/// Every contestant has a process of its own and first does the same number of steps from the same
/// parameters, after which all must have reached the same objective; then they take turns. What it
/// prints is Markdown: for each task a table, at the end the goals. Progress goes to the error
/// stream, the messages of the libraries to a file. The exit code is 1 if objectives differ, 2 if
/// the processors asked for cannot be had; one who does not answer is only reported.
///
/// System properties: `hyperdescent.threads`, how many threads each may use (2);
/// `hyperdescent.processors`, the processors all of them share, such as `0,1`, where there is
/// `taskset`; `hyperdescent.python`, a Python that has PyTorch; `hyperdescent.clock`, see [Clock].
public final class SideBySide {

  private static final int CHECK_STEPS = 20;

  /// How many times longer contestants warm up for networks.
  private static final int NETWORK_WARM_UP = 3;

  /// What asks for every task.
  private static final String ALL = "all";

  private final int threads = Integer.getInteger("hyperdescent.threads", 2);
  private final String processors = System.getProperty("hyperdescent.processors", "");
  private final PairedRun run;
  private final Path folder;
  private final List<TaskResult> results = new ArrayList<>();
  private final List<MemoryRow> memory = new ArrayList<>();

  private SideBySide(PairedRun run, Path folder) {
    this.run = run;
    this.folder = folder;
  }

  /// Runs the tasks whose title contains the first argument, or `all`; the second is the number of
  /// rounds, the third the seconds of each, the fourth the seconds of warm-up.
  public static void main(String[] arguments) throws IOException {
    String wanted = arguments.length > 0 ? arguments[0] : ALL;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 21;
    double seconds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 0.1;
    double warmUp = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 1.5;
    Path folder = Files.createTempDirectory("side-by-side");
    SideBySide sideBySide = new SideBySide(new PairedRun(rounds, seconds, warmUp), folder);
    String obstacle = sideBySide.obstacle();
    if (!obstacle.isEmpty()) {
      System.err.printf(
          "cannot run on the processors %s, give others or none: %s%n",
          sideBySide.processors, obstacle);
      System.exit(2);
    }
    sideBySide.all(wanted);
    System.out.print(Report.goals(sideBySide.results));
    System.out.print(Report.memory(sideBySide.memory));
    if (!sideBySide.results.stream().allMatch(TaskResult::agrees)) {
      System.exit(1);
    }
  }

  private void all(String wanted) throws IOException {
    System.err.printf("messages of the contestants: %s%n", folder.resolve("log"));
    var tasks = Tasks.all();
    for (int place = 0; place < tasks.size(); place++) {
      Task task = tasks.get(place).get();
      if (wanted.equals(ALL) || task.title().contains(wanted)) {
        TaskResult result = compare(place, task);
        results.add(result);
        MemoryRow.of(result).ifPresent(memory::add);
        if (task instanceof NetworkTask network) {
          memory.add(MemoryRow.withAdam(network));
        }
        System.out.print(Report.table(result));
      }
    }
  }

  private TaskResult compare(int place, Task task) throws IOException {
    long start = System.nanoTime();
    Consumer<String> progress =
        message ->
            System.err.printf(
                "%4d s  %s: %s%n",
                (System.nanoTime() - start) / 1_000_000_000, task.title(), message);
    Path file = folder.resolve("task-" + place);
    if (task instanceof NetworkTask network) {
      network.write(file);
    }
    List<ContestantProcess> contestants = new ArrayList<>();
    try {
      double[] objectives = start(place, task, file, contestants, progress);
      List<Optional<PlannedMemory>> planned =
          contestants.stream().map(ContestantProcess::planned).toList();
      for (int i = 0; i < planned.size(); i++) {
        String name = contestants.get(i).name();
        planned.get(i).ifPresent(memory -> progress.accept("%s plans %s".formatted(name, memory)));
      }
      double[] resident = contestants.stream().mapToDouble(ContestantProcess::resident).toArray();
      List<Rates> rates = run(task).run(contestants, progress);
      List<TaskResult.Row> rows =
          IntStream.range(0, objectives.length)
              .mapToObj(
                  i -> new TaskResult.Row(rates.get(i), objectives[i], planned.get(i), resident[i]))
              .toList();
      return new TaskResult(task.title(), task.amount(), task.unit(), threads, rows);
    } finally {
      contestants.forEach(ContestantProcess::close);
    }
  }

  /// The rounds of a task. For networks everyone warms up longer: a step calls a library tens of
  /// times, and the Java in between was seen to be compiled only by half after 1.5 s.
  private PairedRun run(Task task) {
    return task instanceof NetworkTask
        ? new PairedRun(run.rounds(), run.seconds(), NETWORK_WARM_UP * run.warmUp())
        : run;
  }

  /// Starts the contestants, one after the other, and lets each do its first steps.
  ///
  /// @param contestants where they go
  /// @return what each reached
  private double[] start(
      int place,
      Task task,
      Path file,
      List<ContestantProcess> contestants,
      Consumer<String> progress) {
    List<Entrant> entrants = Ours.entrants(task, threads);
    double[] objectives = new double[entrants.size()];
    for (int i = 0; i < objectives.length; i++) {
      progress.accept("starting: " + entrants.get(i).name());
      ContestantProcess contestant =
          new ContestantProcess(
              entrants.get(i), prefix(), place, file, threads, folder.resolve("log"));
      contestants.add(contestant);
      contestant.steps(CHECK_STEPS);
      objectives[i] = contestant.objective();
      if (contestant.isGone()) {
        progress.accept("no answer: " + contestant.name());
      }
    }
    return objectives;
  }

  /// Why no program can run on the processors that were asked for; empty if one can.
  private String obstacle() throws IOException {
    if (processors.isEmpty()) {
      return "";
    }
    List<String> command = new ArrayList<>(prefix());
    command.add("true");
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException missing) {
      return String.valueOf(missing.getMessage());
    }
    String message =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return process.onExit().join().exitValue() == 0
        ? ""
        : message.lines().findFirst().orElse("no reason given");
  }

  private List<String> prefix() {
    return processors.isEmpty() ? List.of() : List.of("taskset", "-c", processors);
  }
}
