package org.hyperdescent.benchmarks.sidebyside;

import java.util.List;

/// Contestants of one library, found by [java.util.ServiceLoader].
///
/// A provider loads nothing by itself; that is left to its entrants.
public interface ContestantProvider {

  /// Its entrants for a task.
  ///
  /// @param threads the number of threads that a contestant may use
  default List<Entrant> of(Task task, int threads) {
    return switch (task) {
      case NetworkTask network -> network(network, threads);
      case MultitaskTask multitask -> multitask(multitask, threads);
      case ProductTask product -> product(product);
      case FunctionTask function -> function(function);
    };
  }

  /// Its entrants for training a network.
  default List<Entrant> network(NetworkTask task, int threads) {
    return List.of();
  }

  /// Its entrants for the full-gradient step of a multitask problem.
  default List<Entrant> multitask(MultitaskTask task, int threads) {
    return List.of();
  }

  /// Its entrants for the product of two matrices, on one thread.
  default List<Entrant> product(ProductTask task) {
    return List.of();
  }

  /// Its entrants for a function of many numbers, on one thread.
  default List<Entrant> function(FunctionTask task) {
    return List.of();
  }
}
