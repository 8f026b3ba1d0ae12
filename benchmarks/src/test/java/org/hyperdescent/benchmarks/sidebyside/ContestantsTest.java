package org.hyperdescent.benchmarks.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The contestants of a side-by-side run do the same steps.
class ContestantsTest {

  private static final int STEPS = 20;

  static List<NetworkTask> networks() {
    return List.of(
        NetworkTask.random(1, 0.1f, 1, 4, 8, 3),
        NetworkTask.random(16, 0.1f, 1, 4, 8, 3),
        NetworkTask.random(32, 0.1f, 1, 100, 70, 20, 10));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void allTrainANetworkAlike(NetworkTask task) {
    agree(Ours.network(task));
  }

  @ParameterizedTest
  @CsvSource({
    "7, false, false",
    "7, true, true",
    "50, false, false",
    "50, true, false",
    "50, true, true"
  })
  void allRegressionsDescendAlike(int features, boolean logistic, boolean isDouble) {
    List<Contestant> contestants =
        Ours.multitask(MultitaskTask.random(5, 90, features, logistic, isDouble, 0.1f, 1)).stream()
            .filter(contestant -> !(contestant instanceof ReadProbe))
            .toList();
    agree(contestants);
  }

  private static void agree(List<Contestant> contestants) {
    assertThat(contestants).hasSizeGreaterThan(1);
    double start = contestants.getFirst().objective();
    contestants.getFirst().steps(STEPS);
    double end = contestants.getFirst().objective();
    assertThat(end).isLessThan(start);
    for (Contestant other : contestants.subList(1, contestants.size())) {
      assertThat(other.objective()).as(other.name()).isEqualTo(start, within(1e-5 * start));
      other.steps(STEPS);
      assertThat(other.objective()).as(other.name()).isEqualTo(end, within(1e-4 * end));
    }
  }
}
