package org.hyperdescent.crdc.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.LawClaim;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every claim of the law table is borne out, positive and negative ones.
class ExactLawSuiteTest {

  @TestFactory
  Stream<DynamicTest> claims() {
    return ExactLawSuite.claims().stream().map(ExactLawSuiteTest::test);
  }

  private static DynamicTest test(LawClaim<?> claim) {
    String name =
        "%s %s on %s"
            .formatted(
                claim.law().id(), claim.expectedToHold() ? "holds" : "fails", claim.instanceName());
    return DynamicTest.dynamicTest(name, () -> LawAssertions.assertAsClaimed(claim, 40, 17));
  }

  @Test
  void refutationsAreFoundQuicklyWhateverTheSeed() {
    for (int seed = 0; seed < 10; seed++) {
      for (LawClaim<?> claim : ExactLawSuite.claims().reject(LawClaim::expectedToHold)) {
        LawAssertions.assertAsClaimed(claim, 40, seed);
      }
    }
  }

  @Test
  void lawsOfRingsCannotBeClaimedOfSemirings() {
    var booleans = SemiringInstance.booleans();
    LawClaim<SemiringInstance<Boolean>> claim =
        LawClaim.holds(SemiringLaws.negation(), "𝔹", booleans);
    assertThat(claim.check(20, 1).asClaimed()).isFalse();
  }
}
