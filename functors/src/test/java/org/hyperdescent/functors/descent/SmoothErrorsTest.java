package org.hyperdescent.functors.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmoothErrorsTest {

  private static final Shape SHAPE = Shape.of(3);
  private static final Space SPACE = Space.of(SHAPE);

  /// An error with the loss whose derivative it claims to be, `R^3 x R^3 → R`.
  record Case(ErrorFunction<Space, SmoothMap> error, SmoothMap loss) {
    @Override
    public String toString() {
      return error.name();
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(SmoothErrors.squared(), Losses.squaredError(SHAPE)),
        new Case(SmoothErrors.bernoulli(), Losses.bernoulli(SHAPE)),
        new Case(SmoothErrors.logistic(), Losses.logisticCrossEntropy(SHAPE)),
        new Case(SmoothErrors.softmax(), Losses.softmaxCrossEntropy(3)),
        new Case(SmoothErrors.softmax(), Losses.multinomialCrossEntropy(3)),
        new Case(SmoothErrors.poisson(), Losses.poisson(SHAPE)),
        new Case(
            SmoothErrors.exponentialFamily("quartic", shape -> SmoothOperations.power(3, shape)),
            Losses.exponentialFamily(
                SmoothOperations.power(4, SHAPE)
                    .then(SmoothOperations.total(SHAPE))
                    .then(SmoothOperations.scale(0.25, Space.scalar())))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theDerivativeIsTheSlopeOfTheLoss(Case error) {
    Executable loss = Executable.of(error.loss());
    Executable derivative = Executable.of(error.error().derivative(Smooth.category(), SPACE));
    SplittableRandom random = new SplittableRandom(7);
    for (int sample = 0; sample < 20; sample++) {
      // Probabilities, for the error that needs them; labels that sum to 1, for the one that needs
      // those.
      double[] z = random.doubles(3, 0.1, 0.9).toArray();
      double[] y = {0.2, 0.5, 0.3};
      double[] slopes = derivative.apply(z, y)[0];
      double h = 1e-5;
      for (int i = 0; i < 3; i++) {
        double[] up = z.clone();
        double[] down = z.clone();
        up[i] += h;
        down[i] -= h;
        double slope = (loss.apply(up, y)[0][0] - loss.apply(down, y)[0][0]) / (2 * h);
        assertThat(slopes[i]).isCloseTo(slope, within(1e-7 * (1 + Math.abs(slope))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void errInverseUndoesTheDerivativeBothWays(Case error) {
    Executable derivative = Executable.of(error.error().derivative(Smooth.category(), SPACE));
    Executable inverse = Executable.of(error.error().inverse(Smooth.category(), SPACE));
    SplittableRandom random = new SplittableRandom(8);
    for (int sample = 0; sample < 20; sample++) {
      double[] z = random.doubles(3, 0.1, 0.9).toArray();
      double[] w = random.doubles(3, -2, 2).toArray();
      assertThat(derivative.apply(z, inverse.apply(z, w)[0])[0]).containsExactly(w, within(1e-12));
      assertThat(inverse.apply(z, derivative.apply(z, w)[0])[0]).containsExactly(w, within(1e-12));
    }
  }

  @Test
  void g9RequestsThroughSoftmax() {
    var descent = SmoothErrors.descent(0.1, SmoothErrors.softmax());
    double[] a = {1, 0.5};
    double[] y = {0, 1};
    double[] first = {1, 0, 0, 2};
    double[] second = {2, -1, 0, 1};
    var layer = Layers.linear(2, 2);
    double[] request = Executable.of(descent.onArrow(layer).request()).apply(first, a, y)[0];
    // The input wire carries softmax too: the request is softmax(a) minus the gradient.
    var onOutput = new double[] {softmax(1, 1)[0], softmax(1, 1)[1] - 1};
    assertThat(request)
        .containsExactly(
            new double[] {
              softmax(a[0], a[1])[0] - onOutput[0], softmax(a[0], a[1])[1] - 2 * onOutput[1]
            },
            within(1e-14));
    assertThat(request)
        .containsExactly(new double[] {0.122459331201854, 1.377540668798145}, within(1e-12));
    double[] composed =
        Executable.of(descent.onArrow(layer).then(descent.onArrow(layer)).request())
            .apply(first, second, a, y)[0];
    double[] direct =
        Executable.of(descent.onArrow(layer.then(layer)).request()).apply(first, second, a, y)[0];
    assertThat(composed).containsExactly(direct, within(1e-14));
    assertThat(composed).containsExactly(new double[] {-0.3775406688, 2.3775406688}, within(1e-10));
  }

  private static double[] softmax(double x, double y) {
    double sum = Math.exp(x) + Math.exp(y);
    return new double[] {Math.exp(x) / sum, Math.exp(y) / sum};
  }

  @Test
  void g3OneProductDescends() {
    var learner = SmoothErrors.descent(0.1, SmoothErrors.squared()).onArrow(Layers.linear(1, 1));
    double[][] step =
        Executable.of(learner.step()).apply(new double[] {3}, new double[] {2}, new double[] {5});
    assertThat(step[0]).containsExactly(new double[] {2.8}, within(1e-15));
    assertThat(step[1]).containsExactly(new double[] {-1}, within(1e-15));
  }

  @Test
  void anErrorChosenByShapeActsOnItsWireOnly() {
    var error = SmoothErrors.onShape(Shape.of(2), SmoothErrors.softmax(), SmoothErrors.squared());
    Space both = Space.of(Shape.of(2), Shape.of(3));
    double[][] slopes =
        Executable.of(error.derivative(Smooth.category(), both))
            .apply(
                new double[] {0, 0},
                new double[] {1, 2, 3},
                new double[] {1, 0},
                new double[] {1, 1, 1});
    assertThat(slopes[0]).containsExactly(new double[] {-0.5, 0.5}, within(1e-15));
    assertThat(slopes[1]).containsExactly(0, 1, 2);
  }

  @Test
  void anErrorOnTwoWiresAtOnceIsRefused() {
    assertThatThrownBy(() -> SmoothErrors.bernoulli().onDerivative().apply(Space.of(SHAPE, SHAPE)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("R^3 x R^3");
    assertThatThrownBy(() -> SmoothErrors.descent(0, SmoothErrors.squared()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("step size 0.0");
  }
}
