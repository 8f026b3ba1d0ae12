package org.hyperdescent.crdc.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.lenses.Parametrised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the forward derivative costs: a program no longer than the map allows.
class ForwardDerivativeTest {

  private static final Shape R = Shape.scalar();
  private static final Space SCALAR = Space.scalar();

  @Test
  void tangentsFollowTheValues() {
    SmoothMap map = SmoothOperations.multiply(R).then(SmoothOperations.sin(R));
    assertThat(Normalizer.normalize(map.forward()))
        .hasToString(
            """
            program R x R x R x R → R
              %4 = multiply %0, %1 : R
              %5 = multiply %1, %2 : R
              %6 = multiply %0, %3 : R
              %7 = add %5, %6 : R
              %8 = cos %4 : R
              %9 = multiply %7, %8 : R
              return %9""");
  }

  @Test
  void chainsOfTenThousandLayersCompileWhateverTheBracketing() {
    SmoothMap left = SmoothOperations.sin(R);
    SmoothMap right = SmoothOperations.sin(R);
    for (int i = 1; i < 10_000; i++) {
      left = left.then(SmoothOperations.sin(R));
      right = SmoothOperations.sin(R).then(right);
    }
    // All sines but the last; a cosine and a product each.
    assertThat(Normalizer.normalize(left.forward()).nodes()).hasSize(29_999);
    assertThat(Normalizer.normalize(right.forward()).nodes()).hasSize(29_999);
    // The sines of the map are the sines of its derivative.
    assertThat(Normalizer.normalize(withValue(left)).nodes()).hasSize(30_000);
  }

  @Test
  void derivativeOfALinearMapReadsOnlyTheChange() {
    SmoothMap linear =
        SmoothOperations.expand(Shape.of(3), 0, 2)
            .then(SmoothOperations.transpose(Shape.of(2, 3)))
            .then(SmoothOperations.scale(2, Space.of(Shape.of(3, 2))));
    assertThat(Normalizer.normalize(linear.forward()))
        .isEqualTo(
            Normalizer.normalize(
                Smooth.category()
                    .second(Space.of(Shape.of(3)), Space.of(Shape.of(3)))
                    .then(linear)));
  }

  @Test
  void partOfAMapThatDoesNotChangeIsNotDifferentiated() {
    SmoothMap constant =
        new SmoothMap.Discard(SCALAR)
            .then(SmoothOperations.constant(Tensor.vector(1, 2)))
            .then(SmoothOperations.softmax(Shape.of(2)))
            .then(SmoothOperations.total(Shape.of(2)));
    SmoothMap shifted = new SmoothMap.Identity(SCALAR).plus(constant);
    assertThat(Normalizer.normalize(shifted.forward()))
        .hasToString("program R x R → R\n  return %1");
    // Even if no rule simplifies.
    assertThat(
            Normalizer.normalize(shifted.forward(), Lists.immutable.empty())
                .nodes()
                .collect(node -> node.operation().label()))
        .doesNotContain("softmax");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 40})
  void networkHasOneProductForwardAndTwoForItsTangent(int layers) {
    SmoothMap net = net(layers).map();
    // The change of the weights times the input, and the weights times the change of the input.
    assertThat(products(net.forward())).isEqualTo(3 * layers);
    assertThat(products(withValue(net))).isEqualTo(3 * layers);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 40})
  void changeOfTheInputAloneCostsOneProductALayer(int layers) {
    Parametrised<Space, SmoothMap> net = net(layers);
    Space parameters = net.parameters();
    Space source = net.source();
    SmoothMap ofInput =
        new SmoothMap.Identity(parameters.tensor(source))
            .tensor(new SmoothMap.Zero(Space.unit(), parameters))
            .tensor(new SmoothMap.Identity(source))
            .then(net.map().forward());
    assertThat(products(ofInput)).isEqualTo(2 * layers);
    SmoothMap ofParameters =
        new SmoothMap.Identity(parameters.tensor(source).tensor(parameters))
            .tensor(new SmoothMap.Zero(Space.unit(), source))
            .then(net.map().forward());
    assertThat(products(ofParameters)).isEqualTo(3 * layers - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10})
  void batchHasOneProductWhereTheSampleHasOne(int layers) {
    SmoothMap batched = Layers.batch(net(layers), 8).map();
    Program program = Normalizer.normalize(batched.forward());
    assertThat(program.count(Operation.Matmul.class)).isEqualTo(3 * layers);
    assertThat(
            program
                .nodes()
                .select(node -> node.operation() instanceof Operation.Matmul)
                .allSatisfy(node -> node.result().shape().rank() == 2))
        .as("all products are of matrices, none is a batch of small ones")
        .isTrue();
  }

  @Test
  void hessianVectorProductOfLeastSquaresIsTwoProducts() {
    SmoothMap objective =
        Losses.leastSquares(Tensor.of(Shape.of(2, 3), 1, 2, 3, 4, 5, 6), Tensor.vector(1, 2));
    SmoothMap gradient = Smooth.domain().gradient(objective);
    Program program = Normalizer.normalize(gradient.forward());
    // X^T (X v): the point is not looked at.
    assertThat(program.count(Operation.Matmul.class)).isEqualTo(2);
    assertThat(program.flops()).isEqualTo(12 + 12);
  }

  private static Parametrised<Space, SmoothMap> net(int layers) {
    Parametrised<Space, SmoothMap> net = Layers.dense(3, 3, SmoothOperations::tanh);
    for (int i = 1; i < layers; i++) {
      net = net.then(Layers.dense(3, 3, SmoothOperations::tanh));
    }
    return net;
  }

  /// The map `(x, v) ↦ (f(x), D[f](x, v))`.
  private static SmoothMap withValue(SmoothMap map) {
    return Smooth.category().first(map.source(), map.source()).then(map).pair(map.forward());
  }

  private static int products(SmoothMap map) {
    return Normalizer.normalize(map).count(Operation.Matmul.class);
  }
}
