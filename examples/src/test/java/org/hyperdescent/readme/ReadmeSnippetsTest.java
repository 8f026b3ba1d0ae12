package org.hyperdescent.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.WiringDiagram;
import org.hyperdescent.crdc.layers.Activation;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.runtime.compiled.CompiledProgram;
import org.hyperdescent.crdc.runtime.compiled.Precision;
import org.hyperdescent.crdc.runtime.compiled.Settings;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.functors.descent.SmoothErrors;
import org.hyperdescent.functors.distributed.Derivation;
import org.hyperdescent.functors.distributed.DistributedSystem;
import org.hyperdescent.functors.distributed.engine.InProcessEngine;
import org.hyperdescent.functors.distributed.engine.ProgressObserver;
import org.hyperdescent.functors.distributed.engine.RunSettings;
import org.hyperdescent.functors.learning.SmoothOptimizers;
import org.junit.jupiter.api.Test;

/// The code between the markers stands in the README to the letter; `ReadmeTest` compares the two.
class ReadmeSnippetsTest {

  @Test
  void composeLearners() {
    // snippet: compose
    // Two layers are parametrised maps R² → R³ → R¹; `then` composes them.
    var hidden = Layers.dense(2, 3, SmoothOperations::tanh);
    var output = Layers.dense(3, 1, Activation.none());

    // Gradient descent is a functor from parametrised maps to learners.
    var descent = SmoothErrors.descent(0.1, SmoothErrors.squared());
    var learner = descent.onArrow(hidden.then(output));
    var composed = descent.onArrow(hidden).then(descent.onArrow(output)); // the same learner

    // A learner is a pair of maps: implement : P x A → B and step : P x A x B → P x A.
    double[] w1 = {0.5, -0.2, 0.1, 0.3, -0.4, 0.2}, b1 = {0, 0, 0};
    double[] w2 = {0.3, -0.1, 0.2}, b2 = {0};
    double[] input = {1, 2}, wish = {1};
    double[][] better = Executable.of(learner.step()).apply(w1, b1, w2, b2, input, wish);
    double[][] same = Executable.of(composed.step()).apply(w1, b1, w2, b2, input, wish);
    // end
    assertThat(better).hasNumberOfRows(5);
    for (int wire = 0; wire < better.length; wire++) {
      assertThat(same[wire]).containsExactly(better[wire], within(1e-14));
    }
    assertThat(better[3][0]).isGreaterThan(0);
  }

  @Test
  void chooseAnOptimizer() {
    // snippet: optimize
    // Adam is a lens; attaching it to what the layers ask for is a reparametrisation.
    var model =
        Layers.dense(2, 3, SmoothOperations::tanh).then(Layers.dense(3, 1, Activation.none()));
    var changes = SmoothErrors.descent(1, SmoothErrors.squared()).changes(model);
    var adam = SmoothOptimizers.adam(0.01, 0.9, 0.999, 1e-8);
    var learner = adam.attach(changes); // its parameters: a clock, two moments, those of the model
    // end
    var step = CompiledProgram.of(learner.update());
    double[][] state =
        Stream.concat(
                adam.state(model.parameters()).shapes().stream()
                    .map(shape -> new double[shape.size()]),
                Stream.of(
                    new double[] {0.5, -0.2, 0.1, 0.3, -0.4, 0.2},
                    new double[3],
                    new double[] {0.3, -0.1, 0.2},
                    new double[1]))
            .toArray(double[][]::new);
    double[][] inputs = Arrays.copyOf(state, state.length + 2);
    inputs[state.length] = new double[] {1, 2};
    inputs[state.length + 1] = new double[] {1};
    var bound = step.bind(inputs, state);
    for (int i = 0; i < 1_000; i++) {
      bound.run();
    }
    assertThat(state[0]).containsExactly(1_000);
    double[][] better = Arrays.copyOfRange(inputs, 9, 14);
    assertThat(Executable.of(model.map()).apply(better)[0][0]).isCloseTo(1, within(1e-6));
  }

  @Test
  void runItFast() {
    // snippet: compile
    // The learner of a batch of 32, compiled to single precision; its parameters live in `weights`.
    var batched = Layers.batch(Layers.dense(2, 3, SmoothOperations::tanh), 32);
    var learner = SmoothErrors.descent(0.1 / 32, SmoothErrors.squared()).onArrow(batched);
    var settings = Settings.standard().with(Precision.FLOAT32);
    var compiled = CompiledProgram.of(learner.update(), settings);

    float[][] weights = {{0.5f, -0.2f, 0.1f, 0.3f, -0.4f, 0.2f}, {0, 0, 0}};
    float[] features = new float[32 * 2], wishes = new float[32 * 3];
    Arrays.fill(features, 1);
    Arrays.fill(wishes, 0.5f);
    var step = compiled.bind(new float[][] {weights[0], weights[1], features, wishes}, weights);
    for (int i = 0; i < 1_000; i++) {
      step.run(); // checks nothing, allocates nothing, writes the new weights over the old ones
    }
    // end
    for (int output = 0; output < 3; output++) {
      double sum = weights[0][2 * output] + weights[0][2 * output + 1] + weights[1][output];
      assertThat(Math.tanh(sum)).isCloseTo(0.5, within(1e-5));
    }
    assertThat(compiled.memory().toString()).isNotBlank();
  }

  @Test
  void deriveADistributedAlgorithm() {
    // snippet: derive
    // Two boxes share the variable u; v and w are their own.
    var diagram = WiringDiagram.parse("(u) { near(u, v); far(u, w) }", name -> Space.reals(2));

    // An objective on two vectors: |a - b|² / 2 + |a - target|² / 2.
    var vectors = Lists.immutable.of(Space.reals(2), Space.reals(2));
    var near = Open.of(vectors, attraction(1, 1));
    var far = Open.of(vectors, attraction(5, -3));

    var system = DistributedSystem.compile(diagram, Lists.immutable.of(near, far));
    String algorithm = Derivation.of(system).text(); // pseudocode, messages, costs

    var solution =
        new InProcessEngine(2)
            .run(
                system,
                new double[6],
                new RunSettings(0.3, 1_000, 1e-9, 100),
                ProgressObserver.none());
    double[] u = system.value("u", solution.state()); // (3, -1), half-way
    // end
    assertThat(u).containsExactly(new double[] {3, -1}, within(1e-8));
    assertThat(algorithm).contains("near: (d_u, d_v) := -grad near(u, v)");
    assertThat(solution.converged()).isTrue();
  }

  /// `(a, b) ↦ |a - b|² / 2 + |a - (x, y)|² / 2`.
  private static SmoothMap attraction(double x, double y) {
    Shape shape = Shape.of(2);
    SmoothMap half =
        SmoothOperations.square(shape)
            .then(SmoothOperations.total(shape))
            .then(SmoothOperations.scale(0.5, Space.scalar()));
    SmoothMap apart = SmoothOperations.subtract(shape).then(half);
    SmoothMap target = SmoothOperations.constant(Tensor.vector(x, y));
    SmoothMap away =
        new SmoothMap.Identity(Space.of(shape))
            .tensor(new SmoothMap.Discard(Space.of(shape)))
            .tensor(target)
            .then(SmoothOperations.subtract(shape))
            .then(half);
    return apart.plus(away);
  }
}
