package org.hyperdescent.category.finite;

import java.util.Arrays;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;

/// The pushout of a span of finite functions `N ← K → M`: the two legs `N → P ← M` of its cocone.
/// It glues `N` and `M` along `K`: variables of boxes along ports, junctions along the ports of a
/// nested diagram.
///
/// The pushout is canonical: the elements of `P` are numbered in the order of first appearance over
/// the elements of `N`, then those of `M`. So elements of `N` that are not glued to each other keep
/// their order and come first. Trajectories of open systems depend on the representative, which is
/// why this order is part of the contract.
///
/// @param left the leg `N → P`
/// @param right the leg `M → P`
public record Pushout(FiniteFunction left, FiniteFunction right) {

  /// Checks that the legs have a common target and cover it.
  ///
  /// @throws IllegalArgumentException if they do not
  public Pushout {
    if (left.target() != right.target()
        || left.copair(right).values().distinct().size() != left.target()) {
      throw new IllegalArgumentException("not a cocone that covers: %s, %s".formatted(left, right));
    }
  }

  /// The pushout of a span. Cost: O(n α(n)) in the sizes of `N`, `M` and `K`.
  ///
  /// @param toLeft the function `K → N`
  /// @param toRight the function `K → M`
  /// @throws TypeMismatchException if the functions do not start from the same set
  public static Pushout of(FiniteFunction toLeft, FiniteFunction toRight) {
    if (toLeft.source() != toRight.source()) {
      throw new TypeMismatchException(
          "not a span: %s and %s start from %d and %d elements"
              .formatted(toLeft, toRight, toLeft.source(), toRight.source()));
    }
    int n = toLeft.target();
    int m = toRight.target();
    UnionFind classes = new UnionFind(n + m);
    for (int k = 0; k < toLeft.source(); k++) {
      classes.union(toLeft.apply(k), n + toRight.apply(k));
    }
    FiniteFunction quotient = classes.quotient();
    int apex = quotient.target();
    return new Pushout(
        FiniteFunction.tabulate(n, apex, quotient::apply),
        FiniteFunction.tabulate(m, apex, i -> quotient.apply(n + i)));
  }

  /// The size of `P`.
  public int apex() {
    return left.target();
  }

  /// The universal property: the only function `u : P → Q` with `left;u = fromLeft` and `right;u =
  /// fromRight`.
  ///
  /// @throws IllegalArgumentException if the two functions do not agree on glued elements
  public FiniteFunction mediate(FiniteFunction fromLeft, FiniteFunction fromRight) {
    if (fromLeft.source() != left.source()
        || fromRight.source() != right.source()
        || fromLeft.target() != fromRight.target()) {
      throw new TypeMismatchException(
          "not a cocone under %s, %s: %s and %s".formatted(left, right, fromLeft, fromRight));
    }
    FiniteFunction legs = left.copair(right);
    FiniteFunction values = fromLeft.copair(fromRight);
    int[] mediating = new int[apex()];
    Arrays.fill(mediating, -1);
    for (int i = 0; i < legs.source(); i++) {
      int at = legs.apply(i);
      if (mediating[at] >= 0 && mediating[at] != values.apply(i)) {
        throw new IllegalArgumentException(
            "not a cocone: glued elements go to %d and %d"
                .formatted(mediating[at], values.apply(i)));
      }
      mediating[at] = values.apply(i);
    }
    return FiniteFunction.of(values.target(), mediating);
  }
}
