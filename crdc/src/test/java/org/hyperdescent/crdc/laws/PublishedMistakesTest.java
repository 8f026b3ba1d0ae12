package org.hyperdescent.crdc.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.ReverseDerivativeCategory;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.laws.SmoothInstance;
import org.hyperdescent.lenses.LensCategory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Published derivatives that are wrong, and what catches each of them.
///
/// | where | mistake | caught by |
/// |---|---|---|
/// | CGGWZ, example 3.4 | the quadratic loss has its two derivatives swapped | `RD.5`, `RD.D`, `DAG.ctx` |
/// | CGGWZ, example 3.6 | a cross-entropy that ignores its label | `DAG.ctx` |
/// | CGGWZ, section 4.1 | the get of the closed learning lens is the identity | its type |
/// | Biggin and Lemay, definition 2.1 | `R[f] : A x B → B` | its type, `RD.3` |
///
/// Mistakes about learning and shared variables are in the test of this name of the functors
/// module. CGGWZ is Cruttwell, Gavranović, Ghani, Wilson, Zanasi, arXiv 2103.01931v2.
class PublishedMistakesTest {

  /// Cruttwell et al., arXiv 2103.01931v2, example 3.4, prints the derivative of the quadratic loss
  /// at `(label, prediction)` as `alpha (prediction - label, label - prediction)`; its components
  /// are swapped.
  @Test
  @DisplayName("CGGWZ, example 3.4: the derivative of the quadratic loss with swapped components")
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

  /// Cruttwell et al., arXiv 2103.01931v2, example 3.6, prints the cross-entropy as `sum_i y_i (x_i
  /// - ln softmax(x)_i)`, which is `ln sum e^x` for every label that sums to 1, beside the
  ///   derivative `softmax(x) - y` of what is meant.
  @Test
  @DisplayName("CGGWZ, example 3.6: a cross-entropy that ignores its label")
  void theCrossEntropyAsPrintedHasAnotherDerivative() {
    Shape shape = Shape.of(2);
    Space logits = Space.of(shape);
    // ln sum e^x, once for each label: sum_i y_i (x_i - ln softmax(x)_i)
    SmoothMap printed =
        SmoothOperations.logSumExp(shape)
            .tensor(SmoothOperations.total(shape))
            .then(SmoothOperations.multiply(Shape.scalar()));
    Executable loss = Executable.of(printed);
    double[] x = {1, -0.5};
    assertThat(loss.apply(x, new double[] {0, 1})).isEqualTo(loss.apply(x, new double[] {1, 0}));

    SmoothMap meant = Losses.softmaxCrossEntropy(2);
    UnaryOperator<SmoothMap> asPrinted = f -> f.equals(printed) ? meant.reverse() : f.reverse();
    var providers = SmoothInstance.smooth();
    var broken =
        new BrokenInstance<>(
            new OnOneSpace(providers, logits.tensor(logits)),
            ReverseCandidate.of(Smooth.category(), asPrinted).withForward(SmoothMap::forward),
            Lists.immutable.of(printed));
    Law<ReverseDerivativeInstance<Space, SmoothMap>> law = LinearMapLaws.contextual();
    assertThat(LawClaim.fails(law, "as printed", broken).check(20, 5).asClaimed()).isTrue();
    var corrected =
        new BrokenInstance<>(
            new OnOneSpace(providers, logits.tensor(logits)),
            Smooth.category(),
            Lists.immutable.of(meant));
    assertThat(LawClaim.holds(law, "corrected", corrected).check(20, 5).counterexample()).isEmpty();
  }

  /// The only arrows are those from one space to the reals.
  private record OnOneSpace(ReverseDerivativeInstance<Space, SmoothMap> providers, Space space)
      implements ReverseDerivativeInstance<Space, SmoothMap> {

    @Override
    public ReverseDerivativeCategory<Space, SmoothMap> category() {
      return providers.category();
    }

    @Override
    public Space object(Sample sample) {
      return sample.flip() ? Space.scalar() : space;
    }

    @Override
    public SmoothMap arrow(Space source, Space target, Sample sample) {
      return providers.arrow(source, target, sample);
    }

    @Override
    public SmoothMap linearArrow(Space source, Space target, Sample sample) {
      return providers.linearArrow(source, target, sample);
    }

    @Override
    public Equality<SmoothMap> equality() {
      return providers.equality();
    }
  }

  /// Biggin and Lemay, "Reverse Faa di Bruno's formula" (ACT 2024), definition 2.1, types the
  /// reverse derivative once as `R[f] : A x B → B`; it ends at `A`.
  @Test
  @DisplayName("Biggin and Lemay, definition 2.1: R[f] : A x B → B is refused")
  void theReverseDerivativeOfAnotherTypeIsNoPut() {
    var rationals = new Polynomials<>(Rationals.RATIONALS);
    var f = rationals.map(2, rationals.variable(2, 0).times(rationals.variable(2, 1)));
    assertThatThrownBy(() -> new LensCategory<>(rationals).simple(2, 1, f, rationals.second(2, 1)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("the put of a lens (2, 2) → (1, 1) must be 3 → 2, not 3 → 1");
    UnaryOperator<PolynomialMap<Rational>> asTyped = g -> rationals.second(g.source(), g.target());
    var broken =
        new BrokenInstance<>(
            new PolynomialInstance<>(SemiringInstance.rationals()),
            ReverseCandidate.of(rationals, asTyped),
            Lists.immutable.empty());
    Law<ReverseDerivativeInstance<Integer, PolynomialMap<Rational>>> law =
        ReverseDerivativeLaws.identityAndProjections();
    assertThat(LawClaim.fails(law, "as typed", broken).check(200, 5).asClaimed()).isTrue();
  }

  /// Cruttwell et al., section 4.1, calls the get of the closed learning lens the identity; its
  /// type leaves only the terminal map.
  @Test
  @DisplayName("CGGWZ, section 4.1: an identity for the get of a closed lens is refused")
  void theGetOfAClosedLensIsTheTerminalMap() {
    var rationals = new Polynomials<>(Rationals.RATIONALS);
    var lenses = new LensCategory<>(rationals);
    assertThatThrownBy(() -> lenses.simple(2, 0, rationals.identity(2), rationals.identity(2)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("the get of a lens (2, 2) → (0, 0) must be 2 → 0, not 2 → 2");
    assertThat(lenses.simple(2, 0, rationals.discard(2), rationals.identity(2)).get())
        .isEqualTo(rationals.discard(2));
  }
}
