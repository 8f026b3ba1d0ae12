package org.hyperdescent.functors.descent;

import java.util.function.Function;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;

/// The error functions of the smooth category, and gradient descent with a fixed step.
///
/// Each gives `d_x e(z, y)` and its inverse `f_z(w)` on one shape:
///
/// | error | `e(x, y)` | `d_x e(z, y)` | `f_z(w)` |
/// |---|---|---|---|
/// | squared | `sum (x-y)²/2` | `z - y` | `z - w` |
/// | Bernoulli | `-sum (y ln x + (1-y) ln(1-x))` | `(z-y)/(z(1-z))` | `z - z(1-z) w` |
/// | logistic | `sum ln(1+e^x) - xy` | `logistic(z) - y` | `logistic(z) - w` |
/// | softmax | `lse(x) - x.y`, with `sum(y) = 1` | `softmax(z) - y` | `softmax(z) - w` |
/// | Poisson | `sum e^x - xy` | `e^z - y` | `e^z - w` |
/// | exponential family | `G(x) - x.y` | `grad G(z) - y` | `grad G(z) - w` |
public final class SmoothErrors {

  private SmoothErrors() {}

  /// Squared error, `sum (x-y)²/2`.
  public static ErrorFunction<Space, SmoothMap> squared() {
    return new ErrorFunction<>(
        "squared error", SmoothOperations::subtract, SmoothOperations::subtract);
  }

  /// Cross-entropy of a Bernoulli probability `x` in (0, 1) with a label `y` in \[0, 1\].
  ///
  /// The output `z` must lie strictly between 0 and 1 in every entry; the wish may be any number.
  public static ErrorFunction<Space, SmoothMap> bernoulli() {
    return new ErrorFunction<>(
        "Bernoulli cross-entropy",
        space -> {
          Shape shape = only(space);
          SmoothMap difference = SmoothOperations.subtract(shape);
          SmoothMap variance = firstOf(space).then(variance(shape));
          return difference.pair(variance).then(SmoothOperations.divide(shape));
        },
        space -> {
          Shape shape = only(space);
          SmoothMap scaled =
              firstOf(space)
                  .then(variance(shape))
                  .pair(secondOf(space))
                  .then(SmoothOperations.multiply(shape));
          return firstOf(space).pair(scaled).then(SmoothOperations.subtract(shape));
        });
  }

  /// Cross-entropy of a Bernoulli variable with log-odds `x`, entry by entry.
  public static ErrorFunction<Space, SmoothMap> logistic() {
    return exponentialFamily("logistic cross-entropy", SmoothOperations::logistic);
  }

  /// Cross-entropy of a categorical variable with logits `x`, over the last axis; labels sum to 1
  /// there.
  ///
  /// A whole vector is one generator here: softmax does not split over its entries.
  public static ErrorFunction<Space, SmoothMap> softmax() {
    return exponentialFamily("softmax cross-entropy", SmoothOperations::softmax);
  }

  /// Negative log-likelihood of a Poisson variable with log rate `x`, entry by entry.
  public static ErrorFunction<Space, SmoothMap> poisson() {
    return exponentialFamily("Poisson likelihood", SmoothOperations::exp);
  }

  /// The error `G(x) - x.y` of a convex `G` with gradient `link`: `link(z) - y`, inverted by
  /// `link(z) - w`.
  ///
  /// @param name its name
  /// @param link the gradient of `G` on a shape, `R^shape → R^shape`
  public static ErrorFunction<Space, SmoothMap> exponentialFamily(
      String name, Function<Shape, SmoothMap> link) {
    Function<Space, SmoothMap> difference =
        space -> {
          Shape shape = only(space);
          return link.apply(shape)
              .tensor(new SmoothMap.Identity(space))
              .then(SmoothOperations.subtract(shape));
        };
    return new ErrorFunction<>(name, difference, difference);
  }

  /// One error on a chosen shape (the output, say), another on every other wire.
  public static ErrorFunction<Space, SmoothMap> onShape(
      Shape shape,
      ErrorFunction<Space, SmoothMap> there,
      ErrorFunction<Space, SmoothMap> elsewhere) {
    return ErrorFunction.byGenerator(
        there.name() + " on " + shape + ", " + elsewhere.name() + " elsewhere",
        space -> only(space).equals(shape) ? there : elsewhere);
  }

  /// Gradient descent on smooth maps with a fixed step size.
  ///
  /// @param stepSize ε, positive and finite
  /// @throws IllegalArgumentException if the step size is not positive and finite
  public static GradientDescent<Space, SmoothMap> descent(
      double stepSize, ErrorFunction<Space, SmoothMap> error) {
    if (!(stepSize > 0) || Double.isInfinite(stepSize)) {
      throw new IllegalArgumentException(
          "step size " + stepSize + " is not a positive number: descent needs a step above 0");
    }
    return new GradientDescent<>(
        Smooth.category(), error, space -> SmoothOperations.scale(-stepSize, space));
  }

  /// `z ↦ z (1 - z)`.
  private static SmoothMap variance(Shape shape) {
    SmoothMap complement =
        Smooth.category()
            .pair(
                new SmoothMap.Discard(Space.of(shape)).then(SmoothOperations.fill(shape, 1)),
                new SmoothMap.Identity(Space.of(shape)))
            .then(SmoothOperations.subtract(shape));
    return new SmoothMap.Identity(Space.of(shape))
        .pair(complement)
        .then(SmoothOperations.multiply(shape));
  }

  private static SmoothMap firstOf(Space space) {
    return new SmoothMap.Pullback(space.tensor(space), FiniteFunction.of(2, 0));
  }

  private static SmoothMap secondOf(Space space) {
    return new SmoothMap.Pullback(space.tensor(space), FiniteFunction.of(2, 1));
  }

  private static Shape only(Space generator) {
    if (generator.width() != 1) {
      throw new TypeMismatchException(
          "an error function is given on one wire, not on " + generator);
    }
    return generator.shapes().getFirst();
  }
}
