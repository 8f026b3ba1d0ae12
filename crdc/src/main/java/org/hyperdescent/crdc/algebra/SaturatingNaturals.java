package org.hyperdescent.crdc.algebra;

/// The semiring of naturals `{0..limit}` in which sums and products stop at the limit: `min(limit,
/// a + b)` and `min(limit, a · b)`.
///
/// Counters that do not overflow. There are no negatives, so gradients over it can be ascended but
/// not descended.
///
/// @param limit the largest element, at least 1
public record SaturatingNaturals(int limit) implements Semiring<Integer> {

  /// Checks the limit.
  ///
  /// @throws IllegalArgumentException if the limit is below 1: a semiring needs room for its 1
  public SaturatingNaturals {
    if (limit < 1) {
      throw new IllegalArgumentException("saturating naturals up to " + limit + " have no 1");
    }
  }

  @Override
  public Integer zero() {
    return 0;
  }

  @Override
  public Integer one() {
    return 1;
  }

  @Override
  public Integer add(Integer left, Integer right) {
    return (int) Math.min(limit, (long) left + right);
  }

  @Override
  public Integer multiply(Integer left, Integer right) {
    return (int) Math.min(limit, (long) left * right);
  }

  @Override
  public String toString() {
    return "ℕ≤" + limit;
  }
}
