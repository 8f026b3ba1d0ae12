package org.hyperdescent.benchmarks.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import org.hyperdescent.benchmarks.sidebyside.PairedRun.Quartiles;
import org.hyperdescent.benchmarks.sidebyside.PairedRun.Rates;
import org.junit.jupiter.api.Test;

class PairedRunTest {

  @Test
  void aRatioIsTakenRoundByRound() {
    Rates ours = new Rates("ours", new double[] {2, 40, 6, 8, 10});
    Rates other = new Rates("other", new double[] {1, 10, 2, 8, 5});
    assertThat(ours.ratio(other)).isEqualTo(new Quartiles(2, 2, 3));
  }

  @Test
  void quartilesOfTimesAreThoseOfRatesTheOtherWayRound() {
    assertThat(new Quartiles(2, 4, 8).under(16)).isEqualTo(new Quartiles(2, 4, 8));
    assertThat(new Quartiles(1, 2, 8).under(1)).isEqualTo(new Quartiles(0.125, 0.5, 1));
  }

  @Test
  void theyAreShownWithDigitsThatCount() {
    assertThat(new Quartiles(9.994, 12.34, 1234.4)).hasToString("12.3 [9.99, 1,234]");
  }
}
