package org.hyperdescent.functors.descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.functors.ReverseDerivativeFunctor;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.Parametrised;
import org.junit.jupiter.api.Test;

/// Golden values of learners, exact fractions worked out by hand from the formulas of Fong, Spivak,
/// Tuyéras.
class GradientDescentGoldenTest {

  private static final Polynomials<Rational> Q = new Polynomials<>(Rationals.RATIONALS);
  private static final GradientDescent<Integer, PolynomialMap<Rational>> DESCENT =
      PolynomialErrors.descent(Rationals.RATIONALS, Rational.of(1, 10));

  /// `I(p, a) = p a`.
  private static Parametrised<Integer, PolynomialMap<Rational>> product() {
    return DESCENT.domain().parametrised(1, 1, Q.multiplication(1));
  }

  @Test
  void g3CompositeOfTwoProductsLearnsAsTheLearnersCompose() {
    var learner = DESCENT.onArrow(product());
    var composed = DESCENT.codomain().compose(learner, learner);
    var direct = DESCENT.onArrow(DESCENT.domain().compose(product(), product()));
    for (Learner<Integer, PolynomialMap<Rational>> both : List.of(composed, direct)) {
      assertThat(at(both.implement(), q(2), q(3), q(1))).isEqualTo(values(q(6)));
      assertThat(at(both.update(), q(2), q(3), q(1), q(5))).isEqualTo(values(q(17, 10), q(14, 5)));
      assertThat(at(both.request(), q(2), q(3), q(1), q(5))).isEqualTo(values(q(-5)));
      assertThat(at(both.implement(), q(17, 10), q(14, 5), q(1))).isEqualTo(values(q(119, 25)));
      assertThat(at(both.update(), q(17, 10), q(14, 5), q(1), q(5)))
          .isEqualTo(values(q(2209, 1250), q(3551, 1250)));
      assertThat(at(both.request(), q(17, 10), q(14, 5), q(1), q(5)))
          .isEqualTo(values(q(1339, 625)));
    }
    // The second learner's own request, seen by the first.
    assertThat(at(learner.request(), q(3), q(2), q(5))).isEqualTo(values(q(-1)));
    assertThat(at(learner.request(), q(14, 5), q(17, 10), q(5))).isEqualTo(values(q(593, 250)));
  }

  @Test
  void g4IdentityLearnerPassesTheWishOn() {
    var learner = DESCENT.onArrow(product());
    var learners = DESCENT.codomain();
    var before = learners.compose(learners.identity(1), learner);
    var after = learners.compose(learner, learners.identity(1));
    assertThat(at(before.request(), q(2), q(1), q(-1))).isEqualTo(values(q(-5)));
    assertThat(at(after.request(), q(2), q(1), q(-1))).isEqualTo(values(q(-5)));
    assertThat(at(after.update(), q(2), q(1), q(-1))).isEqualTo(values(q(17, 10)));
  }

  @Test
  void g4AnIdentityThatEchoesItsInputIsNoIdentity() {
    var learner = DESCENT.onArrow(product());
    var learners = DESCENT.codomain();
    PolynomialMap<Rational> identity = Q.identity(1);
    var echo = learners.learner(0, 1, 1, identity, Q.discard(2), Q.first(1, 1));
    var before = learners.compose(echo, learner);
    var after = learners.compose(learner, echo);
    assertThat(at(before.request(), q(2), q(1), q(-1))).isEqualTo(values(q(1)));
    // Downstream of f the echo reports f's own output as the wish: f never learns.
    assertThat(at(after.update(), q(2), q(1), q(-1))).isEqualTo(values(q(2)));
  }

  @Test
  void g5TiedWeightsAddTheirGradients() {
    var square = Q.map(2, Q.variable(2, 0).power(2).times(Q.variable(2, 1)));
    var direct = DESCENT.onArrow(DESCENT.domain().parametrised(1, 1, square));
    assertThat(at(direct.update(), q(2), q(1), q(5))).isEqualTo(values(q(12, 5)));

    var untied = DESCENT.domain().compose(product(), product());
    var tied = DESCENT.domain().reparametrise(untied, Q.copy(1));
    assertThat(at(DESCENT.onArrow(tied).update(), q(2), q(1), q(5))).isEqualTo(values(q(12, 5)));
    assertThat(at(DESCENT.onArrow(untied).update(), q(2), q(2), q(1), q(5)))
        .as("each leg alone moves to 11/5")
        .isEqualTo(values(q(11, 5), q(11, 5)));
  }

  @Test
  void g6RescaledParametersLearnDifferently() {
    var half = Q.map(2, Q.variable(2, 0).times(Q.variable(2, 1)).times(q(1, 2)));
    var rescaled = DESCENT.onArrow(DESCENT.domain().parametrised(1, 1, half));
    var original = DESCENT.onArrow(product());
    assertThat(at(original.update(), q(2), q(1), q(5)).getFirst().times(q(2))).isEqualTo(q(23, 5));
    assertThat(at(rescaled.update(), q(4), q(1), q(5))).isEqualTo(values(q(83, 20)));
  }

  @Test
  void g2LensCompositionIsTheChainRule() {
    var functor = ReverseDerivativeFunctor.of(Q);
    var x = Q.variable(1, 0);
    var f = Q.map(1, x.power(2), x.times(q(3)));
    Lens<Integer, PolynomialMap<Rational>> composed =
        functor.codomain().compose(functor.onArrow(f), functor.onArrow(Q.multiplication(1)));
    assertThat(at(composed.put(), q(2), q(1))).isEqualTo(values(q(36)));
    assertThat(at(composed.get(), q(2))).isEqualTo(values(q(24)));
    assertThat(at(functor.onArrow(Q.multiplication(1)).put(), q(4), q(6), q(1)))
        .isEqualTo(values(q(6), q(4)));
  }

  @Test
  void g10DeepDreamingMovesTheInput() {
    // f(p, a) = p a with p a 2 x 2 matrix; the loss is the dot product with the target, the rate
    // 1/2.
    var v = Q.variables(6);
    var f =
        Q.map(
            6,
            v.get(0).times(v.get(4)).plus(v.get(1).times(v.get(5))),
            v.get(2).times(v.get(4)).plus(v.get(3).times(v.get(5))));
    var w = Q.variables(4);
    var dot = Q.map(4, w.get(0).times(w.get(2)).plus(w.get(1).times(w.get(3))));
    var functor = ReverseDerivativeFunctor.of(Q);
    var lenses = functor.codomain();
    Lens<Integer, PolynomialMap<Rational>> rate =
        lenses.lens(
            LensObject.simple(1),
            LensObject.simple(0),
            Q.discard(1),
            Q.map(1, Q.constant(1, q(1, 2))));
    var predictAndCompare =
        lenses.compose(
            lenses.tensor(functor.onArrow(f), lenses.identity(new LensObject<>(2, 2))),
            functor.onArrow(dot));
    var closed = lenses.compose(predictAndCompare, rate);
    List<Rational> changes = at(closed.put(), q(1), q(2), q(3), q(4), q(0), q(0), q(0), q(1));
    assertThat(changes.subList(4, 6)).isEqualTo(values(q(3, 2), q(2)));
  }

  private static Rational q(long numerator) {
    return Rational.of(numerator);
  }

  private static Rational q(long numerator, long denominator) {
    return Rational.of(numerator, denominator);
  }

  private static List<Rational> values(Rational... values) {
    return Arrays.asList(values);
  }

  private static List<Rational> at(PolynomialMap<Rational> map, Rational... point) {
    return map.apply(Arrays.asList(point)).castToList();
  }
}
