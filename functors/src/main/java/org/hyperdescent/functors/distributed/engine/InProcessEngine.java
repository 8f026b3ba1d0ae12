package org.hyperdescent.functors.distributed.engine;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.functors.distributed.BoxProcess;
import org.hyperdescent.functors.distributed.DistributedSystem;

/// The engine inside this process: boxes run in parallel on a fixed number of threads, their
/// displacements are added in a fixed order.
///
/// The state after any number of rounds is bitwise the same for every number of threads. A round
/// allocates nothing.
///
/// @param threads the number of threads, at least 1; the calling thread is one of them
public record InProcessEngine(int threads) implements Engine {

  /// Checks the number of threads.
  ///
  /// @throws IllegalArgumentException if `threads` is below 1
  public InProcessEngine {
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads + " is less than 1");
    }
  }

  /// The engine with one thread.
  public static InProcessEngine sequential() {
    return new InProcessEngine(1);
  }

  @Override
  public String name() {
    return "in-process, %d thread%s".formatted(threads, threads == 1 ? "" : "s");
  }

  @Override
  public Solution run(
      DistributedSystem system, double[] start, RunSettings settings, ProgressObserver observer) {
    if (start.length != system.stateSize()) {
      throw new IllegalArgumentException(
          "the start has %d numbers, the state of the system %d"
              .formatted(start.length, system.stateSize()));
    }
    ImmutableList<BoxRunner> displacements =
        system
            .boxes()
            .collect(box -> new BoxRunner(box.displacement(), box, system.variables(), 1));
    ImmutableList<BoxRunner> objectives =
        system.boxes().collect(box -> new BoxRunner(box.objective(), box, system.variables(), 1));
    int workers = Math.max(1, Math.min(threads, system.boxes().size()));
    return new Rounds(system, start.clone(), settings, observer, displacements, objectives, workers)
        .run();
  }

  /// The objective of a system at a state: the sum over the boxes, in their order.
  public static double objective(DistributedSystem system, double[] state) {
    double sum = 0;
    for (BoxProcess box : system.boxes()) {
      BoxRunner runner = new BoxRunner(box.objective(), box, system.variables(), 1);
      runner.read(state, 0);
      runner.run();
      sum += runner.outputs()[0][0];
    }
    return sum;
  }
}
