package org.hyperdescent.crdc.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;
import org.junit.jupiter.api.Test;

class LossesTest {

  private static final double[] ONE = {1};
  private static final double[] LOGITS = {1, 2, 3};

  @Test
  void G9_softmaxCrossEntropyDependsOnTheLabel() {
    Executable loss = Executable.of(Losses.softmaxCrossEntropy(3));
    assertThat(loss.apply(LOGITS, new double[] {0, 0, 1})[0][0])
        .isCloseTo(0.4076059644443803, within(1e-14));
    assertThat(loss.apply(LOGITS, new double[] {1, 0, 0})[0][0])
        .isCloseTo(2.40760596444438, within(1e-13));
  }

  @Test
  void G9_gradientOfSoftmaxCrossEntropyIsSoftmaxMinusLabel() {
    double[][] gradient =
        Executable.of(Losses.softmaxCrossEntropy(3).reverse())
            .apply(LOGITS, new double[] {0, 0, 1}, ONE);
    assertThat(gradient[0])
        .containsExactly(
            new double[] {0.09003057317038046, 0.24472847105479767, -0.33475904422517816},
            within(1e-14));
    // The label enters linearly: its change is minus the logits.
    assertThat(gradient[1]).containsExactly(-1, -2, -3);
  }

  @Test
  void gradientOfSoftmaxCrossEntropyComputesOnlyASoftmax() {
    SmoothMap gradient =
        Smooth.domain()
            .gradient(Losses.softmaxCrossEntropy(3))
            .then(Smooth.category().first(Space.reals(3), Space.reals(3)));
    assertThat(Normalizer.normalize(gradient))
        .hasToString(
            """
            program R^3 x R^3 → R^3
              %2 = softmax %0 : R^3
              %3 = subtract %2, %1 : R^3
              return %3""");
  }

  @Test
  void squaredErrorAndItsGradient() {
    Executable loss = Executable.of(Losses.squaredError(Shape.of(2)));
    double[] x = {3, 1};
    double[] y = {1, 2};
    assertThat(loss.apply(x, y)[0]).containsExactly(2.5);
    double[][] gradient =
        Executable.of(Losses.squaredError(Shape.of(2)).reverse()).apply(x, y, ONE);
    assertThat(gradient[0]).containsExactly(2, -1);
    assertThat(gradient[1]).containsExactly(-2, 1);
  }

  @Test
  void bernoulliCrossEntropyIsTheLogLikelihoodOfProbabilities() {
    Executable loss = Executable.of(Losses.bernoulli(Shape.of(3)));
    double[] p = {0.25, 0.5, 0.9};
    double[] y = {1, 0, 0.5};
    // - ln 1/4 - ln 1/2 - (ln 0.9 + ln 0.1) / 2 = ln 8 - ln 0.3
    assertThat(loss.apply(p, y)[0][0]).isCloseTo(3.283414346005772, within(1e-14));
    double[][] gradient = Executable.of(Losses.bernoulli(Shape.of(3)).reverse()).apply(p, y, ONE);
    for (int i = 0; i < p.length; i++) {
      assertThat(gradient[0][i]).isCloseTo((p[i] - y[i]) / (p[i] * (1 - p[i])), within(1e-14));
      assertThat(gradient[1][i]).isCloseTo(Math.log(1 - p[i]) - Math.log(p[i]), within(1e-14));
    }
    Differences.assertAgree(Losses.bernoulli(Shape.of(3)), new double[][] {p, y}, 2);
  }

  @Test
  void logisticCrossEntropyIsTheLogLikelihood() {
    double p = 1 / (1 + Math.exp(-0.7));
    Executable loss = Executable.of(Losses.logisticCrossEntropy(Shape.scalar()));
    assertThat(loss.apply(new double[] {0.7}, ONE)[0][0]).isCloseTo(-Math.log(p), within(1e-14));
    assertThat(loss.apply(new double[] {0.7}, new double[] {0})[0][0])
        .isCloseTo(-Math.log(1 - p), within(1e-14));
    assertThat(
            Executable.of(Losses.logisticCrossEntropy(Shape.scalar()).reverse())
                .apply(new double[] {0.7}, ONE, ONE)[0][0])
        .isCloseTo(p - 1, within(1e-14));
  }

  @Test
  void G9_multinomialCrossEntropyCountsLabels() {
    // lse(x) sum(y) - x.y, with gradients sum(y) softmax(x) - y and lse(x) - x.
    Executable loss = Executable.of(Losses.multinomialCrossEntropy(3));
    double lse = 3.40760596444438;
    assertThat(loss.apply(LOGITS, new double[] {0, 0, 1})[0][0])
        .isCloseTo(0.4076059644443803, within(1e-14));
    assertThat(loss.apply(LOGITS, new double[] {2, 0, 1})[0][0])
        .isCloseTo(3 * lse - 5, within(1e-13));
    double[][] gradient =
        Executable.of(Losses.multinomialCrossEntropy(3).reverse())
            .apply(LOGITS, new double[] {2, 0, 1}, ONE);
    assertThat(gradient[0])
        .containsExactly(
            new double[] {
              3 * 0.09003057317038046 - 2, 3 * 0.24472847105479767, 3 * 0.6652409557748219 - 1
            },
            within(1e-14));
    assertThat(gradient[1])
        .containsExactly(new double[] {lse - 1, lse - 2, lse - 3}, within(1e-14));
  }

  @Test
  void dotProductHasTheOtherSideAsItsGradient() {
    double[][] gradient =
        Executable.of(Losses.dotProduct(Shape.of(2)).reverse())
            .apply(new double[] {1, 2}, new double[] {3, 4}, new double[] {0.5});
    assertThat(gradient[0]).containsExactly(1.5, 2);
    assertThat(gradient[1]).containsExactly(0.5, 1);
  }

  @Test
  void huberLossIsQuadraticThenLinear() {
    Shape shape = Shape.of(4);
    double[] x = {0.5, 3, -2, 1};
    double[] y = {0, 0, 2, 0};
    // 0.125 + 1 (3 - 0.5) + 1 (4 - 0.5) + 0.5
    assertThat(Executable.of(Losses.huber(1, shape)).apply(x, y)[0])
        .containsExactly(0.125 + 2.5 + 3.5 + 0.5);
    assertThat(Executable.of(Losses.huber(1, shape).reverse()).apply(x, y, ONE)[0])
        .containsExactly(0.5, 1, -1, 1);
    assertThatThrownBy(() -> Losses.huber(0, shape))
        .hasMessage("the threshold 0.0 is not positive");
  }

  @Test
  void absoluteErrorHasTheSignAsItsGradient() {
    double[] x = {1, -2, 3};
    double[] y = {0, 0, 3};
    assertThat(Executable.of(Losses.absoluteError(Shape.of(3))).apply(x, y)[0]).containsExactly(3);
    assertThat(Executable.of(Losses.absoluteError(Shape.of(3)).reverse()).apply(x, y, ONE)[0])
        .containsExactly(1, -1, 0);
  }

  @Test
  void poissonLikelihoodIsThatOfItsCounts() {
    Executable loss = Executable.of(Losses.poisson(Shape.of(2)));
    double rate = 2.5;
    // - ln(e^-rate rate^k / k!) without ln k!, for k = 3 and k = 0.
    assertThat(loss.apply(new double[] {Math.log(rate), Math.log(rate)}, new double[] {3, 0})[0][0])
        .isCloseTo(2 * rate - 3 * Math.log(rate), within(1e-14));
    assertThat(
            Executable.of(Losses.poisson(Shape.of(2)).reverse())
                .apply(new double[] {Math.log(rate), 0}, new double[] {3, 0}, ONE)[0])
        .containsExactly(new double[] {rate - 3, 1}, within(1e-14));
  }

  @Test
  void potentialsAreFunctionsOfOneArray() {
    assertThatThrownBy(() -> Losses.exponentialFamily(SmoothOperations.exp(Shape.of(2))))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("exp: R^2 → R^2 is not a function of one array to R");
  }

  @Test
  void quadraticObjectiveHasTheResidualAsItsGradient() {
    Tensor matrix = Tensor.matrix(new double[] {2, 1}, new double[] {1, 3});
    SmoothMap objective = Losses.quadratic(matrix, Tensor.vector(1, -1));
    double[] x = {2, 1};
    assertThat(Executable.of(objective).apply(x)[0]).containsExactly((8 + 2 + 2 + 3) / 2.0 - 1);
    assertThat(Executable.of(Smooth.domain().gradient(objective)).apply(x)[0])
        .containsExactly(4 + 1 - 1, 2 + 3 + 1);
    assertThatThrownBy(() -> Losses.quadratic(matrix, Tensor.vector(1, 2, 3)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("R^2x2")
        .hasMessageContaining("R^3");
  }

  @Test
  void ridgeAddsUpOverWires() {
    SmoothMap ridge = Losses.ridge(0.1, Space.of(Shape.of(2), Shape.scalar()));
    assertThat(Executable.of(ridge).apply(new double[] {1, 2}, new double[] {3})[0][0])
        .isCloseTo(0.7, within(1e-14));
    assertThat(Executable.of(Losses.ridge(0.1, Space.unit())).apply()[0]).containsExactly(0);
  }

  @Test
  void objectivesOnDataAreSumsOfLosses() {
    Tensor data = Tensor.matrix(new double[] {1, 2}, new double[] {-3, 0.5});
    Tensor labels = Tensor.vector(1, 0);
    double[] w = {0.3, -0.2};
    double[] scores = {0.3 - 0.4, -0.9 - 0.1};
    Executable bernoulli = Executable.of(Losses.logisticCrossEntropy(Shape.of(2)));
    assertThat(Executable.of(Losses.logisticRegression(data, labels)).apply(w)[0][0])
        .isCloseTo(bernoulli.apply(scores, labels.toArray())[0][0], within(1e-14));
    assertThat(Executable.of(Losses.poissonRegression(data, labels)).apply(w)[0][0])
        .isCloseTo(Math.exp(-0.1) + 0.1 + Math.exp(-1), within(1e-14));
    assertThat(Executable.of(Losses.huberRegression(0.5, data, labels)).apply(w)[0][0])
        .isCloseTo(0.5 * (1.1 - 0.25) + 0.5 * (1 - 0.25), within(1e-14));
    Executable squared = Executable.of(Losses.squaredError(Shape.of(2)));
    assertThat(Executable.of(Losses.leastSquares(data, labels)).apply(w)[0][0])
        .isCloseTo(squared.apply(scores, labels.toArray())[0][0], within(1e-14));
  }

  @Test
  void dataThatDoesNotFitIsRefused() {
    Tensor data = Tensor.matrix(new double[] {1, 2}, new double[] {3, 4});
    assertThatThrownBy(() -> Losses.leastSquares(data, Tensor.vector(1, 2, 3)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage(
            "data R^2x2 does not fit targets R^3: it takes a matrix with one row for each target");
  }

  @Test
  void lossOfABatchIsTheSumOfItsSamples() {
    SmoothMap batch =
        Losses.softmaxCrossEntropy(3).batch(2).then(SmoothOperations.sum(Shape.of(2), 0));
    double[] logits = {1, 2, 3, 3, 2, 1};
    double[] labels = {0, 0, 1, 0, 0, 1};
    assertThat(Executable.of(batch).apply(logits, labels)[0][0])
        .isCloseTo(0.4076059644443803 + 2.40760596444438, within(1e-13));
  }
}
