package org.hyperdescent.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hyperdescent.crdc.runtime.product.MatrixProduct;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;
import org.openjdk.jmh.annotations.AuxCounters;
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

/// Matrix products on one thread, at the shapes of learners. The counter `operations` is in
/// operations per nanosecond, which are GFLOP/s.
///
/// [ProductRates] measures the same side by side, for a machine that is not quiet.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 3,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
public class MatrixProductBenchmark {

  /// The product, by name.
  @Param({"openblas", "vector", "ejml", "plain"})
  public String product = "openblas";

  /// Rows, inner extent and columns; a leading or trailing `t` transposes A or B.
  @Param({
    "8x4x3",
    "16x8x4",
    "64x64x64",
    "256x256x256",
    "1024x1024x1024",
    "64x784x128",
    "t784x64x128",
    "64x128x784t",
    "256x784x128"
  })
  public String shape = "64x64x64";

  private MatrixProduct chosen = MatrixProducts.plain();
  private ProductOperands operands = ProductOperands.of("1x1x1", new Random(1));

  /// Counts operations.
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Work {
    public long operations;
  }

  @Setup
  public void prepare() {
    chosen = MatrixProducts.named(product);
    operands = ProductOperands.of(shape, new Random(1));
  }

  /// In single precision.
  @Benchmark
  public float[] single(Work work) {
    work.operations += operands.operations();
    return operands.multiplySingle(chosen);
  }

  /// In double precision.
  @Benchmark
  public double[] twice(Work work) {
    work.operations += operands.operations();
    return operands.multiplyDouble(chosen);
  }
}
