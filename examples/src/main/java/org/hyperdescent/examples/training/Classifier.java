package org.hyperdescent.examples.training;

import java.util.Arrays;
import java.util.Random;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.ejml.data.DMatrixRMaj;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.runtime.compiled.Backend;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.functors.descent.GradientDescent;
import org.hyperdescent.functors.descent.SmoothErrors;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.Parametrised;

/// A network of two dense layers that tells classes apart, and the learner it becomes.
///
/// @param inputs the number of features
/// @param hidden the size of the hidden layer
/// @param classes the number of classes
/// @param error how the output is compared with the label
public record Classifier(int inputs, int hidden, int classes, OutputError error) {

  private static final ImmutableList<String> LAYERS =
      Lists.immutable.of("hidden layer", "output layer");

  /// The size of the hidden layer that the examples use.
  public static final int HIDDEN = 20;

  /// The layers, in order.
  private ImmutableList<Parametrised<Space, SmoothMap>> layers() {
    return Lists.immutable.of(
        Layers.dense(inputs, hidden, SmoothOperations::tanh),
        Layers.dense(hidden, classes, error.activation()));
  }

  /// The learner of a batch: the composite of the learners of the layers.
  ///
  /// @param batch the number of samples of a batch
  /// @param step the step on the mean error of a batch
  public Learner<Space, SmoothMap> learner(int batch, double step) {
    GradientDescent<Space, SmoothMap> descent =
        SmoothErrors.descent(
            step / batch,
            SmoothErrors.onShape(Shape.of(batch, classes), error.error(), SmoothErrors.squared()));
    return layers()
        .collect(layer -> descent.onArrow(Layers.batch(layer, batch)))
        .zip(LAYERS)
        .collect(named -> named.getOne().named(named.getTwo()))
        .reduce((first, second) -> first.then(second))
        .orElseThrow();
  }

  /// The network: the composite of the layers, on one sample.
  public Parametrised<Space, SmoothMap> network() {
    return layers().reduce((first, second) -> first.then(second)).orElseThrow();
  }

  /// Initial parameters: Gaussian weights of variance `1/inputs` in each layer, biases 0.
  ///
  /// @return an array per wire of the parameters
  public double[][] start(long seed) {
    Random random = new Random(seed);
    return layers()
        .flatCollect(layer -> layer.parameters().shapes())
        .collect(
            shape -> {
              double[] values = new double[shape.size()];
              if (shape.rank() == 2) {
                Arrays.setAll(values, _ -> random.nextGaussian() / Math.sqrt(shape.dimension(1)));
              }
              return values;
            })
        .toArray(new double[0][]);
  }

  /// The share of samples whose largest output is that of their class.
  ///
  /// @param parameters an array per wire of the parameters; not modified
  /// @param features samples times features; not modified
  /// @param labels samples times classes; not modified
  public double accuracy(double[][] parameters, DMatrixRMaj features, DMatrixRMaj labels) {
    int rows = features.getNumRows();
    double[] outputs = predict(parameters, features);
    int right = 0;
    for (int row = 0; row < rows; row++) {
      if (labels.get(row, largest(outputs, row * classes)) == 1) {
        right++;
      }
    }
    return (double) right / rows;
  }

  /// The mean error over samples; infinite or no number at all where descent has left the domain.
  ///
  /// @param parameters an array per wire of the parameters; not modified
  /// @param features samples times features; not modified
  /// @param labels samples times classes; not modified
  public double meanError(double[][] parameters, DMatrixRMaj features, DMatrixRMaj labels) {
    int rows = features.getNumRows();
    double[][] errors =
        Backend.chosen()
            .apply(
                error.loss(Shape.of(classes)).batch(rows),
                predict(parameters, features),
                Arrays.copyOf(labels.data, labels.getNumElements()));
    return Arrays.stream(errors[0]).sum() / rows;
  }

  /// The outputs, samples times classes.
  private double[] predict(double[][] parameters, DMatrixRMaj features) {
    double[][] inputs = Arrays.copyOf(parameters, parameters.length + 1);
    inputs[parameters.length] = Arrays.copyOf(features.data, features.getNumElements());
    return Backend.chosen().apply(Layers.batch(network(), features.getNumRows()).map(), inputs)[0];
  }

  private int largest(double[] outputs, int offset) {
    int best = 0;
    for (int k = 1; k < classes; k++) {
      if (outputs[offset + k] > outputs[offset + best]) {
        best = k;
      }
    }
    return best;
  }
}
