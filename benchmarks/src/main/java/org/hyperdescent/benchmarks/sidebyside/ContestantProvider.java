package org.hyperdescent.benchmarks.sidebyside;

import java.util.List;

/// Contestants of one library, found by [java.util.ServiceLoader].
public interface ContestantProvider {

  /// Its contestants for training a network; each starts at the initial parameters of the task.
  ///
  /// @param threads the number of threads that a contestant may use
  List<Contestant> network(NetworkTask task, int threads);

  /// Its contestants for the full-gradient step of a multitask problem.
  ///
  /// @param threads the number of threads that a contestant may use
  default List<Contestant> multitask(MultitaskTask task, int threads) {
    return List.of();
  }
}
