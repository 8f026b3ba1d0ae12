package org.hyperdescent.category.finite;

import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;

/// The coequalizer of two parallel functions `f, g : K → N`: the quotient `N → Q` that glues `f(k)`
/// to `g(k)` for every `k`, and nothing else.
///
/// A pushout is the coequalizer of its span over the disjoint union; a composite of many cospans is
/// a colimit that one coequalizer computes at once, which is how long chains are glued in linear
/// time whatever their bracketing.
public final class Coequalizer {

  private Coequalizer() {}

  /// The quotient map, its elements numbered in the order of first appearance over `N`. Cost: O(n
  /// α(n)) in the sizes of `K` and `N`.
  ///
  /// @throws TypeMismatchException if the functions are not parallel
  public static FiniteFunction of(FiniteFunction left, FiniteFunction right) {
    if (left.source() != right.source() || left.target() != right.target()) {
      throw new TypeMismatchException("not parallel: %s and %s".formatted(left, right));
    }
    UnionFind classes = new UnionFind(left.target());
    for (int k = 0; k < left.source(); k++) {
      classes.union(left.apply(k), right.apply(k));
    }
    return classes.quotient();
  }
}
