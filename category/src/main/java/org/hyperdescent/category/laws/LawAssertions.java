package org.hyperdescent.category.laws;

import net.jqwik.api.Assume;

/// Turns the outcome of a law into a test result: an assertion error with the counterexample, or a
/// discarded try.
public final class LawAssertions {

  private LawAssertions() {}

  /// Asserts that a law holds on one sample. In a property of a class that extends
  /// [ChoicesProvider], as every contract does, the property fails if all its samples were trivial.
  ///
  /// @throws AssertionError with the counterexample as its message
  public static <S> void assertHolds(Law<S> law, S instance, Choices choices) {
    Law.Outcome outcome = law.check(instance, choices);
    ExerciseHook.note(law, outcome);
    switch (outcome) {
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
      throw new AssertionError(report.instance() + ": " + complaint(report));
    }
  }

  private static String complaint(LawReport report) {
    return report
        .counterexample()
        .map(Counterexample::toString)
        .or(() -> report.vacuous().map(reason -> report.law() + " is vacuous: " + reason))
        .orElseGet(
            () ->
                "%s (%s): %d samples, %d discarded, no counterexample"
                    .formatted(
                        report.law(), report.equation(), report.samples(), report.discarded()));
  }
}
