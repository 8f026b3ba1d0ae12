package org.hyperdescent.benchmarks;

import java.util.concurrent.TimeUnit;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.free.FreeSymmetricMonoidalCategory;
import org.hyperdescent.category.free.Generator;
import org.hyperdescent.category.free.OpenHypergraph;
import org.hyperdescent.category.free.Signature;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Composing generators in a free symmetric monoidal category and writing the result out: chains
/// bracketed to the left and to the right, and a wide tensor. Time should grow with the number of
/// generators and not depend on the bracketing.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FreeCompositionBenchmark {

  /// The number of generators.
  @Param({"1000", "10000", "100000"})
  public int generators;

  private final FreeSymmetricMonoidalCategory<String, Generator<String>> category =
      new FreeSymmetricMonoidalCategory<>(Signature.ofGenerators());
  private final OpenHypergraph<String, Generator<String>> generator =
      category.generator(Generator.of("f", "R", "R"));

  /// `((f;f);f);...`.
  @Benchmark
  public int chainToTheLeft() {
    var chain = category.identity(Lists.immutable.of("R"));
    for (int i = 0; i < generators; i++) {
      chain = category.compose(chain, generator);
    }
    return chain.wires().size();
  }

  /// `...;(f;(f;f))`.
  @Benchmark
  public int chainToTheRight() {
    var chain = category.identity(Lists.immutable.of("R"));
    for (int i = 0; i < generators; i++) {
      chain = category.compose(generator, chain);
    }
    return chain.wires().size();
  }

  /// `((f (x) f) (x) f) (x) ...`.
  @Benchmark
  public int wideTensor() {
    var wide = category.identity(category.unit());
    for (int i = 0; i < generators; i++) {
      wide = category.tensor(wide, generator);
    }
    return wide.wires().size();
  }
}
