package org.hyperdescent.benchmarks.sidebyside;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hyperdescent.benchmarks.sidebyside.PairedRun.Quartiles;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.runtime.compiled.CompiledProgram;
import org.hyperdescent.crdc.runtime.compiled.Precision;
import org.hyperdescent.crdc.runtime.compiled.Settings;
import org.hyperdescent.crdc.runtime.compiled.Step;
import org.hyperdescent.crdc.smooth.SmoothMap;

/// How long a training step takes to be composed and compiled: in a fresh virtual machine, whose
/// classes are still to be loaded, and again in one that has done it before.
///
/// Each measurement starts a virtual machine with the flags of this one. The clock runs from the
/// call that composes the learner until its step is bound to arrays, without their allocation; the
/// first run of the step is told apart. On a machine with other work read the processor time, of
/// the calling thread and of the whole process with its compiler threads.
public final class ColdStart {

  /// How often a fresh virtual machine compiles again; the first half still warms it up.
  private static final int REPETITIONS = 60;

  private static final int THREADS = Integer.getInteger("hyperdescent.threads", 2);

  /// How many of the tasks, from the first one on, are compiled: the networks, and the regressions
  /// of 100 tasks in 32 bits.
  private static final int CASES = 6;

  /// Milliseconds of one compilation.
  private record Times(
      double compose, double compile, double firstStep, double thread, double process) {

    double ready() {
      return compose + compile;
    }
  }

  private ColdStart() {}

  /// Prints the table, over as many virtual machines for each row as the first argument says (7).
  /// With `in-process` and a number it measures that row here and prints the numbers.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 2 && arguments[0].equals("in-process")) {
      measure(Integer.parseInt(arguments[1]));
      return;
    }
    int machines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    System.out.printf(
        "Milliseconds, medians [quartiles] of %d virtual machines; goals are met from a ratio of 1"
            + " on.%n%n",
        machines);
    System.out.println(
        "| step | compose | compile | ready | step 1 | thread | process | again"
            + " | 100 ms / compile | | 10 ms / again | |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (int index = 0; index < CASES; index++) {
      List<String[]> machinesOfRow = new ArrayList<>();
      for (int machine = 0; machine < machines; machine++) {
        machinesOfRow.add(inFreshMachine(index));
      }
      System.out.println(row(machinesOfRow));
    }
  }

  /// A row of the table: each column of what the virtual machines printed, then both goals.
  static String row(List<String[]> machines) {
    List<Quartiles> columns =
        IntStream.range(1, machines.getFirst().length)
            .mapToObj(
                column ->
                    Quartiles.of(
                        machines.stream()
                            .mapToDouble(machine -> Double.parseDouble(machine[column]))
                            .toArray()))
            .toList();
    StringJoiner row = new StringJoiner(" | ", "| ", " |");
    row.add(machines.getFirst()[0]);
    columns.forEach(column -> row.add(column.toString()));
    for (Quartiles ratio : List.of(columns.get(1).under(100), columns.getLast().under(10))) {
      row.add(ratio.toString()).add(Goal.verdict(ratio.median(), 1));
    }
    return row.toString();
  }

  private static String[] inFreshMachine(int index) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            ColdStart.class.getName(),
            "in-process",
            Integer.toString(index)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("a measurement failed, run it alone: in-process " + index);
    }
    return text.strip().split(";", -1);
  }

  private static void measure(int index) {
    Task task = Tasks.all().get(index).get();
    Supplier<SmoothMap> composition = composition(task);
    Times cold = compile(composition);
    double[] warm = new double[REPETITIONS / 2];
    for (int repetition = 0; repetition < REPETITIONS; repetition++) {
      warm[repetition % warm.length] = compile(composition).ready();
    }
    System.out.printf(
        Locale.ROOT,
        "%s;%.2f;%.2f;%.2f;%.2f;%.2f;%.2f;%.2f%n",
        task.title(),
        cold.compose(),
        cold.compile(),
        cold.ready(),
        cold.firstStep(),
        cold.thread(),
        cold.process(),
        Quartiles.of(warm).median());
  }

  private static Supplier<SmoothMap> composition(Task task) {
    return switch (task) {
      case NetworkTask network -> () -> ComposedNetwork.learner(network).update();
      case MultitaskTask multitask ->
          () -> ComposedMultitask.step(multitask).batch(multitask.tasks());
      default -> throw new IllegalArgumentException(task.title() + " is not composed");
    };
  }

  private static Times compile(Supplier<SmoothMap> composition) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long process = system.getProcessCpuTime();
    long thread = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    SmoothMap map = composition.get();
    long composed = System.nanoTime();
    CompiledProgram compiled =
        CompiledProgram.of(map, Settings.standard().withThreads(THREADS).with(Precision.FLOAT32));
    long compiledAt = System.nanoTime();
    long threadSpent = threads.getCurrentThreadCpuTime() - thread;
    long processSpent = system.getProcessCpuTime() - process;
    Program program = compiled.program();
    float[][] inputs = arrays(program.inputs());
    float[][] outputs = arrays(program.outputs());
    long allocated = System.nanoTime();
    Step step = compiled.bind(inputs, outputs);
    long bound = System.nanoTime();
    step.run();
    long ran = System.nanoTime();
    return new Times(
        1e-6 * (composed - start),
        1e-6 * (compiledAt - composed + bound - allocated),
        1e-6 * (ran - bound),
        1e-6 * threadSpent,
        1e-6 * processSpent);
  }

  private static float[][] arrays(Iterable<Value> values) {
    List<float[]> arrays = new ArrayList<>();
    for (Value value : values) {
      arrays.add(new float[value.shape().size()]);
    }
    return arrays.toArray(new float[0][]);
  }
}
