package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hyperdescent.crdc.runtime.Allocation;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Softmax and the logarithm of the sum of exponentials over many blocks of rows.
class SoftmaxKernelTest {

  /// So many runs that the exponentials are tried on vectors.
  private static final int RUNS = 60;

  private static SmoothMap both(int rows, int length) {
    Shape shape = Shape.of(rows, length);
    return SmoothOperations.softmax(shape).tensor(SmoothOperations.logSumExp(shape));
  }

  /// Some rows have logits whose exponentials overflow, some are not finite.
  private static double[] logits(int rows, int length) {
    double[] logits =
        new SplittableRandom(rows)
            .doubles((long) rows * length, -30, 30)
            .map(number -> (float) number)
            .toArray();
    for (int i = 0; i < length; i++) {
      logits[i] += 1000;
      logits[(rows - 1) * length + i] -= 1000;
    }
    logits[length + length / 2] = Double.NEGATIVE_INFINITY;
    return logits;
  }

  /// Many short rows, rows that do not fill a block, fewer than a block has, rows that are longer.
  @ParameterizedTest
  @CsvSource({"5000, 10", "701, 33", "3, 600", "9, 5000"})
  void agreesWithTheReference(int rows, int length) {
    SmoothMap both = both(rows, length);
    double[] logits = logits(rows, length);
    double[][] inputs = {logits, logits};
    double[][] expected = Executable.of(both).apply(inputs);
    for (Precision precision : Precision.values()) {
      double relative = precision == Precision.FLOAT32 ? 1e-5 : 1e-14;
      Settings settings = Settings.standard().with(precision);
      CompiledProgram alone = CompiledProgram.of(both, settings.withThreads(1));
      assertThat(alone.plan().tasks().count(Task.Softmax.class::isInstance)).isEqualTo(2);
      double[][] actual = alone.apply(inputs);
      for (int wire = 0; wire < 2; wire++) {
        for (int i = 0; i < expected[wire].length; i++) {
          double error = Math.abs(actual[wire][i] - expected[wire][i]);
          assertThat(error)
              .as("%s, output %d, entry %d", precision, wire, i)
              .isLessThanOrEqualTo(relative * (1 + Math.abs(expected[wire][i])));
        }
      }
      CompiledProgram shared = CompiledProgram.of(both, settings.withThreads(2));
      for (int run = 0; run < RUNS; run++) {
        assertThat(shared.apply(inputs)).isDeepEqualTo(actual);
      }
    }
  }

  @Test
  void aRowThatIsNoNumberSpoilsNoOther() {
    double[] logits = logits(40, 100);
    double[] finite = Executable.of(both(40, 100)).apply(logits, logits)[1];
    logits[500] = Double.NaN;
    logits[700] = Double.POSITIVE_INFINITY;
    double[][] actual = CompiledProgram.of(both(40, 100)).apply(logits, logits);
    for (int row = 0; row < 40; row++) {
      if (row == 5 || row == 7) {
        assertThat(actual[1][row]).isNaN();
      } else {
        assertThat(actual[1][row]).isCloseTo(finite[row], within(1e-12 * Math.abs(finite[row])));
      }
    }
  }

  @Test
  void allocatesNothing() {
    double[][] inputs = {new double[7200], new double[7200]};
    CompiledProgram program = CompiledProgram.of(both(600, 12), Settings.standard().withThreads(2));
    double[][] outputs = {new double[7200], new double[600]};
    Allocation.assertNone(program.bind(inputs, outputs)::run);
  }

  /// However long a row is.
  @ParameterizedTest
  @CsvSource({"1, 100000, 2048", "3, 400, 1200", "4000, 10, 2048"})
  void theScratchOfAThreadIsInTheMemoryPlan(int rows, int length, int scratch) {
    SmoothMap map = SmoothOperations.logSumExp(Shape.of(rows, length));
    long one = CompiledProgram.of(map, Settings.standard().withThreads(1)).memory().temporaries();
    long two = CompiledProgram.of(map, Settings.standard().withThreads(2)).memory().temporaries();
    assertThat(two - one).isEqualTo((long) Double.BYTES * scratch);
  }
}
