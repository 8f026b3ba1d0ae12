package org.hyperdescent.benchmarks.sidebyside;

import java.util.List;
import java.util.Optional;
import org.hyperdescent.crdc.runtime.product.MatrixProduct;

/// Backpropagation as one writes it by hand in Java: loops over preallocated arrays and one product
/// for each matrix product, on one thread. With the same kernels as the compiled learner it tells
/// the price of composition.
public final class HandWrittenNetwork implements Contestant {

  private final NetworkTask task;
  private final MatrixProduct product;
  private final float[][] weights;
  private final float[][] biases;
  private final float[][] outputs;
  private final float[][] changes;

  /// Starts at the initial parameters of a task.
  public HandWrittenNetwork(NetworkTask task, MatrixProduct product) {
    this.task = task;
    this.product = product;
    int layers = task.layers();
    List<Integer> widths = task.widths();
    weights = task.weights().stream().map(float[]::clone).toArray(float[][]::new);
    biases = new float[layers][];
    outputs = new float[layers + 1][];
    changes = new float[layers + 1][];
    outputs[0] = task.features();
    for (int layer = 0; layer < layers; layer++) {
      biases[layer] = new float[widths.get(layer + 1)];
      outputs[layer + 1] = new float[task.batch() * widths.get(layer + 1)];
      changes[layer + 1] = new float[task.batch() * widths.get(layer + 1)];
    }
  }

  /// What a contestant with this product is called.
  static String name(MatrixProduct product) {
    return "Java by hand, one thread, products by " + product.name();
  }

  @Override
  public String name() {
    return name(product);
  }

  @Override
  public Optional<PlannedMemory> planned() {
    float[][] data = {task.features(), task.labels()};
    long given =
        PlannedMemory.bytes(weights) + PlannedMemory.bytes(biases) + PlannedMemory.bytes(data);
    // The first output is the features.
    long activations = PlannedMemory.bytes(outputs) - PlannedMemory.bytes(task.features());
    return Optional.of(new PlannedMemory(given, activations + PlannedMemory.bytes(changes)));
  }

  /// What the same step with Adam needs: two moments beside each parameter, and gradients, which
  /// plain descent adds to the parameters at once.
  PlannedMemory withAdam() {
    PlannedMemory plain = planned().orElseThrow();
    long parameters = PlannedMemory.bytes(weights) + PlannedMemory.bytes(biases);
    return new PlannedMemory(plain.given() + 2 * parameters, plain.between() + parameters);
  }

  @Override
  public void steps(int count) {
    for (int i = 0; i < count; i++) {
      forward();
      backward();
    }
  }

  @Override
  public double objective() {
    forward();
    int classes = task.widths().getLast();
    float[] logits = outputs[task.layers()];
    double total = 0;
    for (int sample = 0; sample < task.batch(); sample++) {
      int start = sample * classes;
      double sum = 0;
      double target = 0;
      for (int k = start; k < start + classes; k++) {
        sum += Math.exp(logits[k]);
        target += logits[k] * task.labels()[k];
      }
      total += Math.log(sum) - target;
    }
    return total / task.batch();
  }

  private void forward() {
    int batch = task.batch();
    for (int layer = 0; layer < task.layers(); layer++) {
      int in = task.widths().get(layer);
      int out = task.widths().get(layer + 1);
      float[] y = outputs[layer + 1];
      product.multiply(
          outputs[layer],
          0,
          in,
          false,
          weights[layer],
          0,
          in,
          true,
          y,
          0,
          out,
          batch,
          out,
          in,
          1,
          false);
      boolean last = layer + 1 == task.layers();
      float[] b = biases[layer];
      for (int sample = 0; sample < batch; sample++) {
        int start = sample * out;
        for (int j = 0; j < out; j++) {
          float z = y[start + j] + b[j];
          y[start + j] = last ? z : Math.max(z, 0);
        }
      }
    }
  }

  private void backward() {
    int layers = task.layers();
    lastChange(outputs[layers], changes[layers], task.widths().getLast());
    for (int layer = layers - 1; layer >= 0; layer--) {
      int in = task.widths().get(layer);
      int out = task.widths().get(layer + 1);
      float[] change = changes[layer + 1];
      if (layer > 0) {
        float[] before = changes[layer];
        product.multiply(
            change,
            0,
            out,
            false,
            weights[layer],
            0,
            in,
            false,
            before,
            0,
            in,
            task.batch(),
            in,
            out,
            1,
            false);
        float[] y = outputs[layer];
        for (int i = 0; i < before.length; i++) {
          before[i] = y[i] > 0 ? before[i] : 0;
        }
      }
      // The change already carries the step: W += change' x.
      product.multiply(
          change,
          0,
          out,
          true,
          outputs[layer],
          0,
          in,
          false,
          weights[layer],
          0,
          in,
          out,
          in,
          task.batch(),
          1,
          true);
      float[] b = biases[layer];
      for (int sample = 0; sample < task.batch(); sample++) {
        int start = sample * out;
        for (int j = 0; j < out; j++) {
          b[j] += change[start + j];
        }
      }
    }
  }

  /// `-step/batch (softmax(z) - label)`: the step is taken here, where there are fewest numbers.
  private void lastChange(float[] logits, float[] change, int classes) {
    float factor = -task.step() / task.batch();
    float[] labels = task.labels();
    for (int start = 0; start < change.length; start += classes) {
      float largest = logits[start];
      for (int k = 1; k < classes; k++) {
        largest = Math.max(largest, logits[start + k]);
      }
      float sum = 0;
      for (int k = start; k < start + classes; k++) {
        change[k] = (float) Math.exp(logits[k] - largest);
        sum += change[k];
      }
      for (int k = start; k < start + classes; k++) {
        change[k] = factor * (change[k] / sum - labels[k]);
      }
    }
  }
}
