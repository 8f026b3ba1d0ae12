package org.hyperdescent.crdc.smooth;

import org.hyperdescent.crdc.OptimizationDomain;
import org.hyperdescent.crdc.ReverseDerivativeCategory;

/// The smooth category: objects are spaces `R^... x R^...`, arrows are differentiable maps, and the
/// reverse derivative is the transposed Jacobian, `R[f](x, y') = J_f(x)^T y'`.
///
/// Operations whose derivative is a convention somewhere (`relu`, `abs`) satisfy `RD.6` and `RD.7`
/// only away from those points; see [Smooth#isSubgradient].
public final class Smooth {

  private static final SmoothCategory CATEGORY = new SmoothCategory();
  private static final SmoothDomain DOMAIN = new SmoothDomain();

  private Smooth() {}

  /// The category as a value, for constructions that take one.
  public static ReverseDerivativeCategory<Space, SmoothMap> category() {
    return CATEGORY;
  }

  /// The optimization domain `(Smooth, R)`: objectives are the maps `X → R`, with their gradients.
  public static OptimizationDomain<Space, SmoothMap> domain() {
    return DOMAIN;
  }

  /// Whether an operation's derivative is a convention at some points (the subgradient convention).
  public static boolean isSubgradient(Operation operation) {
    return operation instanceof Operation.Unary(UnaryFunction function) && function.isSubgradient();
  }
}
