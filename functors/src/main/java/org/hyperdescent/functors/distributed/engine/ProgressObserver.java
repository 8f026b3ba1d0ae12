package org.hyperdescent.functors.distributed.engine;

/// Told about the progress of a run.
@FunctionalInterface
public interface ProgressObserver {

  /// Called at the first round and then every [RunSettings#reportEvery()] rounds.
  void onProgress(Progress progress);

  /// An observer that does nothing.
  static ProgressObserver none() {
    return progress -> {};
  }
}
