package org.hyperdescent.benchmarks.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColdStartTest {

  @Test
  void aRowHasQuartilesAndGoals() {
    assertThat(
            ColdStart.row(
                List.of(
                    "a step;200;80;280;1;2;3;20".split(";", -1),
                    "a step;200;50;250;1;2;3;20".split(";", -1),
                    "a step;200;40;240;1;2;3;20".split(";", -1))))
        .isEqualTo(
            "| a step | 200 [200, 200] | 50.0 [45.0, 65.0] | 250 [245, 265] | 1.00 [1.00, 1.00]"
                + " | 2.00 [2.00, 2.00] | 3.00 [3.00, 3.00] | 20.0 [20.0, 20.0]"
                + " | 2.00 [1.54, 2.22] | met | 0.50 [0.50, 0.50] | missed |");
  }
}
