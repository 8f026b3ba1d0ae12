package org.hyperdescent.crdc.smooth.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmoothLawSuiteTest {

  static Stream<LawClaim<?>> claims() {
    return SmoothLawSuite.claims().stream();
  }

  @ParameterizedTest
  @MethodSource("claims")
  void claimIsBorneOut(LawClaim<?> claim) {
    LawAssertions.assertAsClaimed(claim, 40, 2026);
  }

  @Test
  void equalityFindsASmallDifference() {
    SmoothMap sin = SmoothOperations.sin(Shape.scalar());
    SmoothMap almost = sin.then(SmoothOperations.scale(1 + 1e-6, Space.scalar()));
    SmoothEquality equality = SmoothEquality.sampled(3, 1e-8);
    assertThat(equality.compare(sin, almost, new Sample(Choices.none())))
        .isInstanceOf(Verdict.Different.class);
    assertThat(equality.compare(sin, sin, new Sample(Choices.none()))).isEqualTo(Verdict.equal());
    assertThat(equality.compare(sin, SmoothOperations.sin(Shape.of(1)), new Sample(Choices.none())))
        .isEqualTo(Verdict.different("sin: R → R", "sin: R^1 → R^1", "their types"));
  }

  @Test
  void wrongReverseDerivativeIsRefuted() {
    // sin with the derivative of the identity: what a wrong rule would look like.
    SmoothMap sin = SmoothOperations.sin(Shape.scalar());
    SmoothMap wrong = Smooth.category().second(Space.scalar(), Space.scalar());
    assertThat(
            SmoothEquality.sampled(3, 1e-8)
                .compare(sin.reverse(), wrong, new Sample(Choices.none())))
        .isInstanceOf(Verdict.Different.class);
  }
}
