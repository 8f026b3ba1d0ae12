package org.hyperdescent.crdc.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.lenses.LearnerCategory;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.Parametrised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `PERF.lens.linear`: composing costs nothing in the compiled program, whatever is composed and
/// however it is bracketed.
class CompositionCostTest {

  private static final LensCategory<Space, SmoothMap> LENSES =
      new LensCategory<>(Smooth.category());

  /// The image of a map under `f ↦ (f, R[f])`.
  private static Lens<Space, SmoothMap> derivativeLens(SmoothMap map) {
    return LENSES.lens(
        LensObject.simple(map.source()), LensObject.simple(map.target()), map, map.reverse());
  }

  private static MutableList<SmoothMap> layers(int count) {
    MutableList<SmoothMap> layers = Lists.mutable.empty();
    for (int i = 0; i < count; i++) {
      Tensor weights = Tensor.of(Shape.of(2, 2), i, 1, -1, 0.5);
      layers.add(
          SmoothOperations.constant(weights)
              .tensor(new SmoothMap.Identity(Space.reals(2)))
              .then(SmoothOperations.matvec(2, 2))
              .then(SmoothOperations.tanh(Shape.of(2))));
    }
    return layers;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 300})
  void putOfAChainOfLensesIsTheReverseDerivativeOfTheChain(int count) {
    MutableList<SmoothMap> layers = layers(count);
    Program direct = Normalizer.normalize(Smooth.category().composeAll(layers).reverse());
    MutableList<Lens<Space, SmoothMap>> lenses =
        layers.collect(CompositionCostTest::derivativeLens);
    Program left = Normalizer.normalize(LENSES.composeAll(lenses).put());
    Lens<Space, SmoothMap> rightNested = lenses.getLast();
    for (int i = count - 2; i >= 0; i--) {
      rightNested = lenses.get(i).then(rightNested);
    }
    Program right = Normalizer.normalize(rightNested.put());
    assertThat(direct.count(Operation.Matmul.class)).isEqualTo(2 * count);
    assertThat(left.nodes()).hasSameSizeAs(direct.nodes());
    assertThat(right.nodes()).hasSameSizeAs(direct.nodes());
  }

  private static final LearnerCategory<Space, SmoothMap> LEARNERS =
      new LearnerCategory<>(Smooth.category());

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void trainingStepOfTenThousandLearnersIsBackpropagationByHand(boolean leftNested) {
    int depth = 10_000;
    Program step = LearnerChains.trainingStep(2, depth, leftNested);
    // One product forward, one for the weights, one for the input: but no input of the first layer.
    assertThat(step.count(Operation.Matmul.class)).isEqualTo(3 * depth - 1);
    int one = LearnerChains.trainingStep(2, 1, leftNested).nodes().size();
    int each = LearnerChains.trainingStep(2, 2, leftNested).nodes().size() - one;
    assertThat(step.nodes()).hasSize(one + (depth - 1) * each);
    // By hand, each layer: reshape, W x, reshape, + b, tanh; 1 - y^2 and times the change; the
    // change as a column, times x and times W, reshaped; the steps of W and b.
    assertThat(each).isEqualTo(14);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void putOfAThousandParametrisedLensesIsBackpropagationByHand(boolean leftNested) {
    int depth = 1_000;
    var para = LEARNERS.parametrisedLenses();
    Parametrised<LensObject<Space>, Lens<Space, SmoothMap>> chain = null;
    for (int i = 0; i < depth; i++) {
      Parametrised<Space, SmoothMap> layer = Layers.dense(2, 2, SmoothOperations::tanh);
      var lens =
          para.parametrised(
              LensObject.simple(layer.parameters()),
              LensObject.simple(layer.source()),
              derivativeLens(layer.map()));
      if (chain == null) {
        chain = lens;
      } else {
        chain = leftNested ? chain.then(lens) : lens.then(chain);
      }
    }
    Space parameters = chain.parameters().forward();
    SmoothMap gradient =
        chain.map().put().then(Smooth.category().first(parameters, Space.reals(2)));
    assertThat(Normalizer.normalize(gradient).count(Operation.Matmul.class))
        .isEqualTo(3 * depth - 1);
  }

  @Test
  void sizeOfTheGradientOfADeepNetworkIsLinearInItsDepth() {
    int single = gradientSize(100);
    assertThat(gradientSize(200) - single).isEqualTo(single - gradientSize(0));
    assertThat(gradientSize(400) - single).isEqualTo(3 * (single - gradientSize(0)));
  }

  private static int gradientSize(int depth) {
    Parametrised<Space, SmoothMap> net = Layers.dense(2, 2, SmoothOperations::tanh);
    for (int i = 0; i < depth; i++) {
      net = net.then(Layers.dense(2, 2, SmoothOperations::tanh));
    }
    return Normalizer.normalize(net.map().reverse()).nodes().size();
  }
}
