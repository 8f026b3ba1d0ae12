package org.hyperdescent.crdc.smooth;

import java.util.Optional;
import org.hyperdescent.crdc.OptimizationDomain;
import org.hyperdescent.crdc.ReverseDerivativeCategory;

/// The smooth category: objects are spaces `R^... x R^...`, arrows are differentiable maps, and the
/// reverse derivative is the transposed Jacobian, `R[f](x, y') = J_f(x)^T y'`.
///
/// Operations whose derivative is a convention somewhere (`relu`, `abs`) satisfy `RD.6` and `RD.7`
/// only away from those points; see [Smooth#convention].
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

  /// Whether an operation's derivative is a convention at some points; see [#convention].
  public static boolean isSubgradient(Operation operation) {
    return convention(operation).isPresent();
  }

  /// What an operation takes for its derivative where it has none (the subgradient convention);
  /// empty if it is smooth wherever it is defined.
  public static Optional<String> convention(Operation operation) {
    return switch (operation) {
      case Operation.Unary(UnaryFunction function) -> function.convention();
      case SelectionOperation selection -> Optional.of(convention(selection));
      default -> Optional.empty();
    };
  }

  private static String convention(SelectionOperation operation) {
    return switch (operation) {
      case SelectionOperation.Select _ ->
          "derivative 0 in the condition; where that is 0, the third operand is taken";
      case SelectionOperation.Argmax _ -> "derivative 0; of several largest, the first is taken";
      case SelectionOperation.Lookup _, SelectionOperation.Accumulate _ ->
          "derivative 0 in the indices, which are rounded";
    };
  }
}
