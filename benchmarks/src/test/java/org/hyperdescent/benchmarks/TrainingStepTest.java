package org.hyperdescent.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingStepTest {

  @ParameterizedTest
  @ValueSource(strings = {"1x4-8-3", "16x4-8-3", "32x100-70-10"})
  void theCompiledStepIsTheOneWrittenByHand(String network) {
    TrainingStep step = TrainingStep.of(network);
    float[][] start = step.arrays();
    float[][] compiled = step.arrays();
    float[][] byHand = step.arrays();
    Runnable first = step.compiled(compiled, 2);
    Runnable second = step.byHand(byHand);
    for (int k = 0; k < 5; k++) {
      first.run();
      second.run();
    }
    assertThat(compiled[0]).isNotEqualTo(start[0]);
    for (int k = 0; k < compiled.length; k++) {
      assertThat(compiled[k]).containsExactly(byHand[k], within(1e-5f));
    }
  }
}
