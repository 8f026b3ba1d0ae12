package org.hyperdescent.crdc.runtime.compiled;

import org.hyperdescent.crdc.runtime.product.MatrixProduct;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;

/// How a program is made ready: its machine numbers, its matrix product, its share of the machine.
///
/// @param precision the machine numbers
/// @param product the matrix product
/// @param memoryLimit how many bytes a program may take, inputs and outputs included
public record Settings(Precision precision, MatrixProduct product, long memoryLimit) {

  /// Checks the numbers.
  ///
  /// @throws IllegalArgumentException if the memory limit is not positive
  public Settings {
    if (memoryLimit < 1) {
      throw new IllegalArgumentException(
          "memory limit %d: a program takes at least a byte".formatted(memoryLimit));
    }
  }

  /// Double precision, the best product at hand, no limit.
  public static Settings standard() {
    return new Settings(Precision.FLOAT64, MatrixProducts.best(), Long.MAX_VALUE);
  }

  /// The same with other machine numbers.
  public Settings with(Precision other) {
    return new Settings(other, product, memoryLimit);
  }

  /// The same with another matrix product.
  public Settings with(MatrixProduct other) {
    return new Settings(precision, other, memoryLimit);
  }

  /// The same with a memory limit in bytes.
  public Settings withMemoryLimit(long bytes) {
    return new Settings(precision, product, bytes);
  }
}
