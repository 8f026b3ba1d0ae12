package org.hyperdescent.benchmarks.sidebyside;

import java.util.Optional;

/// One way to do the steps of a task; it keeps its parameters between calls.
///
/// Used by one thread; its own threads are its own business.
public interface Contestant extends Timed, AutoCloseable {

  /// Does some steps, all on the same data.
  ///
  /// @param count how many
  void steps(int count);

  /// The objective at the present parameters: what all contestants must agree on after the same
  /// number of steps. Not a number if it only measures the machine.
  double objective();

  /// What it plans to need; empty if only the library knows.
  default Optional<PlannedMemory> planned() {
    return Optional.empty();
  }

  /// The steps before those that count wake its threads and fill the caches again.
  @Override
  default double time(int steps) {
    steps(1 + steps / 2);
    long start = Clock.now();
    steps(steps);
    return (Clock.now() - start) * 1e-9;
  }

  @Override
  default void close() {}
}
