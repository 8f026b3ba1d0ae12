package org.hyperdescent.functors.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.LawClaim;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every claim of the law table about the functors, one test per law and instance.
class FunctorsLawSuiteTest {

  private static final int SAMPLES = 60;
  private static final long SEED = Long.getLong("hyperdescent.seed", System.nanoTime());

  @TestFactory
  Stream<DynamicTest> claims() {
    return FunctorsLawSuite.claims()
        .collect(
            claim ->
                DynamicTest.dynamicTest(
                    "%s %s %s, seed %d"
                        .formatted(
                            claim.law().id(),
                            claim.expectedToHold() ? "holds for" : "fails for",
                            claim.instanceName(),
                            SEED),
                    () -> LawAssertions.assertAsClaimed(claim, samples(claim), SEED)))
        .stream();
  }

  /// A counterexample may be rare.
  private static int samples(LawClaim<?> claim) {
    return claim.expectedToHold() ? SAMPLES : 20 * SAMPLES;
  }

  @Test
  void theSpecifiedLawsAreAllThere() {
    assertThat(FunctorsLawSuite.claims().collect(claim -> claim.law().id()).distinct())
        .contains(
            "GDF.comp",
            "GDF.id",
            "GDF.tensor",
            "GDF.symmetry",
            "GDF.iso",
            "FUN.comp",
            "HKF.O.fun",
            "HKF.D.fun",
            "HKF.nat",
            "HKF.mon",
            "UWD.id",
            "UWD.assoc",
            "UWD.sym",
            "UWD.nat",
            "UWD.col");
  }
}
