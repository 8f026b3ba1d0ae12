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
}
