package org.hyperdescent.examples.training;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntConsumer;
import org.ejml.data.DMatrixRMaj;
import org.hyperdescent.crdc.runtime.compiled.Backend;
import org.hyperdescent.examples.data.Iris;

/// Training a classifier: the update of its learner, batch after batch.
///
/// @param classifier the classifier
/// @param epochs how often to go through the training part
/// @param batch the number of samples of a batch; what is left at the end of an epoch is a smaller
///   batch
/// @param step the step on the mean error of a batch
/// @param seed the seed of the initial parameters and of the order of samples
public record Training(Classifier classifier, int epochs, int batch, double step, long seed) {

  /// Trains and returns the parameters.
  ///
  /// @param part the training part; not modified
  /// @param observer told the number of epochs done
  /// @throws ArithmeticException if a parameter is no longer a finite number, or the mean error is
  ///   larger at the end than at the start
  public double[][] run(Iris.Part part, IntConsumer observer) {
    int rows = part.rows();
    int full = Math.min(batch, rows);
    Backend.Runner update = prepare(full);
    int rest = rows % full;
    Backend.Runner lastUpdate = rest == 0 ? update : prepare(rest);
    double[][] parameters = classifier.start(seed);
    double[][] next = Arrays.stream(parameters).map(double[]::clone).toArray(double[][]::new);
    Random random = new Random(seed);
    int[] order = new int[rows];
    Arrays.setAll(order, i -> i);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      shuffle(order, random);
      for (int start = 0; start < rows; start += full) {
        int size = Math.min(full, rows - start);
        int[] samples = Arrays.copyOfRange(order, start, start + size);
        (size == full ? update : lastUpdate).run(inputs(parameters, part, samples), next);
        double[][] swap = parameters;
        parameters = next;
        next = swap;
      }
      checkFinite(parameters, epoch);
      observer.accept(epoch);
    }
    checkDescended(part, parameters);
    return parameters;
  }

  /// The update of the learner on a batch of some size.
  private Backend.Runner prepare(int size) {
    return Backend.chosen().prepare(classifier.learner(size, step).update());
  }

  /// The parameters, the features and the labels of some samples.
  private static double[][] inputs(double[][] parameters, Iris.Part part, int[] samples) {
    double[][] inputs = Arrays.copyOf(parameters, parameters.length + 2);
    inputs[parameters.length] = rows(part.features(), samples);
    inputs[parameters.length + 1] = rows(part.labels(), samples);
    return inputs;
  }

  private static double[] rows(DMatrixRMaj matrix, int[] samples) {
    int width = matrix.getNumCols();
    double[] result = new double[samples.length * width];
    for (int i = 0; i < samples.length; i++) {
      System.arraycopy(matrix.data, samples[i] * width, result, i * width, width);
    }
    return result;
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length; i > 1; i--) {
      int j = random.nextInt(i);
      int swap = order[i - 1];
      order[i - 1] = order[j];
      order[j] = swap;
    }
  }

  /// With bounded outputs a step that is too long saturates instead of overflowing: the error
  /// tells.
  private void checkDescended(Iris.Part part, double[][] parameters) {
    double first = classifier.meanError(classifier.start(seed), part.features(), part.labels());
    double last = classifier.meanError(parameters, part.features(), part.labels());
    if (!(last <= first)) {
      throw new ArithmeticException(
          "diverged in %d epochs with step %s: the mean training error went from %.4g to %s"
              .formatted(
                  epochs,
                  step,
                  first,
                  Double.isFinite(last) ? "%.4g".formatted(last) : "overflow"));
    }
  }

  private void checkFinite(double[][] parameters, int epoch) {
    if (!Arrays.stream(parameters).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
      throw new ArithmeticException(
          "diverged in epoch %d with step %s: the parameters overflow".formatted(epoch, step));
    }
  }
}
