package org.hyperdescent.functors.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.hyperdescent.category.diagram.Node;
import org.hyperdescent.crdc.layers.Activation;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.runtime.compiled.CompiledProgram;
import org.hyperdescent.crdc.runtime.compiled.Precision;
import org.hyperdescent.crdc.runtime.compiled.Settings;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothNotation;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.UnaryFunction;
import org.hyperdescent.functors.descent.GradientDescent;
import org.hyperdescent.functors.descent.SmoothErrors;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.Parametrised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Composed learners with optimizers, compiled and run with their state in place.
class TrainingWithOptimizersTest {

  private static final Parametrised<Space, SmoothMap> HIDDEN =
      Layers.dense(2, 3, SmoothOperations::tanh);
  private static final Parametrised<Space, SmoothMap> OUTPUT =
      Layers.dense(3, 1, Activation.none());

  private static final double[][] START = {
    {0.5, -0.2, 0.1, 0.3, -0.4, 0.2}, {0, 0.1, 0}, {0.3, -0.1, 0.2}, {0.05}
  };
  private static final double[] FEATURES = {1, -0.5};
  private static final double[] WISH = {0.75};
  private static final int STEPS = 50;

  /// What both layers ask for, composed as learners.
  private static Learner<Space, SmoothMap> composed(double step) {
    GradientDescent<Space, SmoothMap> descent = SmoothErrors.descent(step, SmoothErrors.squared());
    return descent.changes(HIDDEN).then(descent.changes(OUTPUT));
  }

  /// State at zero and parameters at the start, one array for each wire.
  private static double[][] start(Optimizer<Space, SmoothMap> optimizer) {
    Space state = optimizer.state(composed(1).parameters());
    return Stream.concat(
            state.shapes().stream().map(shape -> new double[shape.size()]),
            Arrays.stream(START).map(double[]::clone))
        .toArray(double[][]::new);
  }

  private static double[][] withData(double[][] parameters) {
    double[][] inputs = Arrays.copyOf(parameters, parameters.length + 2);
    inputs[parameters.length] = FEATURES;
    inputs[parameters.length + 1] = WISH;
    return inputs;
  }

  private static double[][] compiled(Learner<Space, SmoothMap> learner, double[][] parameters) {
    var step = CompiledProgram.of(learner.update()).bind(withData(parameters), parameters);
    for (int i = 0; i < STEPS; i++) {
      step.run();
    }
    return parameters;
  }

  private static double[][] interpreted(Learner<Space, SmoothMap> learner, double[][] parameters) {
    Executable update = Executable.of(learner.update());
    double[][] current = parameters;
    for (int i = 0; i < STEPS; i++) {
      current = update.apply(withData(current));
    }
    return current;
  }

  /// Adam on the same network, in loops over doubles: nothing but Java arithmetic.
  private static double[][] adamByHand(double rate, double beta1, double beta2, double delta) {
    double[][] p = Arrays.stream(START).map(double[]::clone).toArray(double[][]::new);
    double[][] m = Arrays.stream(START).map(w -> new double[w.length]).toArray(double[][]::new);
    double[][] v = Arrays.stream(START).map(w -> new double[w.length]).toArray(double[][]::new);
    for (int t = 1; t <= STEPS; t++) {
      double[] h = new double[3];
      double y = p[3][0];
      for (int i = 0; i < 3; i++) {
        h[i] = Math.tanh(p[0][2 * i] * FEATURES[0] + p[0][2 * i + 1] * FEATURES[1] + p[1][i]);
        y += p[2][i] * h[i];
      }
      double error = y - WISH[0];
      double[][] gradient = {new double[6], new double[3], new double[3], {error}};
      for (int i = 0; i < 3; i++) {
        gradient[2][i] = error * h[i];
        gradient[1][i] = error * p[2][i] * (1 - h[i] * h[i]);
        gradient[0][2 * i] = gradient[1][i] * FEATURES[0];
        gradient[0][2 * i + 1] = gradient[1][i] * FEATURES[1];
      }
      for (int k = 0; k < p.length; k++) {
        for (int i = 0; i < p[k].length; i++) {
          m[k][i] = beta1 * m[k][i] + (1 - beta1) * gradient[k][i];
          v[k][i] = beta2 * v[k][i] + (1 - beta2) * gradient[k][i] * gradient[k][i];
          double mean = m[k][i] / (1 - Math.pow(beta1, t));
          double square = v[k][i] / (1 - Math.pow(beta2, t));
          p[k][i] -= rate * mean / (Math.sqrt(square) + delta);
        }
      }
    }
    return p;
  }

  @Test
  void aComposedLearnerWithAdamCompiledIsTheLoopByHand() {
    var adam = SmoothOptimizers.adam(0.01, 0.9, 0.999, 1e-8);
    double[][] result = compiled(adam.attach(composed(1)), start(adam));
    double[][] expected = adamByHand(0.01, 0.9, 0.999, 1e-8);
    assertThat(result[0]).as("the clock").containsExactly(STEPS);
    for (int k = 0; k < expected.length; k++) {
      assertThat(result[result.length - expected.length + k])
          .as("parameters on wire %d", k)
          .containsExactly(expected[k], within(1e-10));
    }
  }

  @Test
  void adamRunsInSinglePrecisionToo() {
    var adam = SmoothOptimizers.adam(0.01, 0.9, 0.999, 1e-8);
    double[][] start = start(adam);
    float[][] parameters = new float[start.length][];
    for (int wire = 0; wire < start.length; wire++) {
      parameters[wire] = narrow(start[wire]);
    }
    float[][] inputs = Arrays.copyOf(parameters, parameters.length + 2);
    inputs[parameters.length] = narrow(FEATURES);
    inputs[parameters.length + 1] = narrow(WISH);
    var settings = Settings.standard().with(Precision.FLOAT32);
    var step =
        CompiledProgram.of(adam.attach(composed(1)).update(), settings).bind(inputs, parameters);
    for (int i = 0; i < STEPS; i++) {
      step.run();
    }
    double[][] expected = adamByHand(0.01, 0.9, 0.999, 1e-8);
    for (int k = 0; k < expected.length; k++) {
      float[] result = parameters[parameters.length - expected.length + k];
      for (int i = 0; i < result.length; i++) {
        assertThat((double) result[i]).isCloseTo(expected[k][i], within(2e-4));
      }
    }
  }

  @Test
  void aPictureShowsTheOptimizerAboveTheLearner() {
    var adam = SmoothOptimizers.adam(0.01, 0.9, 0.999, 1e-8);
    var picture = adam.attach(composed(1)).picture(new SmoothNotation());
    assertThat(picture.nodes().collect(Node::name)).contains("Adam");
  }

  private static float[] narrow(double[] numbers) {
    float[] result = new float[numbers.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) numbers[i];
    }
    return result;
  }

  @Test
  void attachingComputesNothingTwice() {
    var plain = Normalizer.normalize(composed(1).update());
    for (Optimizer<Space, SmoothMap> optimizer : optimizers().toList()) {
      var program = Normalizer.normalize(optimizer.attach(composed(1)).update());
      assertThat(program.count(Operation.Matmul.class))
          .as(optimizer.name())
          .isEqualTo(plain.count(Operation.Matmul.class));
    }
    var adam = SmoothOptimizers.adam(0.01, 0.9, 0.999, 1e-8);
    var program = Normalizer.normalize(adam.attach(composed(1)).update());
    assertThat(count(program, UnaryFunction.EXPM1)).as("corrections, for all wires").isEqualTo(2);
    assertThat(count(program, UnaryFunction.SQRT)).as("roots, one for each wire").isEqualTo(4);
    assertThat(count(program, UnaryFunction.TANH)).as("activations").isEqualTo(1);
  }

  private static int count(Program program, UnaryFunction function) {
    return program.nodes().count(node -> node.operation().equals(new Operation.Unary(function)));
  }

  static Stream<Optimizer<Space, SmoothMap>> optimizers() {
    return Stream.of(
        SmoothOptimizers.momentum(0.9),
        SmoothOptimizers.nesterov(0.9),
        SmoothOptimizers.adagrad(0.05, 1e-8),
        SmoothOptimizers.adam(0.01, 0.9, 0.999, 1e-8),
        SmoothOptimizers.adam(0.01, 0, 0.99, 1e-8));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void compiledAndReferenceAgree(Optimizer<Space, SmoothMap> optimizer) {
    var learner = optimizer.attach(composed(0.1));
    double[][] compiled = compiled(learner, start(optimizer));
    double[][] interpreted = interpreted(learner, start(optimizer));
    for (int wire = 0; wire < compiled.length; wire++) {
      assertThat(compiled[wire])
          .as("wire %d", wire)
          .containsExactly(interpreted[wire], within(1e-10));
    }
  }
}
