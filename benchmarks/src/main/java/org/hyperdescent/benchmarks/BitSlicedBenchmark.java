package org.hyperdescent.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.circuit.BitSlicedCircuit;
import org.hyperdescent.crdc.circuit.Circuit;
import org.hyperdescent.crdc.circuit.CircuitBuilder;
import org.hyperdescent.crdc.circuit.LongCircuit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A 16-bit adder over `Z_2`, about 80 gates, on 65,536 samples: 64 samples per word against one
/// sample at a time, in samples per second.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BitSlicedBenchmark {

  private static final int BITS = 16;
  private static final int SAMPLES = 1 << 16;
  private static final int WORDS = SAMPLES / BitSlicedCircuit.SAMPLES_PER_WORD;

  private final Circuit<Integer> adder = adder();
  private final BitSlicedCircuit sliced = BitSlicedCircuit.of(adder);
  private final LongCircuit longs = LongCircuit.of(adder);
  private final long[] slices = new Random(1).longs(2L * BITS * WORDS).toArray();
  private final long[] slicedSums = new long[BITS * WORDS];
  private final long[] point = new Random(1).longs(2L * BITS, 0, 2).toArray();
  private final long[] sum = new long[BITS];
  private final List<Integer> boxed = new Random(1).ints(2L * BITS, 0, 2).boxed().toList();

  /// The sum of two numbers, without the last carry.
  static Circuit<Integer> adder() {
    CircuitBuilder<Integer> builder = new CircuitBuilder<>(Modular.Z2, 2 * BITS);
    MutableIntList sums = IntLists.mutable.empty();
    int carry = builder.constant(0);
    for (int bit = 0; bit < BITS; bit++) {
      int left = bit;
      int right = BITS + bit;
      int half = builder.add(left, right);
      sums.add(builder.add(half, carry));
      carry = builder.add(builder.multiply(left, right), builder.multiply(half, carry));
    }
    return builder.build(sums.toImmutable());
  }

  /// All samples, 64 to the word.
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public long[] bitSliced() {
    sliced.run(WORDS, slices, slicedSums);
    return slicedSums;
  }

  /// One sample at a time in 64-bit residues.
  @Benchmark
  public long[] oneAtATime() {
    longs.run(point, sum);
    return sum;
  }

  /// One sample at a time by the reference interpreter.
  @Benchmark
  public Object reference() {
    return adder.apply(boxed);
  }
}
