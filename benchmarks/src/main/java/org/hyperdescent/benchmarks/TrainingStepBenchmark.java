package org.hyperdescent.benchmarks;

import java.util.concurrent.TimeUnit;
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

  /// Prepares the steps, each on its own parameters.
  @Setup
  public void prepare() {
    TrainingStep step = TrainingStep.of(network);
    oneThread = step.compiled(step.arrays(), 1);
    twoThreads = step.compiled(step.arrays(), 2);
    byHand = step.byHand(step.arrays());
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
