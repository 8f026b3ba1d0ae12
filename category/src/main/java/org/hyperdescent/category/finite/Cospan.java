package org.hyperdescent.category.finite;

import java.util.Arrays;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;

/// An isomorphism class of cospans of finite functions `N → P ← M`, in normal form: an arrow `N →
/// M` of [Cospans]. It says which inputs and outputs are connected.
///
/// The constructor normalizes: the apex is renumbered in the order of first appearance over the
/// elements of `N`, then those of `M`, and elements no leg reaches come last. Two cospans are
/// therefore isomorphic exactly when they are equal.
///
/// @param left the leg `N → P`
/// @param right the leg `M → P`
public record Cospan(FiniteFunction left, FiniteFunction right) {

  /// Checks that the legs meet, and normalizes.
  ///
  /// @throws TypeMismatchException if the targets of the legs differ
  public Cospan {
    if (left.target() != right.target()) {
      throw new TypeMismatchException(
          "not a cospan: the legs %s and %s end at %d and %d elements"
              .formatted(left, right, left.target(), right.target()));
    }
    int apex = left.target();
    int[] number = new int[apex];
    Arrays.fill(number, -1);
    int reached = number(left, number, 0);
    number(right, number, reached);
    left = renumber(left, number);
    right = renumber(right, number);
  }

  private static int number(FiniteFunction leg, int[] number, int start) {
    int next = start;
    for (int i = 0; i < leg.source(); i++) {
      if (number[leg.apply(i)] < 0) {
        number[leg.apply(i)] = next++;
      }
    }
    return next;
  }

  private static FiniteFunction renumber(FiniteFunction leg, int[] number) {
    return FiniteFunction.tabulate(leg.source(), leg.target(), i -> number[leg.apply(i)]);
  }

  /// A function as a cospan `N → M = M`.
  public static Cospan of(FiniteFunction function) {
    return new Cospan(function, FiniteFunction.identity(function.target()));
  }

  /// The number of inputs.
  public int source() {
    return left.source();
  }

  /// The number of outputs.
  public int target() {
    return right.source();
  }

  /// The size of the apex.
  public int apex() {
    return left.target();
  }

  /// The composite `this ; next`, by pushout over the shared boundary. Cost: O(n α(n)) in the sizes
  /// of the boundaries and the apexes.
  ///
  /// @throws TypeMismatchException if this cospan's outputs are not the inputs of `next`
  public Cospan then(Cospan next) {
    if (target() != next.source()) {
      throw new TypeMismatchException(
          "cannot compose %s with %s: %d is not %d".formatted(this, next, target(), next.source()));
    }
    Pushout glued = Pushout.of(right, next.left);
    return new Cospan(left.then(glued.left()), next.right.then(glued.right()));
  }

  /// The disjoint union `this + next`.
  public Cospan tensor(Cospan next) {
    return new Cospan(left.tensor(next.left), right.tensor(next.right));
  }

  /// The same connections read from right to left.
  public Cospan reverse() {
    return new Cospan(right, left);
  }

  @Override
  public String toString() {
    return "%d → %d %s|%s of %d"
        .formatted(source(), target(), left.values(), right.values(), apex());
  }
}
