package org.hyperdescent.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.hyperdescent.benchmarks.sidebyside.ComposedNetwork;
import org.hyperdescent.benchmarks.sidebyside.Contestant;
import org.hyperdescent.benchmarks.sidebyside.HandWrittenNetwork;
import org.hyperdescent.benchmarks.sidebyside.NetworkTask;
import org.hyperdescent.crdc.runtime.compiled.Settings;
import org.hyperdescent.crdc.runtime.product.MatrixProduct;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a training step costs that was composed from the learners of its layers and compiled,
/// against the same step written by hand.
///
/// For a quiet machine; on one with other work let the contestants take turns, as
/// [org.hyperdescent.benchmarks.sidebyside.SideBySide] does.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 3,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
public class TrainingStepBenchmark {

  /// The batch and the sizes of the layers.
  @Param({"1x4-8-3", "16x4-8-3", "64x784-128-64-10", "256x784-128-64-10"})
  public String network = "1x4-8-3";

  private Runnable oneThread = () -> {};
  private Runnable twoThreads = () -> {};
  private Runnable byHand = () -> {};

  /// Prepares the contestants, each with its own parameters.
  @Setup
  public void prepare() {
    int cut = network.indexOf('x');
    int batch = Integer.parseInt(network.substring(0, cut));
    Integer[] widths =
        Arrays.stream(network.substring(cut + 1).split("-", -1))
            .map(Integer::valueOf)
            .toArray(Integer[]::new);
    NetworkTask task = NetworkTask.random(batch, 0.1f, 1, widths);
    Settings settings = Settings.standard();
    oneThread = step(new ComposedNetwork(task, settings.withThreads(1), "one thread"));
    twoThreads = step(new ComposedNetwork(task, settings.withThreads(2), "two threads"));
    boolean tiny = widths[0] * widths[1] < 1_000;
    MatrixProduct product = tiny ? MatrixProducts.plain() : MatrixProducts.best();
    byHand = step(new HandWrittenNetwork(task, product));
  }

  private static Runnable step(Contestant contestant) {
    return () -> contestant.steps(1);
  }

  /// Composed and compiled, on one thread.
  @Benchmark
  public void compiled() {
    oneThread.run();
  }

  /// Composed and compiled, on two threads where that is worth it.
  @Benchmark
  public void compiledOnTwoThreads() {
    twoThreads.run();
  }

  /// Written by hand, on one thread.
  @Benchmark
  public void byHand() {
    byHand.run();
  }
}
