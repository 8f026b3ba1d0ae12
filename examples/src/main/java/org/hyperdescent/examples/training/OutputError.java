package org.hyperdescent.examples.training;

import java.util.Locale;
import org.hyperdescent.crdc.layers.Activation;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.functors.descent.ErrorFunction;
import org.hyperdescent.functors.descent.SmoothErrors;

/// How a classifier's output is compared with the label, and the last activation that goes with it.
public enum OutputError {

  /// Squared error on probabilities.
  SQUARED,

  /// Cross-entropy of a Bernoulli variable for each class, on probabilities.
  BERNOULLI,

  /// Cross-entropy of one categorical variable, on logits.
  SOFTMAX;

  /// The activation of the last layer.
  Activation activation() {
    return switch (this) {
      case SQUARED, BERNOULLI -> SmoothOperations::logistic;
      case SOFTMAX -> Activation.none();
    };
  }

  /// The error on the output.
  ErrorFunction<Space, SmoothMap> error() {
    return switch (this) {
      case SQUARED -> SmoothErrors.squared();
      case BERNOULLI -> SmoothErrors.bernoulli();
      case SOFTMAX -> SmoothErrors.softmax();
    };
  }

  /// The value of the error on one sample, from the prediction and the label to the reals.
  SmoothMap loss(Shape shape) {
    return switch (this) {
      case SQUARED -> Losses.squaredError(shape);
      case BERNOULLI -> Losses.bernoulli(shape);
      case SOFTMAX -> Losses.softmaxCrossEntropy(shape.size());
    };
  }

  /// The name in lower case, as typed and printed.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
