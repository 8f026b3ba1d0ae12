package org.hyperdescent.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;

class ComparisonTest {

  private static Score score(Class<?> type, String method, Map<String, String> set, double value) {
    Mode mode = Mode.Throughput;
    return new Score(type.getName(), method, set, mode, 1, value, 0.01 * value);
  }

  static Stream<Class<?>> benchmarks() {
    return Stream.of(
        TrainingStepBenchmark.class,
        MatrixProductBenchmark.class,
        RoundBenchmark.class,
        BitSlicedBenchmark.class,
        FreeCompositionBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource("benchmarks")
  void everyMethodIsCompared(Class<?> benchmark) {
    Set<String> methods =
        Arrays.stream(benchmark.getMethods())
            .filter(method -> method.isAnnotationPresent(Benchmark.class))
            .map(method -> method.getName())
            .collect(Collectors.toSet());
    assertThat(
            Comparison.all().stream()
                .filter(comparison -> comparison.benchmark() == benchmark)
                .flatMap(comparison -> Stream.of(comparison.ours(), comparison.peer()))
                .map(Comparison.Side::method)
                .collect(Collectors.toSet()))
        .isEqualTo(methods);
  }

  @Test
  void settingsAreNotMixed() {
    Class<?> type = TrainingStepBenchmark.class;
    List<Score> scores =
        List.of(
            score(type, "compiled", Map.of("network", "a"), 10),
            score(type, "byHand", Map.of("network", "b"), 4),
            score(type, "byHand", Map.of("network", "a"), 5),
            score(type, "compiled", Map.of("network", "b"), 12));
    assertThat(Benchmarks.table(scores))
        .contains("| TrainingStepBenchmark | a | compiled | byHand | 2.00 [1.97, 2.03] |")
        .contains("| TrainingStepBenchmark | b | compiled | byHand | 3.00 [2.96, 3.04] |");
  }

  @Test
  void contestantsMayDifferByAParameter() {
    Class<?> type = MatrixProductBenchmark.class;
    List<Score> scores =
        List.of(
            score(type, "single", Map.of("product", "openblas", "shape", "8x4x3"), 6),
            score(type, "twice", Map.of("product", "ejml", "shape", "8x4x3"), 1),
            score(type, "single", Map.of("product", "ejml", "shape", "8x4x3"), 4));
    assertThat(Benchmarks.table(scores).lines().skip(3))
        .containsExactly(
            "| MatrixProductBenchmark | 8x4x3 | single, openblas | single, ejml"
                + " | 1.50 [1.48, 1.52] |");
  }

  @Test
  void withoutAPeerThereIsNoTable() {
    assertThat(Benchmarks.table(List.of(score(RoundBenchmark.class, "monolithic", Map.of(), 1))))
        .isEmpty();
  }
}
