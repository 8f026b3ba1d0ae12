package org.hyperdescent.benchmarks.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockTest {

  @Test
  void processorTimeComesInStepsFarBelowATurn() {
    long finest = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long start = Clock.processor();
      long end = start;
      while (end == start) {
        end = Clock.processor();
      }
      finest = Math.min(finest, end - start);
    }
    assertThat(finest).isPositive().isLessThan(1_000_000);
  }

  @Test
  void processorTimeStaysWhenAThreadEnds() throws InterruptedException {
    long start = Clock.processor();
    Thread worker =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (Clock.processor() - start < 20_000_000) {
                    Thread.onSpinWait();
                  }
                });
    worker.join();
    assertThat(Clock.processor() - start).isGreaterThanOrEqualTo(20_000_000);
  }
}
