package org.hyperdescent.crdc.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.hyperdescent.lenses.Parametrised;
import org.junit.jupiter.api.Test;

class LayersTest {

  private static final double[] WEIGHTS = {1, 2, 3, 4, 5, 6};
  private static final double[] BIASES = {0.5, -0.5, 0};
  private static final double[] INPUT = {1, -1};

  @Test
  void denseLayerIsAnAffineMapAndAnActivation() {
    Parametrised<Space, SmoothMap> layer = Layers.dense(2, 3, Activation.none());
    assertThat(layer.parameters()).isEqualTo(Space.of(Shape.of(3, 2), Shape.of(3)));
    assertThat(Executable.of(layer.map()).apply(WEIGHTS, BIASES, INPUT)[0])
        .containsExactly(-0.5, -1.5, -1);
    assertThat(
            Executable.of(Layers.dense(2, 3, SmoothOperations::relu).map())
                .apply(WEIGHTS, new double[] {2, 0, 0}, INPUT)[0])
        .containsExactly(1, 0, 0);
  }

  @Test
  void denseLayerIsLinearThenBias() {
    Parametrised<Space, SmoothMap> composed =
        Layers.linear(2, 3)
            .then(Layers.bias(Shape.of(3)))
            .then(Layers.layer(SmoothOperations.tanh(Shape.of(3))));
    assertThat(Executable.of(composed.map()).apply(WEIGHTS, BIASES, INPUT)[0])
        .isEqualTo(
            Executable.of(Layers.dense(2, 3, SmoothOperations::tanh).map())
                .apply(WEIGHTS, BIASES, INPUT)[0]);
  }

  @Test
  void parametersOfANetworkAreThoseOfItsLayersInOrder() {
    Parametrised<Space, SmoothMap> net =
        Layers.dense(784, 128, SmoothOperations::relu)
            .then(Layers.dense(128, 10, Activation.none()));
    assertThat(net.parameters()).hasToString("R^128x784 x R^128 x R^10x128 x R^10");
    assertThatThrownBy(() -> net.then(Layers.dense(64, 10, Activation.none())))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("R^10 is not R^64");
  }

  @Test
  void embeddingReadsRowsOfItsTable() {
    Parametrised<Space, SmoothMap> layer = Layers.embedding(4, 2, Shape.of(3));
    double[] table = {0, 1, 10, 11, 20, 21, 30, 31};
    assertThat(Executable.of(layer.map()).apply(table, new double[] {3, 0, 3})[0])
        .containsExactly(30, 31, 0, 1, 30, 31);
    double[][] gradient =
        Executable.of(layer.map().reverse())
            .apply(table, new double[] {3, 0, 3}, new double[] {1, 2, 3, 4, 5, 6});
    assertThat(gradient[0]).containsExactly(3, 4, 0, 0, 0, 0, 6, 8);
    assertThat(gradient[1]).containsExactly(0, 0, 0);
    assertThatThrownBy(
            () -> Executable.of(layer.map()).apply(table, new double[] {0, 4, Double.NaN}))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("index 4.0 at position 1 is not in 0..3: the table has 4 entries");
    Differences.assertBatches(
        layer,
        new double[][] {table},
        new double[][] {{1, 1, 2}},
        new double[][] {{0, 3, 1}},
        new double[][] {{2, 2, 2}});
  }

  @Test
  void batchOfEmbeddingsReadsOneTable() {
    Parametrised<Space, SmoothMap> batch = Layers.batch(Layers.embedding(100, 8, Shape.of(3)), 16);
    assertThat(Normalizer.normalize(batch.map()).nodes().collect(node -> node.operation().label()))
        .containsExactly("lookup axes=0");
    assertThat(
            Normalizer.normalize(batch.map().reverse())
                .nodes()
                .collect(node -> node.operation().label()))
        .containsExactly("accumulate axes=0 size=100", "fill 0.0");
  }

  @Test
  void normalizationGivesRowsOfMeanAndDeviation() {
    Shape shape = Shape.of(2, 4);
    Parametrised<Space, SmoothMap> layer = Layers.normalization(shape, 1e-5);
    double[] gain = {1, 2, 3, 4};
    double[] shift = {0.1, 0.2, 0.3, 0.4};
    double[] x = {1, 2, 3, 6, -5, 0, 0, 1};
    double[] result = Executable.of(layer.map()).apply(gain, shift, x)[0];
    for (int row = 0; row < 2; row++) {
      double mean = 0;
      double square = 0;
      for (int i = 0; i < 4; i++) {
        mean += x[4 * row + i] / 4;
        square += x[4 * row + i] * x[4 * row + i] / 4;
      }
      for (int i = 0; i < 4; i++) {
        double standard = (x[4 * row + i] - mean) / Math.sqrt(square - mean * mean + 1e-5);
        assertThat(result[4 * row + i]).isCloseTo(gain[i] * standard + shift[i], within(1e-13));
      }
    }
    double[][] at = {gain, shift, x};
    Differences.assertAgree(layer.map(), at, 3);
    Differences.assertBatches(
        layer,
        new double[][] {gain, shift},
        new double[][] {x},
        new double[][] {{8, 7, 6, 0, 1, 2, 3, 5}});
  }

  @Test
  void residualAddsTheInput() {
    Parametrised<Space, SmoothMap> layer =
        Layers.residual(Layers.dense(2, 2, SmoothOperations::tanh));
    double[][] at = SmoothEquality.point(layer.map().source(), new SplittableRandom(1));
    double[] inner = Executable.of(Layers.dense(2, 2, SmoothOperations::tanh).map()).apply(at)[0];
    assertThat(Executable.of(layer.map()).apply(at)[0])
        .containsExactly(at[2][0] + inner[0], at[2][1] + inner[1]);
    Differences.assertAgree(layer.map(), at, 3);
    assertThatThrownBy(() -> Layers.residual(Layers.linear(2, 3)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("R^3 x R^2 is not R^2 x R^2");
  }

  @Test
  void batchRunsEverySampleWithTheSameParameters() {
    Parametrised<Space, SmoothMap> net =
        Layers.dense(2, 3, SmoothOperations::tanh).then(Layers.dense(3, 2, Activation.none()));
    int count = 4;
    Parametrised<Space, SmoothMap> batch = Layers.batch(net, count);
    assertThat(batch.parameters()).isEqualTo(net.parameters());
    double[][] point = SmoothEquality.point(batch.map().source(), new SplittableRandom(1));
    double[] result = Executable.of(batch.map()).apply(point)[0];
    Executable single = Executable.of(net.map());
    double[] samples = point[4];
    for (int i = 0; i < count; i++) {
      point[4] = new double[] {samples[2 * i], samples[2 * i + 1]};
      double[] expected = single.apply(point)[0];
      assertThat(new double[] {result[2 * i], result[2 * i + 1]})
          .containsExactly(expected, within(1e-14));
    }
  }
}
