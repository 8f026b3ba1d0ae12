package org.hyperdescent.crdc.runtime.compiled;

/// A prepared task: reads and writes arrays, allocates nothing.
///
/// Different ranges write different entries, so they may run at the same time, and every entry is
/// computed in the same way whatever the range, so the result does not depend on the split.
@FunctionalInterface
interface Kernel {

  /// Runs a part of the task.
  ///
  /// @param operands the arrays, of one precision, in the order of [Task#operands]
  /// @param from the first index of the range
  /// @param to the end of the range
  void run(Object[] operands, int from, int to);
}
