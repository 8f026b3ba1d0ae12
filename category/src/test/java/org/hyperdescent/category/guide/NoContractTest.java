package org.hyperdescent.category.guide;

// snippet: claim
import org.hyperdescent.category.laws.CategoryLaws;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.LawClaim;
import org.junit.jupiter.api.Test;

class NoContractTest {

  @Test
  void tripsCompose() {
    var claim = LawClaim.holds(CategoryLaws.associativity(), "trips", new TripsTest());
    LawAssertions.assertAsClaimed(claim, 1000, 42); // samples, seed
  }
}
// end
