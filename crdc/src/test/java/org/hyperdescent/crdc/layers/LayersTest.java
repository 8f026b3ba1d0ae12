package org.hyperdescent.crdc.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hyperdescent.category.TypeMismatchException;
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
