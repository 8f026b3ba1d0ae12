package org.hyperdescent.lenses.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.LawReport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LensesLawSuiteTest {

  @TestFactory
  Stream<DynamicTest> everyClaimIsBorneOut() {
    return LensesLawSuite.claims().stream()
        .map(
            claim ->
                DynamicTest.dynamicTest(
                    claim.law().id() + " on " + claim.instanceName(), () -> check(claim)));
  }

  private static void check(LawClaim<?> claim) {
    LawReport report = claim.check(60, 20_26);
    assertThat(report.asClaimed()).as("%s", report).isTrue();
    // a law refuted by an exception is a broken test, not a negative law
    report.counterexample().ifPresent(found -> assertThat(found.where()).doesNotContain("threw"));
  }
}
