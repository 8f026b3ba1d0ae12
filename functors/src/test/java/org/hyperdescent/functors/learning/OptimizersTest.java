package org.hyperdescent.functors.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.diagram.Notation;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.functors.descent.PolynomialErrors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Golden values of optimizers: the objective `p²/2` from `p = 1`, whose gradient is `p`.
class OptimizersTest {

  private static final Polynomials<Rational> Q = new Polynomials<>(Rationals.RATIONALS);

  /// Steps of an optimizer on one number, with the change `scale * get(state)`: the states after
  /// each step.
  private static double[][] trajectory(
      Optimizer<Space, SmoothMap> optimizer, double scale, int steps) {
    Space space = Space.scalar();
    Executable get = Executable.of(optimizer.on(space).get());
    Executable put = Executable.of(optimizer.on(space).put());
    int wires = optimizer.state(space).width() + 1;
    double[][] state = new double[wires][1];
    state[wires - 1][0] = 1;
    double[][] states = new double[steps][];
    for (int i = 0; i < steps; i++) {
      double[][] inputs = Arrays.copyOf(state, wires + 1);
      inputs[wires] = new double[] {scale * get.apply(state)[0][0]};
      state = put.apply(inputs);
      states[i] = Stream.of(state).mapToDouble(wire -> wire[0]).toArray();
    }
    return states;
  }

  private static void assertStates(double[][] actual, double[]... expected) {
    assertThat(actual).hasDimensions(expected.length, expected[0].length);
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[i].length; j++) {
        assertThat(actual[i][j])
            .as("wire %d after step %d", j, i + 1)
            .isCloseTo(expected[i][j], within(1e-12 * Math.max(1, Math.abs(expected[i][j]))));
      }
    }
  }

  @Test
  void gradientUpdateAddsTheChange() {
    assertStates(
        trajectory(SmoothOptimizers.gradientUpdate(), -0.1, 3),
        new double[] {0.9},
        new double[] {0.81},
        new double[] {0.729});
  }

  @Test
  @DisplayName("G7: momentum")
  void momentum() {
    assertStates(
        trajectory(SmoothOptimizers.momentum(0.9), -0.1, 3),
        new double[] {-0.1, 0.9},
        new double[] {-0.18, 0.72},
        new double[] {-0.234, 0.486});
  }

  @Test
  @DisplayName("G7: Nesterov's momentum")
  void nesterov() {
    assertStates(
        trajectory(SmoothOptimizers.nesterov(0.9), -0.1, 3),
        new double[] {-0.1, 0.9},
        new double[] {-0.171, 0.729},
        new double[] {-0.21141, 0.51759});
  }

  @Test
  @DisplayName("G7, in exact fractions")
  void exactMomentum() {
    var momentum =
        AdditiveOptimizers.momentum(Q, wires -> PolynomialErrors.scale(Q, wires, q(9, 10)));
    PolynomialMap<Rational> put = momentum.on(1).put();
    List<Rational> state = List.of(q(0, 1), q(1, 1));
    for (var expected :
        List.of(
            List.of(q(-1, 10), q(9, 10)),
            List.of(q(-9, 50), q(18, 25)),
            List.of(q(-117, 500), q(243, 500)))) {
      Rational change = state.get(1).times(q(-1, 10));
      state = put.apply(List.of(state.get(0), state.get(1), change)).castToList();
      assertThat(state).isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("G8: Adagrad, with a delta that 1 absorbs")
  void adagrad() {
    assertStates(
        trajectory(SmoothOptimizers.adagrad(0.1, 1e-300), -1, 3),
        new double[] {1, 0.9},
        new double[] {1.81, 0.833103526837755},
        new double[] {2.504061486429506, 0.7804561813481035});
  }

  @Test
  @DisplayName("G8: Adam")
  void adam() {
    assertStates(
        trajectory(SmoothOptimizers.adam(0.1, 0.9, 0.999, 1e-8), -1, 3),
        new double[] {1, -0.1, 0.001, 0.900000001},
        new double[] {2, -0.1800000001, 0.0018090000018, 0.8004122297123379},
        new double[] {3, -0.24204122306123374, 0.0024478507392712754, 0.7015862745044147});
  }

  static Stream<Optimizer<Space, SmoothMap>> all() {
    return Stream.of(
        SmoothOptimizers.gradientUpdate(),
        SmoothOptimizers.momentum(0.5),
        SmoothOptimizers.nesterov(0.5),
        SmoothOptimizers.adagrad(0.1, 1e-8),
        SmoothOptimizers.adam(0.1, 0.9, 0.999, 1e-8),
        SmoothOptimizers.adam(0.1, 0, 0, 1e-8));
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatNeverChangedStandsStill(Optimizer<Space, SmoothMap> optimizer) {
    double[][] states = trajectory(optimizer, 0, 3);
    assertThat(states[2][states[2].length - 1]).isEqualTo(1);
    assertThat(states[2]).doesNotContain(Double.NaN);
  }

  @ParameterizedTest
  @MethodSource("all")
  void stateAndTypes(Optimizer<Space, SmoothMap> optimizer) {
    Space parameters = Space.of(Shape.of(2, 3), Shape.of(2));
    var lens = optimizer.on(parameters);
    assertThat(lens.target().forward()).isEqualTo(parameters);
    assertThat(lens.source().forward()).isEqualTo(optimizer.state(parameters).tensor(parameters));
    assertThat(optimizer.on(Space.unit()).target().forward()).isEqualTo(Space.unit());
    assertThat(optimizer.state(parameters).width())
        .isEqualTo(Smooth.category().source(optimizer.tick()).width() + 2 * optimizer.moments());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN, Double.POSITIVE_INFINITY})
  void decaysOutOfRangeAreRefused(double decay) {
    assertThatThrownBy(() -> SmoothOptimizers.momentum(decay))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("decay " + decay + " is not in [0, 1): what is remembered must fade");
    assertThatThrownBy(() -> SmoothOptimizers.nesterov(decay))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SmoothOptimizers.adam(0.1, decay, 0.9, 1e-8))
        .hasMessageStartingWith("beta1");
    assertThatThrownBy(() -> SmoothOptimizers.adam(0.1, 0.9, decay, 1e-8))
        .hasMessageStartingWith("beta2");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 0, Double.NaN, Double.POSITIVE_INFINITY})
  void deltasAndRatesThatAreNotPositiveAreRefused(double number) {
    assertThatThrownBy(() -> SmoothOptimizers.adagrad(number, 1e-8))
        .hasMessage("rate " + number + " is not a positive number");
    assertThatThrownBy(() -> SmoothOptimizers.adagrad(0.1, number))
        .hasMessage("delta " + number + " is not a positive number");
    assertThatThrownBy(() -> SmoothOptimizers.adam(number, 0.9, 0.9, 1e-8))
        .hasMessageStartingWith("rate");
    assertThatThrownBy(() -> SmoothOptimizers.adam(0.1, 0.9, 0.9, number))
        .hasMessageStartingWith("delta");
  }

  @Test
  void anOptimizerOfAnotherTypeIsRefused() {
    var smooth = Smooth.category();
    assertThatThrownBy(
            () ->
                new Optimizer<>(
                    "broken",
                    smooth,
                    smooth.copy(Space.scalar()),
                    0,
                    smooth::identity,
                    smooth::addition))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the clock of broken must end where it starts");
    assertThatThrownBy(
            () ->
                new Optimizer<>(
                    "broken",
                    smooth,
                    smooth.identity(Space.unit()),
                    -1,
                    smooth::identity,
                    smooth::addition))
        .hasMessage("broken has -1 moments: none is 0");
    var lop =
        new Optimizer<>(
            "lop-sided",
            smooth,
            smooth.identity(Space.unit()),
            0,
            smooth::identity,
            smooth::identity);
    assertThatThrownBy(() -> lop.on(Space.scalar())).isInstanceOf(TypeMismatchException.class);
  }

  @Test
  void anOptimizerTakesOneWireAtATime() {
    assertThatThrownBy(
            () ->
                SmoothOptimizers.adagrad(0.1, 1e-8)
                    .onPut()
                    .apply(Space.reals(2).tensor(Space.reals(3))))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("an optimizer is given on one wire, not on R^2 x R^3");
  }

  @Test
  void aPictureShowsTheOptimizerAsABlock() {
    var lens = SmoothOptimizers.momentum(0.9).on(Space.reals(2));
    var boxes =
        Notation.<Space, SmoothMap>boxes(Smooth.category(), Space::toString, SmoothMap::describe);
    assertThat(lens.picture(boxes).nodes().toString()).contains("momentum");
  }

  private static Rational q(long numerator, long denominator) {
    return Rational.of(numerator, denominator);
  }
}
