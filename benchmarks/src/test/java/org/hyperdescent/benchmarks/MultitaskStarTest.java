package org.hyperdescent.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hyperdescent.functors.distributed.engine.InProcessEngine;
import org.hyperdescent.functors.distributed.engine.ProgressObserver;
import org.hyperdescent.functors.distributed.engine.RunSettings;
import org.junit.jupiter.api.Test;

class MultitaskStarTest {

  @Test
  void theContestantsComputeTheSameSteps() {
    MultitaskStar star = MultitaskStar.random(5, 9, 4, 3);
    double[] byHand = new double[star.stateSize()];
    MultitaskStar.ByHand loop = new MultitaskStar.ByHand(star);
    for (int round = 0; round < 200; round++) {
      loop.step(byHand, 0.3);
    }
    var composed =
        InProcessEngine.sequential()
            .run(
                star.compose(),
                new double[star.stateSize()],
                RunSettings.rounds(0.3, 200),
                ProgressObserver.none());
    for (int i = 0; i < byHand.length; i++) {
      assertThat(composed.state().get(i)).isCloseTo(byHand[i], within(1e-13));
    }
    assertThat(byHand).doesNotContain(0.0);
  }
}
