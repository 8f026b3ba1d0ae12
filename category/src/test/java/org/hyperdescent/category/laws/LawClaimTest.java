package org.hyperdescent.category.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.junit.jupiter.api.Test;

class LawClaimTest {

  private static final Law<Integer> BELOW =
      new Law<>(
          "TEST.below",
          "x < bound",
          (bound, sample) -> {
            int x = sample.let("x", sample.below(1000));
            return x < bound ? Verdict.equal() : Verdict.different(x, bound, "");
          });

  private static final Law<Integer> PREMISE =
      new Law<>(
          "TEST.premise",
          "x is even",
          (share, sample) -> {
            if (sample.below(100) >= share) {
              throw sample.discard("no premise");
            }
            return Verdict.equal();
          });

  @Test
  void aLawThatHoldsIsCheckedOnAsManySamplesAsAskedFor() {
    LawReport report = LawClaim.holds(BELOW, "1000", 1000).check(37, 5);
    assertThat(report)
        .isEqualTo(
            new LawReport(
                "TEST.below",
                "x < bound",
                "1000",
                37,
                report.distinct(),
                0,
                Optional.empty(),
                Optional.empty(),
                true));
    assertThat(report.distinct()).isBetween(30, 37);
    assertThat(report.asClaimed()).isTrue();
    assertThat(LawClaim.fails(BELOW, "1000", 1000).check(37, 5).asClaimed()).isFalse();
  }

  @Test
  void theSmallestCounterexampleIsFound() {
    LawReport report = LawClaim.fails(BELOW, "17", 17).check(100, 5);
    assertThat(report.asClaimed()).isTrue();
    assertThat(report.counterexample().orElseThrow())
        .hasToString(
            """
            TEST.below fails: x < bound
              x = 17
              left  = 17
              right = 17\
            """)
        .extracting(Counterexample::oneLine)
        .isEqualTo("x = 17: 17 is not 17");
    assertThat(LawClaim.holds(BELOW, "17", 17).check(100, 5).asClaimed()).isFalse();
  }

  @Test
  void checkingIsDeterministicInTheSeed() {
    LawClaim<Integer> claim = LawClaim.fails(BELOW, "970", 970);
    assertThat(claim.check(500, 3)).isEqualTo(claim.check(500, 3));
    assertThat(claim.check(500, 3).samples()).isNotEqualTo(claim.check(500, 4).samples());
  }

  @Test
  void theSimplestSampleIsCheckedFirst() {
    LawReport report = LawClaim.fails(BELOW, "0", 0).check(1, 99);
    assertThat(report.samples()).isEqualTo(1);
    assertThat(report.counterexample().orElseThrow().variables()).containsExactly("x = 0");
  }

  @Test
  void discardedSamplesAreDrawnAgainAndCounted() {
    LawReport some = LawClaim.holds(PREMISE, "half", 50).check(100, 1);
    assertThat(some.samples()).isEqualTo(100);
    assertThat(some.discarded()).isBetween(50, 200);
    assertThat(some.asClaimed()).isTrue();
  }

  @Test
  void aLawWhosePremiseIsNeverMetIsNotClaimedToHold() {
    LawReport none = LawClaim.holds(PREMISE, "never", 0).check(20, 1);
    assertThat(none.samples()).isZero();
    assertThat(none.discarded()).isEqualTo(200);
    assertThat(none.asClaimed()).isFalse();
    assertThatThrownBy(
            () -> LawAssertions.assertAsClaimed(LawClaim.holds(PREMISE, "never", 0), 20, 1))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "never: TEST.premise is vacuous: all 200 samples were discarded, the last because no premise");
  }

  @Test
  void aLawThatThrowsHasFailed() {
    Law<Integer> throwing =
        new Law<>(
            "TEST.throws",
            "x = x",
            (_, sample) -> {
              sample.let("x", 1);
              throw new IllegalStateException("no such luck");
            });
    assertThat(throwing.check(0, Choices.none()))
        .isInstanceOfSatisfying(
            Law.Outcome.Failed.class,
            failed ->
                assertThat(failed.counterexample())
                    .hasToString(
                        """
                        TEST.throws fails: x = x
                          x = 1
                          at threw java.lang.IllegalStateException: no such luck\
                        """));
    assertThat(throwing).hasToString("TEST.throws: x = x");
  }

  @Test
  void anExceptionIsNotTheRefutationThatWasClaimed() {
    Law<Integer> throwing =
        new Law<>(
            "TEST.throws",
            "x = x",
            (_, _) -> {
              throw new IllegalStateException("no such luck");
            });
    assertThat(LawClaim.fails(throwing, "none", 0).check(5, 1).asClaimed()).isFalse();
    assertThatThrownBy(
            () -> LawAssertions.assertAsClaimed(LawClaim.fails(throwing, "none", 0), 5, 1))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("threw java.lang.IllegalStateException: no such luck");
  }

  @Test
  void shrinkingDoesNotTradeADifferenceForAnException() {
    Law<Integer> brittle =
        new Law<>(
            "TEST.brittle",
            "x < bound",
            (bound, sample) -> {
              int x = sample.let("x", sample.below(1000));
              if (x > 0 && x < bound) {
                throw new IllegalStateException("too small");
              }
              return x < bound ? Verdict.equal() : Verdict.different(x, bound, "");
            });
    LawReport report = LawClaim.fails(brittle, "100", 100).check(500, 3);
    assertThat(report.counterexample().orElseThrow().variables()).containsExactly("x = 100");
    assertThat(report.asClaimed()).isTrue();
  }

  @Test
  void assertionsPassOrFailWithTheCounterexample() {
    assertThatCode(() -> LawAssertions.assertAsClaimed(LawClaim.fails(BELOW, "5", 5), 50, 1))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> LawAssertions.assertAsClaimed(LawClaim.holds(BELOW, "5", 5), 50, 1))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("5: TEST.below fails")
        .hasMessageContaining("x = 5");
    assertThatThrownBy(() -> LawAssertions.assertHolds(BELOW, 0, Choices.none()))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("TEST.below fails");
  }

  @Test
  void verdictsCombineAndSayWhere() {
    Verdict different = Verdict.different("a", "b", "here");
    assertThat(Verdict.equal().and(() -> different)).isEqualTo(different);
    assertThat(different.and(Verdict::equal)).isEqualTo(different);
    assertThat(different.at("there")).isEqualTo(Verdict.different("a", "b", "there, here"));
    assertThat(Verdict.different("a", "b", "").at("there"))
        .isEqualTo(Verdict.different("a", "b", "there"));
    assertThat(Verdict.equal().at("there")).isEqualTo(Verdict.equal());
    assertThat(Verdict.compare(1, 1, "")).isEqualTo(Verdict.equal());
    assertThat(Verdict.compare(1, 2, "x")).isEqualTo(Verdict.different(1, 2, "x"));
  }

  @Test
  void arrowsOfDifferentTypesDiffer() {
    ModularMaps maps = new ModularMaps(2);
    ModularMapsInstance instance = ModularMapsInstance.of(2, 2);
    Sample sample = new Sample(Choices.none());
    assertThat(instance.compare(maps.identity(1), maps.identity(2), sample))
        .isEqualTo(Verdict.different("Z_2^1 → Z_2^1", "Z_2^2 → Z_2^2", "their types"));
    assertThat(instance.compare(maps.zero(1, 1), maps.zero(1, 2), sample))
        .isInstanceOf(Verdict.Different.class);
  }

  /// The counterexample to "postcomposition preserves sums" over Z_2: the smallest non-additive map
  /// there is, the constant one, found by shrinking a random one.
  @Test
  void shrinkingOverModularMapsGivesAProofSizedCounterexample() {
    LawReport report =
        LawClaim.fails(
                LeftAdditiveLaws.<Integer, ModularMap>additivity(),
                "Z_2",
                ModularMapsInstance.of(2, 2))
            .check(100, 11);
    assertThat(report.counterexample().orElseThrow())
        .hasToString(
            """
            LA.add fails: (f+g);k = f;k + g;k, 0;k = 0
              A = 0
              B = 0
              C = 1
              f = Z_2^0 → Z_2^0 [()]
              g = Z_2^0 → Z_2^0 [()]
              k = Z_2^0 → Z_2^1 [1]
              left  = Z_2^0 → Z_2^1 [1]
              right = Z_2^0 → Z_2^1 [0]
              at (f+g);k\
            """);
  }
}
