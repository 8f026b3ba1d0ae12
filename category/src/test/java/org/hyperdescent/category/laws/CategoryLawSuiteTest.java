package org.hyperdescent.category.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CategoryLawSuiteTest {

  @TestFactory
  Stream<DynamicTest> everyClaimIsBorneOut() {
    return CategoryLawSuite.claims().castToList().stream()
        .map(
            claim ->
                DynamicTest.dynamicTest(
                    "%s %s for %s"
                        .formatted(
                            claim.law().id(),
                            claim.expectedToHold() ? "holds" : "fails",
                            claim.instanceName()),
                    () -> LawAssertions.assertAsClaimed(claim, 100, 2024)));
  }

  @Test
  void thereArePositiveAndNegativeClaimsAndNoDuplicates() {
    var claims = CategoryLawSuite.claims();
    assertThat(claims.anySatisfy(LawClaim::expectedToHold)).isTrue();
    assertThat(claims.anySatisfy(claim -> !claim.expectedToHold())).isTrue();
    assertThat(claims.collect(claim -> claim.law().id() + " " + claim.instanceName()))
        .doesNotHaveDuplicates();
  }

  /// Provisional samples must not be discarded so often that a law is hardly tested.
  @Test
  void fewSamplesAreDiscarded() {
    assertThat(CategoryLawSuite.claims().collect(claim -> claim.check(50, 1)))
        .allSatisfy(report -> assertThat(report.discarded()).isLessThan(100));
  }
}
