package org.hyperdescent.benchmarks.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import org.hyperdescent.crdc.runtime.compiled.Settings;
import org.junit.jupiter.api.Test;

/// Composition takes no more memory than the loops one would write.
class MemoryRowTest {

  private static final double AT_MOST = 1.1;
  private static final NetworkTask NETWORK = NetworkTask.random(64, 0.1f, 1, 784, 128, 64, 10);

  @Test
  void aNetworkWithAdamTakesNoMoreThanByHand() {
    MemoryRow row = MemoryRow.withAdam(NETWORK);
    long parameters = 785 * 128 + 129 * 64 + 65 * 10;
    long data = 64 * (784 + 10);
    assertThat(row.byHand())
        .isEqualTo(
            new PlannedMemory(
                4 * (3 * parameters + data), 4 * (2 * 64 * (128 + 64 + 10) + parameters)));
    // One number more: the clock.
    assertThat(row.ours().given()).isEqualTo(row.byHand().given() + 4);
    assertThat(row.ratio()).as(row.toString()).isLessThanOrEqualTo(AT_MOST);
  }

  @Test
  void regressionsTakeNoMoreThanByHand() {
    for (boolean isDouble : new boolean[] {false, true}) {
      MultitaskTask task = MultitaskTask.random(10, 500, 50, true, isDouble, 0.1f, 1);
      Settings settings = Settings.standard().withThreads(1);
      PlannedMemory ours = new ComposedMultitask(task, settings, "ours").planned().orElseThrow();
      PlannedMemory byHand =
          new HandWrittenMultitask(task, new OnePass(), 1).planned().orElseThrow();
      assertThat(ours.given()).isEqualTo(byHand.given());
      assertThat((double) ours.total()).isLessThanOrEqualTo(AT_MOST * byHand.total());
    }
  }
}
