package org.hyperdescent.crdc.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.junit.jupiter.api.Test;

/// A published derivative that is wrong, and the laws that say so.
class QuadraticLossTest {

  /// Cruttwell et al., arXiv 2103.01931v2, example 3.4, prints the derivative of the quadratic loss
  /// at `(label, prediction)` as `alpha (prediction - label, label - prediction)`; its components
  /// are swapped.
  @Test
  void theQuadraticLossWithSwappedComponentsBreaksTheChainRuleAndAdjointness() {
    var rationals = new Polynomials<>(Rationals.RATIONALS);
    var label = rationals.variable(2, 0);
    var prediction = rationals.variable(2, 1);
    var loss = rationals.map(2, prediction.minus(label).power(2).times(Rational.of(1, 2)));
    var alpha = rationals.variable(3, 2);
    var error = rationals.variable(3, 1).minus(rationals.variable(3, 0));
    var right = rationals.map(3, alpha.times(error.negated()), alpha.times(error));
    var printed = rationals.map(3, alpha.times(error), alpha.times(error.negated()));
    assertThat(loss.reverse()).isEqualTo(right).isNotEqualTo(printed);

    UnaryOperator<PolynomialMap<Rational>> asPrinted = f -> f.equals(loss) ? printed : f.reverse();
    var providers = new PolynomialInstance<>(SemiringInstance.rationals());
    var broken =
        new BrokenInstance<>(
            providers,
            ReverseCandidate.of(rationals, asPrinted).withForward(PolynomialMap::forward),
            Lists.immutable.of(loss));
    for (var law :
        Lists.immutable.of(
            ReverseDerivativeLaws.<Integer, PolynomialMap<Rational>>chainRule(),
            ReverseDerivativeLaws.<Integer, PolynomialMap<Rational>>forward(),
            LinearMapLaws.<Integer, PolynomialMap<Rational>>contextual())) {
      assertThat(LawClaim.fails(law, "as printed", broken).check(200, 5).asClaimed())
          .as(law.id())
          .isTrue();
      var corrected = new BrokenInstance<>(providers, rationals, Lists.immutable.of(loss));
      assertThat(LawClaim.holds(law, "corrected", corrected).check(200, 5).asClaimed())
          .as(law.id())
          .isTrue();
    }
  }
}
