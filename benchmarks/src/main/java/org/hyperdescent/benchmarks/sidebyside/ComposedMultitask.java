package org.hyperdescent.benchmarks.sidebyside;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.runtime.compiled.CompiledProgram;
import org.hyperdescent.crdc.runtime.compiled.Precision;
import org.hyperdescent.crdc.runtime.compiled.Settings;
import org.hyperdescent.crdc.runtime.compiled.Step;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;

/// The step of one task as a user writes it, from the loss and its reverse derivative, then its
/// power over the tasks, compiled.
public final class ComposedMultitask implements Contestant {

  private final String name;
  private final MultitaskTask task;
  private final Object[] inputs;
  private final CompiledProgram program;
  private final Step step;
  private final CompiledProgram predict;

  /// Compiles the step and starts at zero.
  public ComposedMultitask(MultitaskTask task, Settings settings, String name) {
    this.name = name;
    this.task = task;
    Settings own = settings.with(task.isDouble() ? Precision.FLOAT64 : Precision.FLOAT32);
    int tasks = task.tasks();
    inputs =
        new Object[] {
          task.numbers(new float[tasks * task.features()]),
          task.numbers(concatenated(task.data(), tasks * task.samples() * task.features())),
          task.numbers(concatenated(task.labels(), tasks * task.samples()))
        };
    program = CompiledProgram.of(step(task).batch(tasks), own);
    step =
        task.isDouble()
            ? program.bind(doubles(inputs), doubles(inputs[0]))
            : program.bind(floats(inputs), floats(inputs[0]));
    predict = CompiledProgram.of(predict(task).batch(tasks), own);
  }

  private static float[][] floats(Object... arrays) {
    return Arrays.copyOf(arrays, arrays.length, float[][].class);
  }

  private static double[][] doubles(Object... arrays) {
    return Arrays.copyOf(arrays, arrays.length, double[][].class);
  }

  /// `(w, X, y) ↦ w - step/n grad_w`, one task.
  static SmoothMap step(MultitaskTask task) {
    Shape w = Shape.of(task.features());
    Shape x = Shape.of(task.samples(), task.features());
    Shape y = Shape.of(task.samples());
    SmoothMap error = task.logistic() ? Losses.logisticCrossEntropy(y) : Losses.squaredError(y);
    SmoothMap loss = logits(task).tensor(new SmoothMap.Identity(Space.of(y))).then(error);
    Space point = Space.of(w, x, y);
    SmoothMap gradient =
        new SmoothMap.Identity(point)
            .tensor(SmoothOperations.fill(Shape.scalar(), -task.step() / task.samples()))
            .then(Smooth.category().reverse(loss));
    SmoothMap onWeights =
        gradient.then(
            new SmoothMap.Identity(Space.of(w)).tensor(new SmoothMap.Discard(Space.of(x, y))));
    SmoothMap weightsOnly =
        new SmoothMap.Identity(Space.of(w)).tensor(new SmoothMap.Discard(Space.of(x, y)));
    return weightsOnly.pair(onWeights).then(SmoothOperations.add(w));
  }

  /// `(w, X) ↦ X w`.
  private static SmoothMap logits(MultitaskTask task) {
    Space w = Space.reals(task.features());
    Space x = Space.of(Shape.of(task.samples(), task.features()));
    return Smooth.category()
        .symmetry(w, x)
        .then(SmoothOperations.matvec(task.samples(), task.features()));
  }

  private static SmoothMap predict(MultitaskTask task) {
    Shape y = Shape.of(task.samples());
    return task.logistic() ? logits(task).then(SmoothOperations.logistic(y)) : logits(task);
  }

  private static float[] concatenated(List<float[]> parts, int length) {
    float[] whole = new float[length];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<PlannedMemory> planned() {
    return Optional.of(PlannedMemory.inPlace(program.memory()));
  }

  @Override
  public void steps(int count) {
    for (int i = 0; i < count; i++) {
      step.run();
    }
  }

  @Override
  public double objective() {
    int samples = task.tasks() * task.samples();
    double[] predictions = new double[samples];
    if (task.isDouble()) {
      predict.run(doubles(inputs[0], inputs[1]), new double[][] {predictions});
    } else {
      float[] single = new float[samples];
      predict.run(floats(inputs[0], inputs[1]), new float[][] {single});
      Arrays.setAll(predictions, i -> single[i]);
    }
    double total = 0;
    for (int i = 0; i < samples; i++) {
      double error = predictions[i] - task.labels().get(i / task.samples())[i % task.samples()];
      total += error * error;
    }
    return total / task.samples();
  }
}
