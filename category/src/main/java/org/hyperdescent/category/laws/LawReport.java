package org.hyperdescent.category.laws;

import java.util.Optional;

/// What checking a claim found: one row of the law table.
///
/// @param law the id of the law
/// @param equation its equation
/// @param instance the name of the instance
/// @param samples how many samples were checked, the failing one included
/// @param discarded how many samples did not meet the premises
/// @param counterexample the smallest counterexample found, if any
/// @param expectedToHold whether the claim was that the law holds
public record LawReport(
    String law,
    String equation,
    String instance,
    int samples,
    int discarded,
    Optional<Counterexample> counterexample,
    boolean expectedToHold) {

  /// Whether the claim was borne out: held on at least one sample, or refuted where a refutation
  /// was claimed. An exception refutes nothing: two sides that differ are asked for.
  public boolean asClaimed() {
    return expectedToHold
        ? counterexample.isEmpty() && samples > 0
        : counterexample.isPresent() && !counterexample.get().thrown();
  }
}
