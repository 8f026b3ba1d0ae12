package org.hyperdescent.functors.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.wiring.DecoratedCospans;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.polynomial.Polynomial;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.PolynomialOptimization;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.functors.descent.PolynomialErrors;
import org.junit.jupiter.api.Test;

/// Golden values of composed problems, exact fractions worked out by hand.
class OpenProblemGoldenTest {

  private static final PolynomialOptimization<Rational> DOMAIN =
      new PolynomialOptimization<>(Rationals.RATIONALS);
  private static final Polynomials<Rational> Q = DOMAIN.category();
  private static final NegativeGradient<Integer, PolynomialMap<Rational>> DESCENT =
      new NegativeGradient<>(DOMAIN);
  private static final Euler<Integer, PolynomialMap<Rational>> EULER =
      new Euler<>(DOMAIN, object -> PolynomialErrors.scale(Q, object, Rational.of(1, 10)));

  @Test
  void g15ThreeBoxesSharingThreeVariables() {
    WiringDiagram<Integer> diagram =
        WiringDiagram.parse("(x, y, z) { f(w, x); g(u, w, y); h(u, w, z) }", _ -> 1);
    // Each objective on its own ports, in the order of the ports.
    var f = problem(2, v -> square(v.get(0).minus(v.get(1))));
    var g = problem(3, v -> square(v.get(0).plus(v.get(1)).minus(v.get(2))));
    var h =
        problem(3, v -> square(v.get(0).minus(v.get(1))).plus(square(v.get(2).minus(v.get(0)))));
    ImmutableList<Open<Integer, PolynomialMap<Rational>>> problems = Lists.immutable.of(f, g, h);

    var composite = new DecoratedCospans<>(new Objectives<>(DOMAIN)).apply(diagram, problems);
    var order = names(diagram);
    List<Rational> start = state(order, "u", q(1), "w", q(2), "x", q(0), "y", q(0), "z", q(0));
    assertThat(at(composite.decoration(), start)).containsExactly(q(15, 2));
    var gradient = DOMAIN.gradient(composite.decoration());
    assertThat(at(gradient, start))
        .isEqualTo(state(order, "u", q(3), "w", q(6), "x", q(-2), "y", q(-3), "z", q(-1)));

    // Box by box, and composed as discrete systems.
    var systems =
        problems.collect(
            problem -> {
              PolynomialMap<Rational> displacement =
                  DESCENT.onDecoration(problem.variables(), problem.decoration());
              return new Open<>(
                  problem.variables(),
                  EULER.onDecoration(problem.variables(), displacement),
                  problem.ports());
            });
    var algorithm = new DecoratedCospans<>(new DiscreteSteps<>(DOMAIN)).apply(diagram, systems);
    List<Rational> one = at(algorithm.decoration(), start);
    assertThat(one)
        .isEqualTo(
            state(order, "u", q(7, 10), "w", q(7, 5), "x", q(1, 5), "y", q(3, 10), "z", q(1, 10)));
    assertThat(at(composite.decoration(), one)).containsExactly(q(553, 200));
    List<Rational> two = at(algorithm.decoration(), one);
    assertThat(two)
        .isEqualTo(
            state(
                order,
                "u",
                q(53, 100),
                "w",
                q(103, 100),
                "x",
                q(8, 25),
                "y",
                q(12, 25),
                "z",
                q(4, 25)));
    assertThat(at(composite.decoration(), two)).containsExactly(q(10287, 10000));
  }

  @Test
  void g18TwoTasksSharingOneWeight() {
    WiringDiagram<Integer> diagram =
        WiringDiagram.parse("(w0) { first(w0, w1); second(w0, w2) }", _ -> 1);
    var problems =
        Lists.immutable.of(
            problem(2, v -> square(v.get(0).times(v.get(1)).plus(q(-1)))),
            problem(2, v -> square(v.get(0).times(v.get(1)).plus(q(-2)))));
    var displacement =
        new DecoratedCospans<>(new Displacements<>(Q))
            .apply(
                diagram,
                problems.collect(
                    problem ->
                        new Open<>(
                            problem.variables(),
                            DESCENT.onDecoration(problem.variables(), problem.decoration()),
                            problem.ports())));
    var step = EULER.onDecoration(displacement.variables(), displacement.decoration());
    var order = names(diagram);
    List<Rational> one = at(step, state(order, "w0", q(1), "w1", q(2), "w2", q(3)));
    assertThat(one).isEqualTo(state(order, "w0", q(1, 2), "w1", q(19, 10), "w2", q(29, 10)));
    assertThat(at(step, one))
        .isEqualTo(state(order, "w0", q(669, 1000), "w1", q(761, 400), "w2", q(1171, 400)));
  }

  private interface Formula {
    Polynomial<Rational> on(ImmutableList<Polynomial<Rational>> variables);
  }

  private static Open<Integer, PolynomialMap<Rational>> problem(int variables, Formula formula) {
    return new Open<>(
        Lists.immutable.fromStream(java.util.stream.IntStream.range(0, variables).mapToObj(_ -> 1)),
        Q.map(variables, formula.on(Q.variables(variables))),
        FiniteFunction.identity(variables));
  }

  private static Polynomial<Rational> square(Polynomial<Rational> polynomial) {
    return polynomial.power(2).times(q(1, 2));
  }

  private static List<String> names(WiringDiagram<Integer> diagram) {
    return diagram.junctions().collect(junction -> junction.name()).castToList();
  }

  private static List<Rational> state(List<String> order, Object... namesAndValues) {
    Rational[] state = new Rational[order.size()];
    for (int i = 0; i < namesAndValues.length; i += 2) {
      state[order.indexOf((String) namesAndValues[i])] = (Rational) namesAndValues[i + 1];
    }
    return Arrays.asList(state);
  }

  private static Rational q(long numerator) {
    return Rational.of(numerator);
  }

  private static Rational q(long numerator, long denominator) {
    return Rational.of(numerator, denominator);
  }

  private static List<Rational> at(PolynomialMap<Rational> map, List<Rational> point) {
    return map.apply(point).castToList();
  }
}
