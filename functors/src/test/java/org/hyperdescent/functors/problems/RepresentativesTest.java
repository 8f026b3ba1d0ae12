package org.hyperdescent.functors.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.wiring.DecoratedCospans;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.PolynomialOptimization;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.functors.descent.PolynomialErrors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Hanks, Klawonn and Fairbanks (arXiv 2403.19845, corollaries 2.2.1 and 2.4.1) compose isomorphism
/// classes of open problems and of open systems. A class determines no trajectory: changing the
/// variables by an isomorphism that is no isometry changes the steps by more than the change of
/// variables.
class RepresentativesTest {

  private static final Polynomials<Rational> Q = new Polynomials<>(Rationals.RATIONALS);
  private static final NegativeGradient<Integer, PolynomialMap<Rational>> DESCENT =
      new NegativeGradient<>(new PolynomialOptimization<>(Rationals.RATIONALS));
  private static final Rational TENTH = Rational.of(1, 10);

  /// Two bowls `|x|²/2` that share their variable.
  private static PolynomialMap<Rational> composite(int dimension) {
    var bowl = Q.variable(dimension, 0).times(Rational.of(0));
    for (int i = 0; i < dimension; i++) {
      bowl = bowl.plus(Q.variable(dimension, i).power(2).times(Rational.of(1, 2)));
    }
    var problem = Open.of(Lists.immutable.of(dimension), Q.map(dimension, bowl));
    var diagram =
        WiringDiagram.<Integer>builder()
            .junction("x", dimension)
            .box("f", "x")
            .box("g", "x")
            .outer("x")
            .build();
    return new DecoratedCospans<>(DESCENT.source())
        .apply(diagram, Lists.immutable.of(problem, problem))
        .decoration();
  }

  private static PolynomialMap<Rational> step(PolynomialMap<Rational> objective) {
    PolynomialMap<Rational> descent =
        DESCENT.onDecoration(Lists.immutable.of(objective.source()), objective);
    return Q.identity(objective.source())
        .plus(descent.then(PolynomialErrors.scale(Q, objective.source(), TENTH)));
  }

  @Test
  @DisplayName("HKF, corollary 2.2.1: isomorphic representatives take different steps")
  void isomorphicRepresentativesTakeDifferentSteps() {
    PolynomialMap<Rational> objective = composite(1);
    PolynomialMap<Rational> halved = PolynomialErrors.scale(Q, 1, Rational.of(1, 2));
    PolynomialMap<Rational> doubled = PolynomialErrors.scale(Q, 1, Rational.of(2));
    PolynomialMap<Rational> other = step(halved.then(objective));

    assertThat(step(objective)).isEqualTo(PolynomialErrors.scale(Q, 1, Rational.of(4, 5)));
    // the same system in other units would be halved;step;doubled, again 4/5
    assertThat(halved.then(step(objective)).then(doubled)).isEqualTo(step(objective));
    assertThat(other).isEqualTo(PolynomialErrors.scale(Q, 1, Rational.of(19, 20)));
  }

  @Test
  void isometricRepresentativesTakeTheSameSteps() {
    PolynomialMap<Rational> objective = composite(2);
    var x = Q.variable(2, 0);
    var y = Q.variable(2, 1);
    PolynomialMap<Rational> rotation =
        Q.map(
            2,
            x.times(Rational.of(3, 5)).minus(y.times(Rational.of(4, 5))),
            x.times(Rational.of(4, 5)).plus(y.times(Rational.of(3, 5))));
    PolynomialMap<Rational> back =
        Q.map(
            2,
            x.times(Rational.of(3, 5)).plus(y.times(Rational.of(4, 5))),
            y.times(Rational.of(3, 5)).minus(x.times(Rational.of(4, 5))));

    assertThat(step(rotation.then(objective))).isEqualTo(rotation.then(step(objective)).then(back));
  }
}
