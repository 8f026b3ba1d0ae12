package org.hyperdescent.benchmarks.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hyperdescent.benchmarks.sidebyside.PairedRun.Rates;
import org.junit.jupiter.api.Test;

class GoalTest {

  private static final String TASK =
      "full-gradient step of linear regression, 1,000 tasks of 500 x 50";

  private static TaskResult.Row row(String name, double rate) {
    double[] rates = new double[3];
    Arrays.fill(rates, rate);
    return new TaskResult.Row(new Rates(name, rates), 1, Optional.empty(), -1);
  }

  @Test
  void aTenthBelowIsSaid() {
    assertThat(Goal.verdict(2, 2)).isEqualTo("met");
    assertThat(Goal.verdict(1.99, 2)).isEqualTo("within a tenth");
    assertThat(Goal.verdict(1.8, 2)).isEqualTo("within a tenth");
    assertThat(Goal.verdict(1.79, 2)).isEqualTo("missed");
  }

  @Test
  void theFastestOfTheOthersCounts() {
    String onePass = HandWrittenMultitask.name(new OnePass());
    String samples = HandWrittenMultitask.name(new SampleBySample());
    TaskResult result =
        new TaskResult(
            TASK, 1, "GB", 2, List.of(row(Ours.COMPOSED, 95), row(onePass, 50), row(samples, 100)));
    assertThat(Report.goals(List.of(result)).lines().filter(line -> line.contains("linear")))
        .containsExactly(
            "| %s | Hyperdescent | %s | 1.00 | 0.95 [0.95, 0.95] | within a tenth |"
                .formatted(TASK, samples));
  }

  @Test
  void theRateOfTheMemoryIsAskedForIn32BitsOnly() {
    assertThat(Goal.all(2).stream().filter(goal -> goal.others().contains(ReadProbe.NAME)))
        .hasSize(2)
        .allSatisfy(goal -> assertThat(goal.task()).doesNotContain("64-bit"));
  }
}
