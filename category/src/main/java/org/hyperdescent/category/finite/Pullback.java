package org.hyperdescent.category.finite;

import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.eclipse.collections.impl.factory.primitive.LongIntMaps;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;

/// The pullback of a cospan of finite functions `N → K ← M`: the two legs `N ← P → M` of its cone.
/// It lists the pairs that agree: the rows of a join.
///
/// The pullback is canonical: `P` numbers the pairs `(i, j)` with equal images in lexicographic
/// order.
///
/// @param left the leg `P → N`
/// @param right the leg `P → M`
public record Pullback(FiniteFunction left, FiniteFunction right) {

  /// Checks that the legs have a common source.
  ///
  /// @throws IllegalArgumentException if they do not
  public Pullback {
    if (left.source() != right.source()) {
      throw new IllegalArgumentException("not a cone: %s, %s".formatted(left, right));
    }
  }

  /// The pullback of a cospan. Cost: O(n) in the sizes of `N`, `M`, `K` and `P`.
  ///
  /// @param fromLeft the function `N → K`
  /// @param fromRight the function `M → K`
  /// @throws TypeMismatchException if the functions do not end at the same set
  public static Pullback of(FiniteFunction fromLeft, FiniteFunction fromRight) {
    if (fromLeft.target() != fromRight.target()) {
      throw new TypeMismatchException(
          "not a cospan: %s and %s end at %d and %d elements"
              .formatted(fromLeft, fromRight, fromLeft.target(), fromRight.target()));
    }
    MutableIntList[] fibres = new MutableIntList[fromRight.target()];
    for (int k = 0; k < fibres.length; k++) {
      fibres[k] = IntLists.mutable.empty();
    }
    for (int j = 0; j < fromRight.source(); j++) {
      fibres[fromRight.apply(j)].add(j);
    }
    MutableIntList left = IntLists.mutable.empty();
    MutableIntList right = IntLists.mutable.empty();
    for (int i = 0; i < fromLeft.source(); i++) {
      MutableIntList fibre = fibres[fromLeft.apply(i)];
      for (int at = 0; at < fibre.size(); at++) {
        left.add(i);
        right.add(fibre.get(at));
      }
    }
    return new Pullback(
        new FiniteFunction(left.toImmutable(), fromLeft.source()),
        new FiniteFunction(right.toImmutable(), fromRight.source()));
  }

  /// The size of `P`.
  public int apex() {
    return left.source();
  }

  /// The universal property: the only function `u : Q → P` with `u;left = toLeft` and `u;right =
  /// toRight`.
  ///
  /// @throws IllegalArgumentException if the two functions do not agree everywhere
  public FiniteFunction mediate(FiniteFunction toLeft, FiniteFunction toRight) {
    if (toLeft.target() != left.target()
        || toRight.target() != right.target()
        || toLeft.source() != toRight.source()) {
      throw new TypeMismatchException(
          "not a cone over %s, %s: %s and %s".formatted(left, right, toLeft, toRight));
    }
    var number = LongIntMaps.mutable.empty();
    for (int p = 0; p < apex(); p++) {
      number.put(pair(left.apply(p), right.apply(p)), p);
    }
    return FiniteFunction.tabulate(
        toLeft.source(),
        apex(),
        q -> {
          int at = number.getIfAbsent(pair(toLeft.apply(q), toRight.apply(q)), -1);
          if (at < 0) {
            throw new IllegalArgumentException(
                "not a cone: %d goes to %d and %d, which do not agree"
                    .formatted(q, toLeft.apply(q), toRight.apply(q)));
          }
          return at;
        });
  }

  private static long pair(int left, int right) {
    return (long) left << Integer.SIZE | right;
  }
}
