package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackendTest {

  private static final SmoothMap MAP = SmoothOperations.matvec(2, 2);
  private static final double[][] INPUTS = {{1, 2, 3, 4}, {1, -1}};

  @ParameterizedTest
  @EnumSource
  void runsInThreeWays(Backend backend) {
    double[][] outputs = {new double[2]};
    backend.prepare(MAP).run(INPUTS, outputs);
    assertThat(outputs[0]).containsExactly(-1, -1);
    assertThat(backend.apply(MAP, INPUTS)[0]).containsExactly(-1, -1);
    Runnable step = backend.bind(MAP, INPUTS, outputs);
    outputs[0][0] = 7;
    step.run();
    assertThat(outputs[0]).containsExactly(-1, -1);
  }

  @Test
  void isChosenByName() {
    assertThat(Backend.named("reference")).isEqualTo(Backend.REFERENCE);
    assertThatThrownBy(() -> Backend.named("fast"))
        .hasMessage("hyperdescent.runtime is fast: it can be compiled or reference");
  }
}
