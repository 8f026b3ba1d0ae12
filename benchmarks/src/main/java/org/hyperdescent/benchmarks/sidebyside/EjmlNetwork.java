package org.hyperdescent.benchmarks.sidebyside;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/// Backpropagation written by hand on the procedural interface of EJML, 32-bit, one thread,
/// everything preallocated.
public final class EjmlNetwork implements Contestant {

  private final NetworkTask task;
  private final FMatrixRMaj[] weights;
  private final FMatrixRMaj[] biases;
  private final FMatrixRMaj[] outputs;
  private final FMatrixRMaj[] changes;
  private final FMatrixRMaj labels;

  /// Starts at the initial parameters of a task.
  public EjmlNetwork(NetworkTask task) {
    this.task = task;
    int layers = task.layers();
    weights = new FMatrixRMaj[layers];
    biases = new FMatrixRMaj[layers];
    outputs = new FMatrixRMaj[layers + 1];
    changes = new FMatrixRMaj[layers + 1];
    int batch = task.batch();
    outputs[0] = matrix(task.features(), batch, task.widths().getFirst());
    labels = matrix(task.labels(), batch, task.widths().getLast());
    for (int layer = 0; layer < layers; layer++) {
      int in = task.widths().get(layer);
      int out = task.widths().get(layer + 1);
      weights[layer] = matrix(task.weights().get(layer), out, in);
      biases[layer] = new FMatrixRMaj(1, out);
      outputs[layer + 1] = new FMatrixRMaj(batch, out);
      changes[layer + 1] = new FMatrixRMaj(batch, out);
    }
  }

  private static FMatrixRMaj matrix(float[] values, int rows, int columns) {
    FMatrixRMaj matrix = new FMatrixRMaj(rows, columns);
    System.arraycopy(values, 0, matrix.data, 0, values.length);
    return matrix;
  }

  @Override
  public String name() {
    return Ours.EJML;
  }

  @Override
  public void steps(int count) {
    for (int i = 0; i < count; i++) {
      forward();
      backward();
    }
  }

  private void forward() {
    for (int layer = 0; layer < weights.length; layer++) {
      FMatrixRMaj y = outputs[layer + 1];
      CommonOps_FDRM.multTransB(outputs[layer], weights[layer], y);
      float[] b = biases[layer].data;
      boolean last = layer + 1 == weights.length;
      for (int start = 0; start < y.getNumElements(); start += b.length) {
        for (int j = 0; j < b.length; j++) {
          float z = y.data[start + j] + b[j];
          y.data[start + j] = last ? z : Math.max(z, 0);
        }
      }
    }
  }

  private void backward() {
    int layers = weights.length;
    softmax();
    CommonOps_FDRM.subtractEquals(changes[layers], labels);
    CommonOps_FDRM.scale(-task.step() / task.batch(), changes[layers]);
    for (int layer = layers - 1; layer >= 0; layer--) {
      FMatrixRMaj change = changes[layer + 1];
      if (layer > 0) {
        FMatrixRMaj before = changes[layer];
        CommonOps_FDRM.mult(change, weights[layer], before);
        float[] y = outputs[layer].data;
        for (int i = 0; i < before.getNumElements(); i++) {
          before.data[i] = y[i] > 0 ? before.data[i] : 0;
        }
      }
      CommonOps_FDRM.multAddTransA(change, outputs[layer], weights[layer]);
      float[] b = biases[layer].data;
      for (int start = 0; start < change.getNumElements(); start += b.length) {
        for (int j = 0; j < b.length; j++) {
          b[j] += change.data[start + j];
        }
      }
    }
  }

  private void softmax() {
    FMatrixRMaj logits = outputs[weights.length];
    FMatrixRMaj result = changes[weights.length];
    int classes = logits.numCols;
    for (int start = 0; start < logits.getNumElements(); start += classes) {
      float largest = logits.data[start];
      for (int k = 1; k < classes; k++) {
        largest = Math.max(largest, logits.data[start + k]);
      }
      float sum = 0;
      for (int k = start; k < start + classes; k++) {
        result.data[k] = (float) Math.exp(logits.data[k] - largest);
        sum += result.data[k];
      }
      for (int k = start; k < start + classes; k++) {
        result.data[k] /= sum;
      }
    }
  }

  @Override
  public double objective() {
    forward();
    softmax();
    double total = 0;
    FMatrixRMaj softmax = changes[weights.length];
    for (int i = 0; i < softmax.getNumElements(); i++) {
      if (labels.data[i] == 1) {
        total -= Math.log(softmax.data[i]);
      }
    }
    return total / task.batch();
  }
}
