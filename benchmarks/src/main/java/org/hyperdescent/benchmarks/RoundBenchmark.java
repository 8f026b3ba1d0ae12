package org.hyperdescent.benchmarks;

import java.util.concurrent.TimeUnit;
import org.hyperdescent.functors.distributed.DistributedSystem;
import org.hyperdescent.functors.distributed.engine.InProcessEngine;
import org.hyperdescent.functors.distributed.engine.ProgressObserver;
import org.hyperdescent.functors.distributed.engine.RunSettings;
import org.hyperdescent.functors.distributed.engine.Solution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One round of multitask ridge regression (28 tasks of 52 samples and 21 weights): the compiled
/// distributed system on one and two threads, the composite as a single program, and the same step
/// written by hand on EJML.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class RoundBenchmark {

  /// So many that compiling the boxes anew in each run, some 10 ms, is 2 to 4 % of it.
  private static final int ROUNDS = 10_000;

  private static final double STEP = 0.1;

  private final MultitaskStar star = MultitaskStar.random(28, 52, 21, 1);
  private final DistributedSystem boxes = star.compose();
  private final DistributedSystem whole = boxes.monolithic();
  private final double[] start = new double[star.stateSize()];
  private MultitaskStar.ByHand byHand = new MultitaskStar.ByHand(star);

  /// Fresh buffers for every virtual machine.
  @Setup
  public void prepare() {
    byHand = new MultitaskStar.ByHand(star);
  }

  /// Box by box on the calling thread.
  @Benchmark
  @OperationsPerInvocation(ROUNDS)
  public Solution distributedOneThread() {
    return run(boxes, 1);
  }

  /// Box by box on two threads.
  @Benchmark
  @OperationsPerInvocation(ROUNDS)
  public Solution distributedTwoThreads() {
    return run(boxes, 2);
  }

  /// The composite objective's gradient as one program.
  @Benchmark
  @OperationsPerInvocation(ROUNDS)
  public Solution monolithic() {
    return run(whole, 1);
  }

  /// The loop one would write by hand.
  @Benchmark
  @OperationsPerInvocation(ROUNDS)
  public double[] handWritten() {
    double[] state = start.clone();
    for (int round = 0; round < ROUNDS; round++) {
      byHand.step(state, STEP);
    }
    return state;
  }

  private Solution run(DistributedSystem system, int threads) {
    return new InProcessEngine(threads)
        .run(system, start, RunSettings.rounds(STEP, ROUNDS), ProgressObserver.none());
  }
}
