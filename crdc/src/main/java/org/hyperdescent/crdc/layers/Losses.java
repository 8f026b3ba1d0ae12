package org.hyperdescent.crdc.layers;

import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;

/// Losses of one sample, and objectives on fixed data, as smooth maps to `R`.
///
/// A loss takes the prediction and then the label, so that `model x id ; loss` is the loss of a
/// model. For a batch take its power and add up:
/// `loss.batch(n).then(SmoothOperations.sum(Shape.of(n), 0))`.
///
/// Source: the loss maps of Cruttwell et al., arXiv 2103.01931, section 3, with the cross-entropy
/// corrected (the printed formula of example 3.6 does not depend on the label).
public final class Losses {

  private Losses() {}

  /// The squared error `|x - y|^2 / 2`, `R^shape x R^shape → R`; its gradient in `x` is `x - y`.
  public static SmoothMap squaredError(Shape shape) {
    return SmoothOperations.subtract(shape).then(halfSquare(shape)).named("squared error");
  }

  /// The softmax cross-entropy on logits, `ln sum e^x - <x, y>`, `R^classes x R^classes → R`; its
  /// gradient in `x` is `softmax(x) - y` for a label `y` that sums to 1.
  public static SmoothMap softmaxCrossEntropy(int classes) {
    Shape shape = Shape.of(classes);
    Space pair = Space.of(shape, shape);
    SmoothMap logPartition =
        new SmoothMap.Identity(Space.of(shape))
            .tensor(new SmoothMap.Discard(Space.of(shape)))
            .then(SmoothOperations.logSumExp(shape));
    return new SmoothMap.Copy(pair)
        .then(logPartition.tensor(SmoothOperations.dot(shape)))
        .then(SmoothOperations.subtract(Shape.scalar()))
        .named("softmax cross-entropy");
  }

  /// The cross-entropy of independent Bernoulli variables on logits, `sum ln(1 + e^x) - <x, y>` for
  /// labels in `[0, 1]`, `R^shape x R^shape → R`; its gradient in `x` is `logistic(x) - y`.
  public static SmoothMap logisticCrossEntropy(Shape shape) {
    Space pair = Space.of(shape, shape);
    SmoothMap logPartition =
        SmoothOperations.softplus(shape)
            .tensor(new SmoothMap.Discard(Space.of(shape)))
            .then(SmoothOperations.total(shape));
    return new SmoothMap.Copy(pair)
        .then(logPartition.tensor(SmoothOperations.dot(shape)))
        .then(SmoothOperations.subtract(Shape.scalar()))
        .named("logistic cross-entropy");
  }

  /// The cross-entropy of independent Bernoulli variables on probabilities, `- sum y ln x + (1 - y)
  /// ln(1 - x)` for `x` strictly between 0 and 1, `R^shape x R^shape → R`; its gradient in `x` is
  /// `(x - y) / (x (1 - x))`.
  ///
  /// On logits, [#logisticCrossEntropy] is the same loss without the danger of a logarithm of 0.
  public static SmoothMap bernoulli(Shape shape) {
    SmoothMap identity = new SmoothMap.Identity(Space.of(shape));
    SmoothMap complement =
        SmoothOperations.fill(shape, 1).tensor(identity).then(SmoothOperations.subtract(shape));
    SmoothMap likelihood =
        SmoothOperations.log(shape).tensor(identity).then(SmoothOperations.dot(shape));
    return new SmoothMap.Copy(Space.of(shape, shape))
        .then(likelihood.tensor(complement.tensor(complement).then(likelihood)))
        .then(SmoothOperations.add(Shape.scalar()))
        .then(SmoothOperations.negate(Space.scalar()))
        .named("Bernoulli cross-entropy");
  }

  /// The ridge penalty `weight |w|^2 / 2` on every wire of a space, `X → R`.
  public static SmoothMap ridge(double weight, Space parameters) {
    SmoothMap sum = new SmoothMap.Zero(Space.unit(), Space.scalar());
    SmoothMap add = SmoothOperations.add(Shape.scalar());
    for (Shape shape : parameters.shapes()) {
      sum = sum.tensor(halfSquare(shape)).then(add);
    }
    return sum.then(SmoothOperations.scale(weight, Space.scalar())).named("ridge");
  }

  /// Least squares on fixed data, `w ↦ |X w - y|^2 / 2`.
  ///
  /// @param data the matrix `X`, one row for each sample
  /// @param targets the vector `y`, one entry for each sample
  /// @throws TypeMismatchException if the data is no matrix with as many rows as there are targets
  public static SmoothMap leastSquares(Tensor data, Tensor targets) {
    return linearModel(data, targets).then(squaredError(targets.shape())).named("least squares");
  }

  /// Logistic regression on fixed data, `w ↦ sum_i ln(1 + e^(x_i w)) - y_i x_i w` for labels in
  /// `[0, 1]`.
  ///
  /// @param data the matrix `X`, one row `x_i` for each sample
  /// @param labels the vector `y`, one entry for each sample
  /// @throws TypeMismatchException if the data is no matrix with as many rows as there are labels
  public static SmoothMap logisticRegression(Tensor data, Tensor labels) {
    return linearModel(data, labels)
        .then(logisticCrossEntropy(labels.shape()))
        .named("logistic regression");
  }

  /// `w ↦ (X w, y)`.
  private static SmoothMap linearModel(Tensor data, Tensor targets) {
    if (data.shape().rank() != 2
        || targets.shape().rank() != 1
        || data.shape().dimension(0) != targets.shape().dimension(0)) {
      throw new TypeMismatchException(
          "data %s does not fit targets %s: it takes a matrix with one row for each target"
              .formatted(data.shape(), targets.shape()));
    }
    int rows = data.shape().dimension(0);
    int columns = data.shape().dimension(1);
    SmoothMap weights = new SmoothMap.Identity(Space.reals(columns));
    return SmoothOperations.constant(data)
        .tensor(weights)
        .then(SmoothOperations.matvec(rows, columns))
        .tensor(SmoothOperations.constant(targets));
  }

  private static SmoothMap halfSquare(Shape shape) {
    return SmoothOperations.square(shape)
        .then(SmoothOperations.total(shape))
        .then(SmoothOperations.scale(0.5, Space.scalar()));
  }
}
