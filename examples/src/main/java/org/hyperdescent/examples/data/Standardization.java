package org.hyperdescent.examples.data;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/// The affine map that gives some numbers mean 0 and standard deviation 1.
///
/// The standard deviation is that of the numbers as a population; numbers that do not vary are only
/// centered.
///
/// @param mean their mean
/// @param deviation their standard deviation, or 1 where they do not vary
record Standardization(double mean, double deviation) {

  private static final double CONSTANT = 1e-12;

  /// The standardization of the values of some rows.
  static Standardization of(List<Integer> rows, IntToDoubleFunction value) {
    double mean = rows.stream().mapToDouble(value::applyAsDouble).average().orElse(0);
    double variance =
        rows.stream()
            .mapToDouble(row -> value.applyAsDouble(row) - mean)
            .map(difference -> difference * difference)
            .average()
            .orElse(0);
    double deviation = Math.sqrt(variance);
    return new Standardization(mean, deviation < CONSTANT ? 1 : deviation);
  }

  /// The standardized value.
  double apply(double value) {
    return (value - mean) / deviation;
  }
}
