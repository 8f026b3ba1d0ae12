package org.hyperdescent.category;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;

/// A function between finite ordinals, `f : {0..n-1} → {0..m-1}`: an arrow of the skeleton of
/// FinSet.
///
/// It says which port sits on which junction, which output wire is which input wire, and so on.
///
/// @param values the image of each element of the source; its size is the size of the source
/// @param target the number of elements of the target
public record FiniteFunction(ImmutableIntList values, int target) {

  /// Checks that every value lies in the target.
  ///
  /// @throws IllegalArgumentException if a value is outside `0..target-1`
  public FiniteFunction {
    if (target < 0) {
      throw new IllegalArgumentException(
          "the target of a finite function has " + target + " elements");
    }
    for (int i = 0; i < values.size(); i++) {
      int value = values.get(i);
      if (value < 0 || value >= target) {
        throw new IllegalArgumentException(
            "f(%d) = %d is outside the target 0..%d".formatted(i, value, target - 1));
      }
    }
  }

  /// The function with the given values into a target of the given size.
  public static FiniteFunction of(int target, int... values) {
    return new FiniteFunction(IntLists.immutable.of(values), target);
  }

  /// The function `i ↦ rule(i)` on `source` elements.
  public static FiniteFunction tabulate(int source, int target, IntUnaryOperator rule) {
    int[] values = new int[source];
    Arrays.setAll(values, rule);
    return of(target, values);
  }

  /// The identity on `size` elements.
  public static FiniteFunction identity(int size) {
    return tabulate(size, size, i -> i);
  }

  /// The number of elements of the source.
  public int source() {
    return values.size();
  }

  /// The image of an element.
  public int apply(int element) {
    return values.get(element);
  }

  /// The composite `this ; next`.
  ///
  /// @throws TypeMismatchException if this function's target is not the source of `next`
  public FiniteFunction then(FiniteFunction next) {
    if (target != next.source()) {
      throw new TypeMismatchException(
          "cannot compose %s with %s: %d is not %d".formatted(this, next, target, next.source()));
    }
    return tabulate(source(), next.target, i -> next.apply(apply(i)));
  }

  /// The disjoint union `this + next`: side by side, the second shifted past the first.
  public FiniteFunction tensor(FiniteFunction next) {
    int size = source();
    return tabulate(
        size + next.source(),
        target + next.target,
        i -> i < size ? apply(i) : target + next.apply(i - size));
  }

  /// Whether this is an identity.
  public boolean isIdentity() {
    if (source() != target) {
      return false;
    }
    for (int i = 0; i < target; i++) {
      if (apply(i) != i) {
        return false;
      }
    }
    return true;
  }

  /// Whether every element of the target is hit exactly once.
  public boolean isBijection() {
    if (source() != target) {
      return false;
    }
    boolean[] hit = new boolean[target];
    for (int i = 0; i < target; i++) {
      if (hit[apply(i)]) {
        return false;
      }
      hit[apply(i)] = true;
    }
    return true;
  }

  /// The inverse of a bijection.
  ///
  /// @throws IllegalArgumentException if this is not a bijection
  public FiniteFunction inverse() {
    if (!isBijection()) {
      throw new IllegalArgumentException("not a bijection: " + this);
    }
    int[] inverse = new int[target];
    for (int i = 0; i < target; i++) {
      inverse[apply(i)] = i;
    }
    return of(target, inverse);
  }

  /// The copairing `[this, next]`: the values of this function, then those of `next`.
  ///
  /// @throws TypeMismatchException if the targets differ
  public FiniteFunction copair(FiniteFunction next) {
    if (target != next.target) {
      throw new TypeMismatchException(
          "cannot copair %s with %s: %d is not %d".formatted(this, next, target, next.target));
    }
    return new FiniteFunction(values.newWithAll(next.values), target);
  }

  @Override
  public String toString() {
    return "%d → %d %s".formatted(source(), target, values);
  }
}
