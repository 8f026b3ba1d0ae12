package org.hyperdescent.crdc.runtime.compiled;

import java.util.Optional;
import org.hyperdescent.crdc.runtime.product.MatrixProduct;

/// How a program is made ready: its machine numbers, its matrix product, its share of the machine.
///
/// @param precision the machine numbers
/// @param threads how many threads a large task may use, at least 1; small tasks use one
/// @param product the matrix product; if empty, the best one at hand, looked for when a program
///   first needs it. Tiny products are written out in straight-line code and call none
/// @param memoryLimit how many bytes a program may take, inputs and outputs included
public record Settings(
    Precision precision, int threads, Optional<MatrixProduct> product, long memoryLimit) {

  /// More threads than this gain nothing at the sizes of one step.
  private static final int MOST_THREADS = 8;

  /// Checks the numbers.
  ///
  /// @throws IllegalArgumentException if the number of threads or the memory limit is not positive
  public Settings {
    if (threads < 1) {
      throw new IllegalArgumentException("%d threads: a program needs one".formatted(threads));
    }
    if (memoryLimit < 1) {
      throw new IllegalArgumentException(
          "memory limit %d: a program takes at least a byte".formatted(memoryLimit));
    }
  }

  /// Double precision, two threads, or half of the processors up to eight if that is more, the best
  /// product at hand, as much memory as the virtual machine may take (`-Xmx`).
  ///
  /// Half, because two of many processors are often one core, and because a step waits for its
  /// slowest part: a processor that is busy elsewhere holds up all others.
  public static Settings standard() {
    int processors = Runtime.getRuntime().availableProcessors();
    int threads = Math.clamp(processors / 2, Math.min(2, processors), MOST_THREADS);
    long memory = Runtime.getRuntime().maxMemory();
    return new Settings(Precision.FLOAT64, threads, Optional.empty(), memory);
  }

  /// The same with other machine numbers.
  public Settings with(Precision other) {
    return new Settings(other, threads, product, memoryLimit);
  }

  /// The same with a given matrix product.
  public Settings with(MatrixProduct other) {
    return new Settings(precision, threads, Optional.of(other), memoryLimit);
  }

  /// The same with another number of threads.
  public Settings withThreads(int count) {
    return new Settings(precision, count, product, memoryLimit);
  }

  /// The same with a memory limit in bytes.
  public Settings withMemoryLimit(long bytes) {
    return new Settings(precision, threads, product, bytes);
  }
}
