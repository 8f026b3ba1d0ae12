package org.hyperdescent.category.finite;

import java.util.function.IntUnaryOperator;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;

/// A function between products of finite sets, as its table: an arrow of [FiniteSets]. Two are
/// equal exactly when they have the same type and agree everywhere.
///
/// @param source where it starts
/// @param target where it ends
/// @param values the number of the image of each tuple, in the order of their numbers
public record FiniteMap(FiniteSet source, FiniteSet target, FiniteFunction values) {

  /// Checks the sizes.
  ///
  /// @throws TypeMismatchException if the table does not fit the sets
  public FiniteMap {
    if (values.source() != source.size() || values.target() != target.size()) {
      throw new TypeMismatchException(
          "%s is no table of a map %s → %s".formatted(values, source, target));
    }
  }

  /// The map `i ↦ rule(i)` on numbers of tuples.
  public static FiniteMap tabulate(FiniteSet source, FiniteSet target, IntUnaryOperator rule) {
    return new FiniteMap(
        source, target, FiniteFunction.tabulate(source.size(), target.size(), rule));
  }

  /// The composite `this ; next`.
  ///
  /// @throws TypeMismatchException if this map's target is not the source of `next`
  public FiniteMap then(FiniteMap next) {
    if (!target.equals(next.source)) {
      throw new TypeMismatchException(
          "cannot compose %s with %s: %s is not %s"
              .formatted(type(), next.type(), target, next.source));
    }
    return new FiniteMap(source, next.target, values.then(next.values));
  }

  /// The product `this x next`.
  public FiniteMap tensor(FiniteMap next) {
    int rows = next.source.size();
    int shift = next.target.size();
    return tabulate(
        source.times(next.source),
        target.times(next.target),
        i -> values.apply(i / rows) * shift + next.values.apply(i % rows));
  }

  /// The type, as in `(2×3) → (2)`.
  public String type() {
    return source + " → " + target;
  }

  @Override
  public String toString() {
    return type() + " " + values.values();
  }
}
