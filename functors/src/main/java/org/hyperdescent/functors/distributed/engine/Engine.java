package org.hyperdescent.functors.distributed.engine;

import org.hyperdescent.functors.distributed.DistributedSystem;

/// Runs a distributed system: repeats the round "distribute, compute, collect, step" until a
/// stopping rule holds.
///
/// One round takes the state `y` to `y + γ v(y)`, where `v` is the sum of the displacements of the
/// boxes: one step of Euler's method on the composite system.
public interface Engine {

  /// Runs the system from a start.
  ///
  /// @param system the compiled system
  /// @param start the initial state, laid out as [DistributedSystem#variables()]; not modified
  /// @param settings step size and stopping rule
  /// @param observer told about progress now and then, on the calling thread; an exception it
  ///   throws ends the run and is passed on
  /// @return the final state and how it was reached
  /// @throws DivergenceException if the iterates blow up; no state is returned then
  Solution run(
      DistributedSystem system, double[] start, RunSettings settings, ProgressObserver observer);

  /// The name of the engine, for reports.
  String name();
}
