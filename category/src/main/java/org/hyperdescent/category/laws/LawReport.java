package org.hyperdescent.category.laws;

import java.util.Optional;

/// What checking a claim found: one row of the law table.
///
/// @param law the id of the law
/// @param equation its equation
/// @param instance the name of the instance
/// @param samples how many samples were checked, the failing one included
/// @param distinct how many of those it held on differed in the rendering of some variable;
///   degenerate ones are not counted
/// @param discarded how many samples did not meet the premises
/// @param counterexample the smallest counterexample found, if any
/// @param vacuous why the law was not exercised although it held, on one line; only for a law that
///   was claimed to hold
/// @param expectedToHold whether the claim was that the law holds
public record LawReport(
    String law,
    String equation,
    String instance,
    int samples,
    int distinct,
    int discarded,
    Optional<Counterexample> counterexample,
    Optional<String> vacuous,
    boolean expectedToHold) {

  /// Whether the claim was borne out: held and was exercised, or refuted where a refutation was
  /// claimed. An exception refutes nothing: two sides that differ are asked for.
  public boolean asClaimed() {
    return expectedToHold
        ? counterexample.isEmpty() && vacuous.isEmpty()
        : counterexample.isPresent() && !counterexample.get().thrown();
  }
}
