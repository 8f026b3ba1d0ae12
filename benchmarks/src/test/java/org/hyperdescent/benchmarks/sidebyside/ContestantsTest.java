package org.hyperdescent.benchmarks.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
    List<Contestant> contestants = contestants(task);
    double start = contestants.getFirst().objective();
    agree(contestants);
    assertThat(contestants.getFirst().objective()).isLessThan(start);
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
    MultitaskTask task = MultitaskTask.random(5, 90, features, logistic, isDouble, 0.1f, 1);
    List<Contestant> contestants = contestants(task);
    double start = contestants.getFirst().objective();
    agree(contestants);
    assertThat(contestants.getFirst().objective()).isLessThan(start);
  }

  @ParameterizedTest
  @CsvSource({"8, 4, 3, false", "8, 4, 3, true", "40, 33, 50, false", "40, 33, 50, true"})
  void allProductsAgree(int rows, int inner, int columns, boolean transposeLeft) {
    ProductTask task = ProductTask.random(rows, inner, columns, transposeLeft);
    assertThat(agree(contestants(task))).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void allFunctionsAgree(FunctionTask.Function function) {
    assertThat(agree(contestants(FunctionTask.random(function, true))))
        .isCloseTo(
            agree(contestants(FunctionTask.random(function, false))), withinPercentage(0.01));
  }

  private static List<Contestant> contestants(Task task) {
    List<Contestant> contestants = new ArrayList<>();
    for (Entrant entrant : new Ours().of(task, 2)) {
      if (entrant instanceof Entrant.InJava(String name, var start, _)) {
        Contestant contestant = start.get();
        assertThat(contestant.name()).isEqualTo(name);
        contestants.add(contestant);
      }
    }
    return contestants;
  }

  /// Lets all do some steps from the same start; returns what they agree on.
  private static double agree(List<Contestant> contestants) {
    assertThat(contestants).hasSizeGreaterThan(1);
    contestants.forEach(contestant -> contestant.steps(STEPS));
    double end = contestants.getFirst().objective();
    for (Contestant other : contestants) {
      if (!Double.isNaN(other.objective())) {
        assertThat(other.objective()).as(other.name()).isEqualTo(end, within(1e-4 * Math.abs(end)));
      }
    }
    return end;
  }
}
