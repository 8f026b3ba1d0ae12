package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Softmax and the logarithm of the sum of exponentials over many blocks of rows.
class SoftmaxKernelTest {

  /// Many short rows, rows that do not fill a block, rows longer than a block.
  @ParameterizedTest
  @CsvSource({"5000, 10", "701, 33", "1, 7", "9, 5000"})
  void agreesWithTheReference(int rows, int length) {
    Shape shape = Shape.of(rows, length);
    SmoothMap both = SmoothOperations.softmax(shape).tensor(SmoothOperations.logSumExp(shape));
    double[] logits =
        new SplittableRandom(rows)
            .doubles((long) rows * length, -30, 30)
            .map(number -> (float) number)
            .toArray();
    double[][] inputs = {logits, logits};
    double[][] expected = Executable.of(both).apply(inputs);
    for (Precision precision : Precision.values()) {
      double relative = precision == Precision.FLOAT32 ? 1e-5 : 1e-14;
      Settings settings = Settings.standard().with(precision);
      double[][] actual = CompiledProgram.of(both, settings.withThreads(1)).apply(inputs);
      assertThat(actual[0]).containsExactly(expected[0], within(relative));
      assertThat(actual[1]).containsExactly(expected[1], within(50 * relative));
      CompiledProgram shared = CompiledProgram.of(both, settings.withThreads(2));
      assertThat(shared.apply(inputs)).isDeepEqualTo(actual);
    }
  }

  @Test
  void allocatesNothing() {
    Shape shape = Shape.of(600, 12);
    SmoothMap both = SmoothOperations.softmax(shape).tensor(SmoothOperations.logSumExp(shape));
    double[][] inputs = {new double[7200], new double[7200]};
    CompiledProgram program = CompiledProgram.of(both, Settings.standard().withThreads(2));
    Step step = program.bind(inputs, new double[][] {new double[7200], new double[600]});
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int run = 0; run < 20; run++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      step.run();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).isZero();
  }
}
