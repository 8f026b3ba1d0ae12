package org.hyperdescent.crdc.layers;

import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.smooth.Selections;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.crdc.smooth.UnaryFunction;

/// Losses of one sample, and objectives on fixed data, as smooth maps to `R`.
///
/// A loss takes the prediction and then the label, so that `model x id ; loss` is the loss of a
/// model. For a batch take its power and add up:
/// `loss.batch(n).then(SmoothOperations.sum(Shape.of(n), 0))`.
///
/// Source: the loss maps of Cruttwell et al., arXiv 2103.01931, section 3, with two corrections:
/// the printed cross-entropy of example 3.6 does not depend on the label, and the printed reverse
/// derivative of the quadratic error of example 3.4 has its two components exchanged.
public final class Losses {

  private Losses() {}

  /// The squared error `|x - y|^2 / 2`, `R^shape x R^shape → R`; its gradient in `x` is `x - y`.
  public static SmoothMap squaredError(Shape shape) {
    return SmoothOperations.subtract(shape).then(halfSquare(shape)).named("squared error");
  }

  /// The softmax cross-entropy on logits, `ln sum e^x - <x, y>`, `R^classes x R^classes → R`; its
  /// gradient in `x` is `softmax(x) - y` for a label `y` that sums to 1.
  public static SmoothMap softmaxCrossEntropy(int classes) {
    return exponentialFamily(SmoothOperations.logSumExp(Shape.of(classes)))
        .named("softmax cross-entropy");
  }

  /// The cross-entropy of counts on logits, `ln(sum e^x) sum(y) - <x, y> = - sum y ln softmax(x)`,
  /// `R^classes x R^classes → R`; its gradient in `x` is `sum(y) softmax(x) - y`. For labels that
  /// sum to 1 it is [#softmaxCrossEntropy], but not for changes of the label: its gradient in `y`
  /// is `-ln softmax(x)`.
  public static SmoothMap multinomialCrossEntropy(int classes) {
    Shape shape = Shape.of(classes);
    SmoothMap logPartition =
        SmoothOperations.logSumExp(shape)
            .tensor(SmoothOperations.total(shape))
            .then(SmoothOperations.multiply(Shape.scalar()));
    return logPartition
        .pair(SmoothOperations.dot(shape))
        .then(SmoothOperations.subtract(Shape.scalar()))
        .named("multinomial cross-entropy");
  }

  /// The cross-entropy of independent Bernoulli variables on logits, `sum ln(1 + e^x) - <x, y>` for
  /// labels in `[0, 1]`, `R^shape x R^shape → R`; its gradient in `x` is `logistic(x) - y`.
  public static SmoothMap logisticCrossEntropy(Shape shape) {
    return exponentialFamily(SmoothOperations.softplus(shape).then(SmoothOperations.total(shape)))
        .named("logistic cross-entropy");
  }

  /// The negative log-likelihood of independent Poisson variables on log rates, `sum e^x - <x, y>`
  /// for counts `y` (without the constant `sum ln y!`), `R^shape x R^shape → R`; its gradient in
  /// `x` is `e^x - y`.
  public static SmoothMap poisson(Shape shape) {
    return exponentialFamily(SmoothOperations.exp(shape).then(SmoothOperations.total(shape)))
        .named("Poisson likelihood");
  }

  /// The loss `G(x) - <x, y>` of a convex function `G : R^shape → R`, the log partition function of
  /// an exponential family, `R^shape x R^shape → R`; its gradient in `x` is `grad G(x) - y`.
  ///
  /// @throws TypeMismatchException if `G` is not a map from one wire to `R`
  public static SmoothMap exponentialFamily(SmoothMap potential) {
    if (potential.source().width() != 1 || !potential.target().equals(Space.scalar())) {
      throw new TypeMismatchException(
          "%s is not a function of one array to R".formatted(potential.describe()));
    }
    Space space = potential.source();
    return potential
        .tensor(new SmoothMap.Discard(space))
        .pair(SmoothOperations.dot(space.shapes().get(0)))
        .then(SmoothOperations.subtract(Shape.scalar()));
  }

  /// The Huber loss `sum h(x - y)`, where `h(r) = r^2 / 2` up to the threshold `t` and `t (|r| - t
  /// / 2)` beyond, `R^shape x R^shape → R`; its gradient in `x` is the difference, clipped to `[-t,
  /// t]`.
  ///
  /// Source: Huber, "Robust estimation of a location parameter" (doi 10.1214/aoms/1177703732).
  ///
  /// @throws IllegalArgumentException if the threshold is not positive
  public static SmoothMap huber(double threshold, Shape shape) {
    if (!(threshold > 0)) {
      throw new IllegalArgumentException("the threshold %s is not positive".formatted(threshold));
    }
    // With the clipped difference c: h(r) = c (r - c / 2).
    SmoothMap clipped = Selections.clip(-threshold, threshold, shape);
    SmoothMap rest =
        new SmoothMap.Identity(Space.of(shape))
            .plus(clipped.then(SmoothOperations.scale(-0.5, Space.of(shape))));
    return SmoothOperations.subtract(shape)
        .then(clipped.pair(rest))
        .then(SmoothOperations.dot(shape))
        .named("Huber loss");
  }

  /// The absolute error `sum |x - y|`, `R^shape x R^shape → R`; its subgradient in `x` is the sign
  /// of `x - y`, by convention 0 at 0.
  public static SmoothMap absoluteError(Shape shape) {
    return SmoothOperations.subtract(shape)
        .then(SmoothOperations.unary(UnaryFunction.ABS, shape))
        .then(SmoothOperations.total(shape))
        .named("absolute error");
  }

  /// The inner product `<x, y>` as a loss, `R^shape x R^shape → R`: descending it turns the
  /// prediction away from the label, ascending it (a positive rate) towards it, as deep dreaming
  /// does.
  public static SmoothMap dotProduct(Shape shape) {
    return SmoothOperations.dot(shape).named("dot product");
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

  /// The quadratic objective `x ↦ <x, A x> / 2 - <b, x>`, whose minimum for positive definite `A`
  /// solves `A x = b`.
  ///
  /// @param matrix the matrix `A`; what is not symmetric in it changes nothing
  /// @param linear the vector `b`
  /// @throws TypeMismatchException if the matrix is not square with as many rows as `b`
  public static SmoothMap quadratic(Tensor matrix, Tensor linear) {
    if (linear.shape().rank() != 1
        || !matrix.shape().equals(linear.shape().insert(0, linear.shape().size()))) {
      throw new TypeMismatchException(
          "the matrix %s does not fit the vector %s: it takes a square one with as many rows"
              .formatted(matrix.shape(), linear.shape()));
    }
    Shape shape = linear.shape();
    SmoothMap identity = new SmoothMap.Identity(Space.of(shape));
    SmoothMap product =
        SmoothOperations.constant(matrix)
            .tensor(identity)
            .then(SmoothOperations.matvec(shape.size(), shape.size()));
    SmoothMap curved =
        identity
            .pair(product)
            .then(SmoothOperations.dot(shape))
            .then(SmoothOperations.scale(0.5, Space.scalar()));
    SmoothMap flat =
        SmoothOperations.constant(linear).tensor(identity).then(SmoothOperations.dot(shape));
    return curved
        .pair(flat)
        .then(SmoothOperations.subtract(Shape.scalar()))
        .named("quadratic objective");
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

  /// Poisson regression on fixed data, `w ↦ sum_i e^(x_i w) - y_i x_i w`.
  ///
  /// @param data the matrix `X`, one row `x_i` for each sample
  /// @param counts the vector `y`, one entry for each sample
  /// @throws TypeMismatchException if the data is no matrix with as many rows as there are counts
  public static SmoothMap poissonRegression(Tensor data, Tensor counts) {
    return linearModel(data, counts).then(poisson(counts.shape())).named("Poisson regression");
  }

  /// Robust regression on fixed data, `w ↦ sum_i h(x_i w - y_i)` with the Huber loss `h`.
  ///
  /// @param threshold where the loss goes over from quadratic to linear
  /// @param data the matrix `X`, one row `x_i` for each sample
  /// @param targets the vector `y`, one entry for each sample
  /// @throws TypeMismatchException if the data is no matrix with as many rows as there are targets
  public static SmoothMap huberRegression(double threshold, Tensor data, Tensor targets) {
    return linearModel(data, targets)
        .then(huber(threshold, targets.shape()))
        .named("Huber regression");
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
