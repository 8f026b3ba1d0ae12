package org.hyperdescent.benchmarks.sidebyside;

import java.util.Locale;

/// A number that is shown with three digits that count, or with all digits before the point, so
/// that tables tell no more than was measured.
///
/// @param value the number, not negative
public record Significant(double value) {

  @Override
  public String toString() {
    if (value >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
  }
}
