package org.hyperdescent.category.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.hyperdescent.category.free.BrokenFreeCategoriesTest;
import org.hyperdescent.category.testing.DeclaredLaws;
import org.hyperdescent.category.wiring.laws.BrokenWiringTest;
import org.junit.jupiter.api.Test;

/// A law that no instance breaks tests nothing: each law of this module has a broken instance in
/// one of the tables, which their own tests check.
class EveryLawCanFailTest {

  @Test
  void everyLawOfTheModuleIsBrokenBySomeInstance() {
    Stream<LawClaim<?>> broken =
        Stream.of(
                BrokenCategoriesTest.claims(),
                BrokenTwoCategoriesTest.claims(),
                BrokenHypergraphsTest.claims(),
                BrokenLimitsTest.claims(),
                BrokenFreeCategoriesTest.claims(),
                BrokenWiringTest.claims())
            .flatMap(rows -> rows);
    assertThat(broken.map(claim -> claim.law().id()))
        .containsAll(DeclaredLaws.in(Path.of("src/main/java")));
  }
}
