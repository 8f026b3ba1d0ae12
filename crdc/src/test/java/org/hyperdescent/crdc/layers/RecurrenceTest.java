package org.hyperdescent.crdc.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.hyperdescent.lenses.Parametrised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecurrenceTest {

  private static final int INPUTS = 2;
  private static final int HIDDEN = 3;

  static Stream<Parametrised<Space, SmoothMap>> cells() {
    return Stream.of(
        Recurrence.simple(INPUTS, HIDDEN, SmoothOperations::tanh),
        Recurrence.gated(INPUTS, HIDDEN),
        Recurrence.longShortTermMemory(INPUTS, HIDDEN));
  }

  @Test
  void simpleCellIsItsFormula() {
    double[][] p = point(Recurrence.simple(INPUTS, HIDDEN, SmoothOperations::tanh));
    double[] next =
        Executable.of(Recurrence.simple(INPUTS, HIDDEN, SmoothOperations::tanh).map()).apply(p)[0];
    for (int i = 0; i < HIDDEN; i++) {
      assertThat(next[i])
          .isCloseTo(Math.tanh(row(p[0], i, p[4]) + row(p[1], i, p[3]) + p[2][i]), within(1e-15));
    }
  }

  @Test
  void longShortTermMemoryIsItsFormula() {
    Parametrised<Space, SmoothMap> cell = Recurrence.longShortTermMemory(INPUTS, HIDDEN);
    double[][] p = point(cell);
    double[][] next = Executable.of(cell.map()).apply(p);
    double[] sums = new double[4 * HIDDEN];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = row(p[0], i, p[5]) + row(p[1], i, p[3]) + p[2][i];
    }
    for (int i = 0; i < HIDDEN; i++) {
      double memory =
          sigma(sums[HIDDEN + i]) * p[4][i] + sigma(sums[i]) * Math.tanh(sums[2 * HIDDEN + i]);
      assertThat(next[1][i]).isCloseTo(memory, within(1e-15));
      assertThat(next[0][i])
          .isCloseTo(sigma(sums[3 * HIDDEN + i]) * Math.tanh(memory), within(1e-15));
    }
  }

  @Test
  void gatedCellIsItsFormula() {
    Parametrised<Space, SmoothMap> cell = Recurrence.gated(INPUTS, HIDDEN);
    double[][] p = point(cell);
    double[] h = p[4];
    double[] next = Executable.of(cell.map()).apply(p)[0];
    double[] kept = new double[HIDDEN];
    for (int i = 0; i < HIDDEN; i++) {
      kept[i] = sigma(row(p[0], i, p[5]) + p[3][i] + row(p[1], i, h)) * h[i];
    }
    for (int i = 0; i < HIDDEN; i++) {
      int second = HIDDEN + i;
      int third = 2 * HIDDEN + i;
      double update = sigma(row(p[0], second, p[5]) + p[3][second] + row(p[1], second, h));
      double candidate = Math.tanh(row(p[0], third, p[5]) + p[3][third] + row(p[2], i, kept));
      assertThat(next[i]).isCloseTo(update * h[i] + (1 - update) * candidate, within(1e-14));
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void unrollingIsTheLoopOverSteps(Parametrised<Space, SmoothMap> cell) {
    int steps = 4;
    Parametrised<Space, SmoothMap> network = Recurrence.unroll(cell, steps);
    assertThat(network.parameters()).isEqualTo(cell.parameters());
    assertThat(network.target()).isEqualTo(cell.target().batch(steps));
    double[][] at = point(network);
    double[][] states = Executable.of(network.map()).apply(at);
    Executable single = Executable.of(cell.map());
    double[][] now = at.clone();
    int first = cell.parameters().width();
    int input = at.length - 1;
    for (int t = 0; t < steps; t++) {
      now[input] = Arrays.copyOfRange(at[input], t * INPUTS, (t + 1) * INPUTS);
      double[][] next = single.apply(now);
      for (int wire = 0; wire < next.length; wire++) {
        now[first + wire] = next[wire];
        assertThat(Arrays.copyOfRange(states[wire], t * HIDDEN, (t + 1) * HIDDEN))
            .containsExactly(next[wire], within(1e-14));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void derivativeThroughTimeAgreesWithCentralDifferences(Parametrised<Space, SmoothMap> cell) {
    Parametrised<Space, SmoothMap> network = Recurrence.unroll(cell, 3);
    double[][] at = point(network);
    Differences.assertAgree(network.map(), at, at.length);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void batchesAreLoopsOverSamples(Parametrised<Space, SmoothMap> cell) {
    Parametrised<Space, SmoothMap> network = Recurrence.unroll(cell, 3);
    SplittableRandom random = new SplittableRandom(5);
    Differences.assertBatches(
        network,
        SmoothEquality.point(network.parameters(), random),
        SmoothEquality.point(network.source(), random),
        SmoothEquality.point(network.source(), random));
  }

  @Test
  void whatIsNoCellIsRefused() {
    assertThatThrownBy(() -> Recurrence.unroll(Layers.linear(2, 3), 4))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("cannot unroll R^2 → R^3: a cell starts from its state R^3 and an input");
    assertThatThrownBy(() -> Recurrence.unroll(Recurrence.gated(2, 3), 0))
        .hasMessage("a sequence has at least 1 step, not 0");
  }

  private static double[][] point(Parametrised<Space, SmoothMap> map) {
    return SmoothEquality.point(map.map().source(), new SplittableRandom(3));
  }

  private static double row(double[] matrix, int row, double[] vector) {
    double total = 0;
    for (int j = 0; j < vector.length; j++) {
      total += matrix[row * vector.length + j] * vector[j];
    }
    return total;
  }

  private static double sigma(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
