package org.hyperdescent.benchmarks;

import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/// What JMH found for one method in one setting.
///
/// @param benchmark the name of the class
/// @param method the name of the method
/// @param parameters the values of its parameters
/// @param mode whether the score is a rate or a time
/// @param threads how many threads called the method
/// @param value the score
/// @param error half the width of the interval that holds the score with a probability of 99.9 %;
///   not a number if there were too few iterations
record Score(
    String benchmark,
    String method,
    Map<String, String> parameters,
    Mode mode,
    int threads,
    double value,
    double error) {

  static Score of(RunResult result) {
    BenchmarkParams benchmark = result.getParams();
    String name = benchmark.getBenchmark();
    int dot = name.lastIndexOf('.');
    return new Score(
        name.substring(0, dot),
        name.substring(dot + 1),
        benchmark.getParamsKeys().stream()
            .collect(Collectors.toUnmodifiableMap(key -> key, benchmark::getParam)),
        benchmark.getMode(),
        benchmark.getThreads(),
        result.getPrimaryResult().getScore(),
        result.getPrimaryResult().getScoreError());
  }

  /// Calls per unit of time, whatever the mode.
  double rate() {
    return mode == Mode.Throughput ? value : 1 / value;
  }

  /// The error relative to the score, the same for a rate and its time.
  double relativeError() {
    return error / value;
  }
}
