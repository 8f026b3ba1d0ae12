package org.hyperdescent.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;

class RateRatioTest {

  private static Score score(Mode mode, double value, double error) {
    return new Score("benchmark", "method", Map.of(), mode, 1, value, error);
  }

  @Test
  void twiceTheThroughputIsTwiceTheRate() {
    RateRatio ratio = RateRatio.of(score(Mode.Throughput, 200, 0), score(Mode.Throughput, 100, 0));
    assertThat(ratio).isEqualTo(new RateRatio(2, 2, 2));
  }

  @Test
  void twiceTheTimeIsHalfTheRate() {
    for (Mode mode : new Mode[] {Mode.AverageTime, Mode.SampleTime, Mode.SingleShotTime}) {
      assertThat(RateRatio.of(score(mode, 200, 0), score(mode, 100, 0)).value()).isEqualTo(0.5);
    }
  }

  @Test
  void relativeErrorsAddInSquares() {
    RateRatio ratio = RateRatio.of(score(Mode.Throughput, 200, 6), score(Mode.Throughput, 100, 4));
    assertThat(ratio.lower()).isCloseTo(2 * Math.exp(-0.05), within(1e-12));
    assertThat(ratio.upper()).isCloseTo(2 * Math.exp(0.05), within(1e-12));
    assertThat(ratio).hasToString("2.00 [1.90, 2.10]");
  }

  @Test
  void theOtherWayRoundItIsTheInverse() {
    Score ours = score(Mode.AverageTime, 3, 1);
    Score peer = score(Mode.AverageTime, 5, 2);
    RateRatio ratio = RateRatio.of(ours, peer);
    RateRatio inverse = RateRatio.of(peer, ours);
    assertThat(inverse.lower()).isCloseTo(1 / ratio.upper(), within(1e-12));
    assertThat(inverse.upper()).isCloseTo(1 / ratio.lower(), within(1e-12));
  }

  @Test
  void oneIterationHasNoSpread() {
    RateRatio ratio =
        RateRatio.of(
            score(Mode.Throughput, 200, Double.NaN), score(Mode.Throughput, 100, Double.NaN));
    assertThat(ratio).hasToString("2.00 [too few iterations]");
  }
}
