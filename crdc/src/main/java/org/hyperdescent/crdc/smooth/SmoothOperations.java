package org.hyperdescent.crdc.smooth;

import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;

/// The operations as maps, and the small maps everyone writes with them.
///
/// Every factory takes the shapes it works on and checks them at once.
public final class SmoothOperations {

  private SmoothOperations() {}

  /// A point `1 → R^shape`.
  public static SmoothMap constant(Tensor tensor) {
    return Primitive.of(new Operation.Constant(tensor));
  }

  /// The point `1 → R^shape` whose entries are all `value`.
  public static SmoothMap fill(Shape shape, double value) {
    return Primitive.of(new Operation.Fill(shape, value));
  }

  /// A function of one number applied to every entry, `R^shape → R^shape`.
  public static SmoothMap unary(UnaryFunction function, Shape shape) {
    return Primitive.of(new Operation.Unary(function), shape);
  }

  /// The exponential, entry by entry.
  public static SmoothMap exp(Shape shape) {
    return unary(UnaryFunction.EXP, shape);
  }

  /// The natural logarithm, entry by entry.
  public static SmoothMap log(Shape shape) {
    return unary(UnaryFunction.LOG, shape);
  }

  /// The sine, entry by entry.
  public static SmoothMap sin(Shape shape) {
    return unary(UnaryFunction.SIN, shape);
  }

  /// The cosine, entry by entry.
  public static SmoothMap cos(Shape shape) {
    return unary(UnaryFunction.COS, shape);
  }

  /// The hyperbolic tangent, entry by entry.
  public static SmoothMap tanh(Shape shape) {
    return unary(UnaryFunction.TANH, shape);
  }

  /// The logistic function, entry by entry.
  public static SmoothMap logistic(Shape shape) {
    return unary(UnaryFunction.LOGISTIC, shape);
  }

  /// `max(0, x)`, entry by entry; subgradient 0 at zero.
  public static SmoothMap relu(Shape shape) {
    return unary(UnaryFunction.RELU, shape);
  }

  /// `ln(1 + e^x)`, entry by entry.
  public static SmoothMap softplus(Shape shape) {
    return unary(UnaryFunction.SOFTPLUS, shape);
  }

  /// The square, entry by entry.
  public static SmoothMap square(Shape shape) {
    return unary(UnaryFunction.SQUARE, shape);
  }

  /// The square root, entry by entry, on positive numbers.
  public static SmoothMap sqrt(Shape shape) {
    return unary(UnaryFunction.SQRT, shape);
  }

  /// Every entry raised to a fixed power: positive numbers, or an integer power.
  public static SmoothMap power(double exponent, Shape shape) {
    return Primitive.of(new Operation.Power(exponent), shape);
  }

  /// The Gaussian error linear unit `x P(Z <= x) = x/2 (1 + erf(x / sqrt 2))`, entry by entry.
  ///
  /// Source: Hendrycks and Gimpel, arXiv 1606.08415; the exact form, not its approximation.
  public static SmoothMap gelu(Shape shape) {
    Space space = Space.of(shape);
    SmoothMap probability =
        scale(Math.sqrt(0.5), space)
            .then(unary(UnaryFunction.ERF, shape))
            .then(plus(1, shape))
            .then(scale(0.5, space));
    return new SmoothMap.Identity(space).pair(probability).then(multiply(shape));
  }

  /// A fixed number added to every entry.
  public static SmoothMap plus(double number, Shape shape) {
    return new SmoothMap.Identity(Space.of(shape)).tensor(fill(shape, number)).then(add(shape));
  }

  /// Multiplication by a fixed number, on every wire of a space.
  public static SmoothMap scale(double factor, Space space) {
    return Tensored.onEachWire(space, shape -> Primitive.of(new Operation.Scale(factor), shape));
  }

  /// The negation, on every wire of a space.
  public static SmoothMap negate(Space space) {
    return scale(-1, space);
  }

  /// The sum of two arrays, `R^shape x R^shape → R^shape`.
  public static SmoothMap add(Shape shape) {
    return Primitive.of(new Operation.Add(), shape, shape);
  }

  /// The difference of two arrays, `R^shape x R^shape → R^shape`.
  public static SmoothMap subtract(Shape shape) {
    return Primitive.of(new Operation.Subtract(), shape, shape);
  }

  /// The difference of two points of a space, wire by wire, `X x X → X`.
  public static SmoothMap subtract(Space space) {
    int width = space.width();
    SmoothMap pairs =
        new SmoothMap.Pullback(
            space.tensor(space),
            FiniteFunction.tabulate(2 * width, 2 * width, i -> i / 2 + (i % 2) * width));
    return pairs.then(Tensored.onEachWire(space, SmoothOperations::subtract));
  }

  /// The product of two arrays entry by entry, `R^shape x R^shape → R^shape`.
  public static SmoothMap multiply(Shape shape) {
    return Primitive.of(new Operation.Multiply(), shape, shape);
  }

  /// The quotient of two arrays entry by entry, `R^shape x R^shape → R^shape`.
  public static SmoothMap divide(Shape shape) {
    return Primitive.of(new Operation.Divide(), shape, shape);
  }

  /// The sum over one axis, which disappears.
  public static SmoothMap sum(Shape shape, int axis) {
    return Primitive.of(new Operation.Sum(axis), shape);
  }

  /// The sum of all entries, `R^shape → R`.
  public static SmoothMap total(Shape shape) {
    return reshape(shape, Shape.of(shape.size())).then(sum(Shape.of(shape.size()), 0));
  }

  /// The insertion of an axis at position `axis`, along which the array is repeated `count` times.
  public static SmoothMap expand(Shape shape, int axis, int count) {
    return Primitive.of(new Operation.Expand(axis, count), shape);
  }

  /// `count` copies of a point, as a batch: `X → X^count`. Its dagger is the sum over the batch.
  public static SmoothMap replicate(int count, Space space) {
    return Tensored.onEachWire(space, shape -> expand(shape, 0, count));
  }

  /// The same numbers under another shape.
  public static SmoothMap reshape(Shape from, Shape to) {
    return from.equals(to)
        ? new SmoothMap.Identity(Space.of(from))
        : Primitive.of(new Operation.Reshape(to), from);
  }

  /// The exchange of the last two axes.
  public static SmoothMap transpose(Shape shape) {
    return Primitive.of(new Operation.Transpose(), shape);
  }

  /// The matrix product over the last two axes.
  public static SmoothMap matmul(Shape left, Shape right) {
    return Primitive.of(new Operation.Matmul(false, false), left, right);
  }

  /// The matrix-vector product `R^(rows x columns) x R^columns → R^rows`, `(W, x) ↦ W x`.
  public static SmoothMap matvec(int rows, int columns) {
    Shape matrix = Shape.of(rows, columns);
    Shape column = Shape.of(columns, 1);
    return new SmoothMap.Identity(Space.of(matrix))
        .tensor(reshape(Shape.of(columns), column))
        .then(matmul(matrix, column))
        .then(reshape(Shape.of(rows, 1), Shape.of(rows)));
  }

  /// The outer product of two vectors, `R^rows x R^columns → R^(rows x columns)`.
  public static SmoothMap outer(int rows, int columns) {
    Shape left = Shape.of(rows, 1);
    Shape right = Shape.of(1, columns);
    return reshape(Shape.of(rows), left)
        .tensor(reshape(Shape.of(columns), right))
        .then(matmul(left, right));
  }

  /// The inner product of two arrays, `R^shape x R^shape → R`.
  public static SmoothMap dot(Shape shape) {
    return multiply(shape).then(total(shape));
  }

  /// The softmax over the last axis.
  public static SmoothMap softmax(Shape shape) {
    return Primitive.of(new Operation.Softmax(), shape);
  }

  /// `ln sum e^x` over the last axis, which disappears.
  public static SmoothMap logSumExp(Shape shape) {
    return Primitive.of(new Operation.LogSumExp(), shape);
  }
}
