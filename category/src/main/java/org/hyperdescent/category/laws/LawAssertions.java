package org.hyperdescent.category.laws;

import net.jqwik.api.Assume;

/// Turns the outcome of a law into a test result: an assertion error with the counterexample, or a
/// discarded try.
public final class LawAssertions {

  private LawAssertions() {}

  /// Asserts that a law holds on one sample.
  ///
  /// @throws AssertionError with the counterexample as its message
  public static <S> void assertHolds(Law<S> law, S instance, Choices choices) {
    switch (law.check(instance, choices)) {
      case Law.Outcome.Held _ -> {}
      case Law.Outcome.Discarded _ -> Assume.that(false);
      case Law.Outcome.Failed(Counterexample counterexample) ->
          throw new AssertionError(counterexample.toString());
    }
  }

  /// Asserts that a claim is borne out on a number of random samples.
  ///
  /// @throws AssertionError with the counterexample, or saying that none was found where one was
  ///   claimed
  public static void assertAsClaimed(LawClaim<?> claim, int samples, long seed) {
    LawReport report = claim.check(samples, seed);
    if (!report.asClaimed()) {
      throw new AssertionError(
          report
              .counterexample()
              .map(counterexample -> report.instance() + ": " + counterexample)
              .orElse(
                  "%s (%s) on %s: %d samples, %d discarded, no counterexample"
                      .formatted(
                          report.law(),
                          report.equation(),
                          report.instance(),
                          report.samples(),
                          report.discarded())));
    }
  }
}
