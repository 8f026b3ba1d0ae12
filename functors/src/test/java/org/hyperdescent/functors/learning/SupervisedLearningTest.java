package org.hyperdescent.functors.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.circuit.CircuitCategory;
import org.hyperdescent.crdc.circuit.CircuitLosses;
import org.hyperdescent.crdc.layers.Activation;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.crdc.runtime.compiled.CompiledProgram;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.functors.descent.CircuitErrors;
import org.hyperdescent.functors.descent.PolynomialErrors;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.Parametrised;
import org.junit.jupiter.api.Test;

class SupervisedLearningTest {

  private static final Polynomials<Rational> Q = new Polynomials<>(Rationals.RATIONALS);
  private static final SupervisedLearning<Integer, PolynomialMap<Rational>> EXACT =
      new SupervisedLearning<>(Q);
  private static final Rational TENTH = Rational.of(1, 10);

  /// `I(p, q, a) = q (p a)²`, in two layers.
  private static Parametrised<Integer, PolynomialMap<Rational>> model() {
    var para = PolynomialErrors.descent(Rationals.RATIONALS, TENTH).domain();
    var square = Q.map(2, Q.variable(2, 0).times(Q.variable(2, 1)).power(2));
    return para.parametrised(1, 1, square).then(para.parametrised(1, 1, Q.multiplication(1)));
  }

  private static PolynomialMap<Rational> loss() {
    var error = Q.variable(2, 0).minus(Q.variable(2, 1));
    return Q.map(2, error.power(2).times(Rational.of(1, 2)));
  }

  private static PolynomialMap<Rational> rate() {
    return Q.map(1, Q.constant(1, TENTH.negated()));
  }

  @Test
  void withSquaredErrorAStepIsTheUpdateOfTheLearner() {
    var descent = PolynomialErrors.descent(Rationals.RATIONALS, TENTH);
    for (var optimizer :
        Lists.immutable.of(
            AdditiveOptimizers.gradientUpdate(Q),
            AdditiveOptimizers.nesterov(
                Q, wires -> PolynomialErrors.scale(Q, wires, Rational.of(9, 10))))) {
      int state = optimizer.state(2) + 2;
      var inputThenLabel =
          Q.pullback(Lists.immutable.of(state, 1, 1), FiniteFunction.of(3, 0, 2, 1));
      assertThat(inputThenLabel.then(EXACT.step(optimizer, model(), loss(), rate())))
          .as(optimizer.name())
          .isEqualTo(optimizer.attach(descent.changes(model())).update());
    }
    assertThat(AdditiveOptimizers.gradientUpdate(Q).attach(descent.changes(model())).step())
        .isEqualTo(descent.onArrow(model()).step());
  }

  /// Over `Z_2` minus one is one, so the learning rate is the identity.
  @Test
  void withExclusiveOrAStepIsReverseDerivativeAscent() {
    CircuitCategory<Integer> circuits = new CircuitCategory<>(Modular.Z2);
    var descent = CircuitErrors.descent(Modular.Z2, 1);
    var bits = new Polynomials<>(Modular.Z2);
    var product = bits.variable(4, 0).times(bits.variable(4, 2));
    var chosen = bits.variable(4, 1).times(bits.variable(4, 3).plus(1));
    var model =
        descent
            .domain()
            .parametrised(2, 2, circuits.circuit(bits.map(4, product.plus(chosen), chosen)));
    var step =
        new SupervisedLearning<>(circuits)
            .step(
                AdditiveOptimizers.gradientUpdate(circuits),
                model,
                CircuitLosses.exclusiveOr(2),
                circuits.identity(2));
    var inputThenLabel =
        circuits.pullback(Lists.immutable.of(2, 2, 2), FiniteFunction.of(3, 0, 2, 1));

    assertThat(circuits.compose(inputThenLabel, step))
        .isEqualTo(descent.onArrow(model).update())
        .isNotEqualTo(circuits.projection(Lists.immutable.of(2, 2, 2), 0));
  }

  @Test
  void theGetOfTheClosedLensIsTheTerminalMap() {
    var closed = EXACT.closed(model(), loss(), rate());
    assertThat(closed.target()).isEqualTo(LensObject.simple(0));
    assertThat(closed.parameters()).isEqualTo(LensObject.simple(3));
    assertThat(closed.map().get()).isEqualTo(Q.discard(4)).isNotEqualTo(Q.identity(4));
  }

  @Test
  void aLossWithoutAnInverseTrainsToo() {
    Shape one = Shape.of(1);
    var adam = SmoothOptimizers.adam(0.05, 0.9, 0.999, 1e-8);
    var step =
        CompiledProgram.of(
            new SupervisedLearning<>(Smooth.category())
                .step(
                    adam,
                    Layers.dense(2, 1, Activation.none()),
                    Losses.huber(0.5, one),
                    new SmoothMap.Discard(Space.scalar())
                        .then(SmoothOperations.fill(Shape.scalar(), -1))));
    double[][] state = {{0}, {0, 0}, {0}, {0, 0}, {0}, {0.5, -0.5}, {0}};
    double[][] inputs = Arrays.copyOf(state, 9);
    inputs[7] = new double[] {2};
    inputs[8] = new double[] {1, 1};
    var bound = step.bind(inputs, state);
    for (int i = 0; i < 500; i++) {
      bound.run();
    }
    assertThat(state[5][0] + state[5][1] + state[6][0]).isCloseTo(2, within(1e-3));
  }

  @Test
  void aLossOfAnotherTypeIsRefused() {
    assertThatThrownBy(() -> EXACT.closed(model(), Q.identity(1), rate()))
        .isInstanceOf(TypeMismatchException.class);
  }
}
