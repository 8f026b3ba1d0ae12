package org.hyperdescent.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.hyperdescent.benchmarks.sidebyside.PairedRun;
import org.hyperdescent.benchmarks.sidebyside.PairedRun.Quartiles;
import org.hyperdescent.benchmarks.sidebyside.PairedRun.Rates;
import org.hyperdescent.benchmarks.sidebyside.PlannedMemory;
import org.hyperdescent.benchmarks.sidebyside.Timed;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.runtime.compiled.CompiledProgram;
import org.hyperdescent.crdc.runtime.compiled.Precision;
import org.hyperdescent.crdc.runtime.compiled.Settings;
import org.hyperdescent.crdc.smooth.SmoothMap;

/// Training steps of convolutions, attention, recurrence and normalization: the compiled runtime in
/// both precisions against the interpreter, on one thread, taking turns.
///
/// Run it with `java --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED -cp
/// benchmarks/target/benchmarks.jar org.hyperdescent.benchmarks.LayerSteps`.
public final class LayerSteps {

  private LayerSteps() {}

  /// Prints the table; the first argument is the number of rounds, the second the seconds of each,
  /// the third the seconds of warm-up.
  public static void main(String[] arguments) {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 0.1;
    double warmUp = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 5;
    PairedRun run = new PairedRun(rounds, seconds, warmUp);
    System.out.println("| network | runtime | steps/s | times the interpreter [quartiles] |");
    System.out.println("| --- | --- | ---: | --- |");
    for (LayerNetwork network : LayerNetwork.values()) {
      System.err.println(network);
      SmoothMap step = network.step();
      List<Contestant> contestants = new ArrayList<>();
      contestants.add(interpreted(step));
      for (Precision precision : Precision.values()) {
        contestants.add(compiled(step, precision));
      }
      List<Rates> rates = run.run(contestants, System.err::println);
      for (Rates each : rates) {
        Quartiles ratio = each.ratio(rates.getFirst());
        System.out.printf(
            Locale.ROOT,
            "| %s | %s | %,.0f | %s |%n",
            network,
            each.name(),
            each.rate().median(),
            ratio);
      }
    }
  }

  /// A step that is run again and again on the same numbers.
  private record Contestant(String name, Runnable step) implements Timed {

    @Override
    public double time(int steps) {
      long start = System.nanoTime();
      for (int k = 0; k < steps; k++) {
        step.run();
      }
      return 1e-9 * (System.nanoTime() - start);
    }
  }

  private static Contestant interpreted(SmoothMap map) {
    Executable executable = Executable.of(map);
    double[][] inputs = numbers(executable.program());
    double[][] outputs = executable.apply(inputs);
    return new Contestant("interpreter", () -> executable.run(inputs, outputs));
  }

  /// The compiled step; what it plans to need is printed before it runs.
  private static Contestant compiled(SmoothMap map, Precision precision) {
    Program program = Normalizer.normalize(map);
    Settings settings = Settings.standard().withThreads(1).with(precision);
    CompiledProgram compiled = CompiledProgram.of(program, settings);
    System.err.printf("compiled, %s plans %s%n", precision, PlannedMemory.of(compiled.memory()));
    double[][] inputs = numbers(program);
    double[][] outputs = compiled.apply(inputs);
    Runnable step =
        precision == Precision.FLOAT32
            ? compiled.bind(floats(inputs), floats(outputs))::run
            : compiled.bind(inputs, outputs)::run;
    return new Contestant("compiled, " + precision, step);
  }

  private static double[][] numbers(Program program) {
    SplittableRandom random = new SplittableRandom(1);
    return program
        .inputs()
        .collect((Value input) -> random.doubles(input.shape().size(), -0.3, 0.3).toArray())
        .toArray(new double[0][]);
  }

  private static float[][] floats(double[][] numbers) {
    float[][] floats = new float[numbers.length][];
    for (int wire = 0; wire < floats.length; wire++) {
      floats[wire] = new float[numbers[wire].length];
      for (int i = 0; i < floats[wire].length; i++) {
        floats[wire][i] = (float) numbers[wire][i];
      }
    }
    return floats;
  }
}
