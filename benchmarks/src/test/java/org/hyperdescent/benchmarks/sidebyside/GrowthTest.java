package org.hyperdescent.benchmarks.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GrowthTest {

  @Test
  void theExponentOfAPowerIsFound() {
    assertThat(Growth.exponent(new int[] {1, 2, 4, 7}, new double[] {3, 12, 48, 147}))
        .isCloseTo(2, within(1e-12));
  }

  @Test
  void theChartCountsDoublingsOfTheTimeAndOfTheArithmetic() {
    assertThat(Growth.chart("width", new int[] {3, 6, 24}, 2, new double[] {5, 40, 60}))
        .contains("x-axis \"width\" [3, 6, 24]\n")
        .contains("line [0.00, 3.00, 3.58]\n  line [0.00, 2.00, 6.00]\n")
        .contains("%%{init: {");
  }
}
