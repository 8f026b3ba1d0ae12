package org.hyperdescent.crdc.runtime;

/// One prepared operation: reads and writes the arrays of its values, and allocates nothing.
@FunctionalInterface
interface Kernel {

  /// Runs on the arrays of all values, indexed by value number.
  void run(double[][] slots);
}
