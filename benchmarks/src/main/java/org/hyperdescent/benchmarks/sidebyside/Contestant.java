package org.hyperdescent.benchmarks.sidebyside;

import java.util.OptionalLong;

/// One way to do the steps of a task; it keeps its parameters between calls.
///
/// Used by one thread; its own threads are its own business.
public interface Contestant extends AutoCloseable {

  /// Who it is and how it works, in a few words.
  String name();

  /// Does some steps, all on the same data.
  ///
  /// @param count how many
  void steps(int count);

  /// The objective at the present parameters: what all contestants must agree on after the same
  /// number of steps. Not a number for one that only measures the machine.
  double objective();

  /// The bytes of parameters, data, activations and gradients, as planned; empty if only the
  /// library knows.
  default OptionalLong bytes() {
    return OptionalLong.empty();
  }

  @Override
  default void close() {}
}
