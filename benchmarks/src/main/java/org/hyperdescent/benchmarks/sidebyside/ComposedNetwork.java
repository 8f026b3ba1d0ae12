package org.hyperdescent.benchmarks.sidebyside;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hyperdescent.crdc.layers.Activation;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.runtime.compiled.CompiledProgram;
import org.hyperdescent.crdc.runtime.compiled.Precision;
import org.hyperdescent.crdc.runtime.compiled.Settings;
import org.hyperdescent.crdc.runtime.compiled.Step;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.functors.descent.GradientDescent;
import org.hyperdescent.functors.descent.SmoothErrors;
import org.hyperdescent.functors.learning.Optimizer;
import org.hyperdescent.functors.learning.SmoothOptimizers;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.Parametrised;

/// The learner as a user composes it: each layer through gradient descent, then composed in the
/// category of learners, compiled, and its update run in place.
public final class ComposedNetwork implements Contestant {

  private final float[][] parameters;
  private final float[][] inputs;
  private final CompiledProgram update;
  private final Step step;
  private final CompiledProgram loss;
  private final String name;

  /// Compiles the learner of a task and starts at its initial parameters.
  public ComposedNetwork(NetworkTask task, Settings settings, String name) {
    this.name = name;
    Settings single = settings.with(Precision.FLOAT32);
    update = CompiledProgram.of(learner(task).update(), single);
    parameters = start(task);
    inputs = new float[parameters.length + 2][];
    System.arraycopy(parameters, 0, inputs, 0, parameters.length);
    inputs[parameters.length] = task.features();
    inputs[parameters.length + 1] = task.labels();
    step = update.bind(inputs, parameters);
    loss = CompiledProgram.of(meanLoss(task), single);
  }

  /// The learner of the batch of a task.
  static Learner<Space, SmoothMap> learner(NetworkTask task) {
    return learner(task, descent(task, task.step() / task.batch())::onArrow);
  }

  private static GradientDescent<Space, SmoothMap> descent(NetworkTask task, double rate) {
    return SmoothErrors.descent(
        rate,
        SmoothErrors.onShape(
            Shape.of(task.batch(), task.widths().getLast()),
            SmoothErrors.softmax(),
            SmoothErrors.squared()));
  }

  private static Learner<Space, SmoothMap> learner(
      NetworkTask task, Function<Parametrised<Space, SmoothMap>, Learner<Space, SmoothMap>> image) {
    return IntStream.range(0, task.layers())
        .mapToObj(layer -> image.apply(Layers.batch(layer(task, layer), task.batch())))
        .reduce((first, second) -> first.then(second))
        .orElseThrow();
  }

  private static Parametrised<Space, SmoothMap> layer(NetworkTask task, int layer) {
    boolean last = layer + 1 == task.layers();
    return Layers.dense(
        task.widths().get(layer),
        task.widths().get(layer + 1),
        last ? Activation.none() : SmoothOperations::relu);
  }

  private static SmoothMap meanLoss(NetworkTask task) {
    int batch = task.batch();
    int classes = task.widths().getLast();
    Parametrised<Space, SmoothMap> network =
        IntStream.range(0, task.layers())
            .mapToObj(layer -> layer(task, layer))
            .reduce((first, second) -> first.then(second))
            .orElseThrow();
    return Layers.batch(network, batch)
        .map()
        .tensor(new SmoothMap.Identity(Space.of(Shape.of(batch, classes))))
        .then(Losses.softmaxCrossEntropy(classes).batch(batch))
        .then(SmoothOperations.sum(Shape.of(batch), 0))
        .then(SmoothOperations.scale(1.0 / batch, Space.scalar()));
  }

  private static float[][] start(NetworkTask task) {
    float[][] parameters = new float[2 * task.layers()][];
    for (int layer = 0; layer < task.layers(); layer++) {
      parameters[2 * layer] = task.weights().get(layer).clone();
      parameters[2 * layer + 1] = new float[task.widths().get(layer + 1)];
    }
    return parameters;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<PlannedMemory> planned() {
    return Optional.of(PlannedMemory.inPlace(update.memory()));
  }

  /// The plan of the same step with Adam, whose moments are part of what is given.
  static PlannedMemory withAdam(NetworkTask task, Settings settings) {
    Optimizer<Space, SmoothMap> adam = SmoothOptimizers.adam(1e-3, 0.9, 0.999, 1e-8);
    GradientDescent<Space, SmoothMap> descent = descent(task, 1.0 / task.batch());
    SmoothMap step = adam.attach(learner(task, descent::changes)).update();
    return PlannedMemory.inPlace(
        CompiledProgram.of(step, settings.with(Precision.FLOAT32)).memory());
  }

  @Override
  public void steps(int count) {
    for (int i = 0; i < count; i++) {
      step.run();
    }
  }

  @Override
  public double objective() {
    float[][] result = new float[1][1];
    loss.run(inputs, result);
    return result[0][0];
  }
}
