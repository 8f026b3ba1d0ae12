package org.hyperdescent.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Two contestants of a JMH benchmark whose rates are compared: which one is ours and which one is
/// the peer. All comparisons are listed in [#all].
///
/// @param benchmark the class
/// @param ours our contestant
/// @param peer the one it is compared with
record Comparison(Class<?> benchmark, Side ours, Side peer) {

  /// One of the two: a method, with fixed parameters where they tell the contestants apart.
  ///
  /// @param method the name of the method
  /// @param parameters the parameters that make it this contestant; the others are those of the
  ///   setting that both are measured in
  record Side(String method, Map<String, String> parameters) {

    private boolean is(Score score) {
      return score.method().equals(method)
          && score.parameters().entrySet().containsAll(parameters.entrySet());
    }

    @Override
    public String toString() {
      return parameters.isEmpty() ? method : method + ", " + String.join(", ", parameters.values());
    }
  }

  /// A comparison in one setting.
  ///
  /// @param ours the score of ours
  /// @param peer the score of the peer
  record Pair(Score ours, Score peer) {

    RateRatio ratio() {
      return RateRatio.of(ours, peer);
    }
  }

  /// All of them.
  static List<Comparison> all() {
    return List.of(
        methods(TrainingStepBenchmark.class, "compiled", "byHand"),
        methods(TrainingStepBenchmark.class, "compiledOnTwoThreads", "byHand"),
        products("single", "openblas", "ejml"),
        products("single", "vector", "ejml"),
        products("single", "vector", "openblas"),
        products("single", "plain", "ejml"),
        products("twice", "openblas", "ejml"),
        products("twice", "vector", "ejml"),
        products("twice", "vector", "openblas"),
        products("twice", "plain", "ejml"),
        methods(RoundBenchmark.class, "distributedOneThread", "handWritten"),
        methods(RoundBenchmark.class, "distributedTwoThreads", "handWritten"),
        methods(RoundBenchmark.class, "monolithic", "handWritten"),
        methods(BitSlicedBenchmark.class, "bitSliced", "oneAtATime"),
        methods(BitSlicedBenchmark.class, "bitSliced", "reference"),
        // Bracketing costs nothing, and a tensor no more than a chain.
        methods(FreeCompositionBenchmark.class, "chainToTheLeft", "chainToTheRight"),
        methods(FreeCompositionBenchmark.class, "wideTensor", "chainToTheRight"));
  }

  private static Comparison methods(Class<?> benchmark, String ours, String peer) {
    return new Comparison(benchmark, new Side(ours, Map.of()), new Side(peer, Map.of()));
  }

  private static Comparison products(String method, String ours, String peer) {
    return new Comparison(
        MatrixProductBenchmark.class,
        new Side(method, Map.of("product", ours)),
        new Side(method, Map.of("product", peer)));
  }

  /// Our score and the one of the peer in each setting in which both were measured.
  List<Pair> pairs(List<Score> scores) {
    return scores.stream()
        .filter(score -> score.benchmark().equals(benchmark.getName()) && ours.is(score))
        .flatMap(score -> peer(score, scores).map(other -> new Pair(score, other)).stream())
        .toList();
  }

  /// What the peer reached in the setting of one of our scores.
  private Optional<Score> peer(Score score, List<Score> scores) {
    Map<String, String> setting = new HashMap<>(score.parameters());
    setting.putAll(peer.parameters());
    return scores.stream()
        .filter(other -> other.benchmark().equals(score.benchmark()))
        .filter(other -> other.mode() == score.mode() && other.threads() == score.threads())
        .filter(other -> peer.is(other) && other.parameters().equals(setting))
        .findFirst();
  }

  /// The setting of a pair: the parameters that do not tell the contestants apart.
  String setting(Pair pair) {
    Map<String, String> setting = new TreeMap<>(pair.ours().parameters());
    setting.keySet().removeAll(ours.parameters().keySet());
    return String.join(", ", setting.values());
  }
}
