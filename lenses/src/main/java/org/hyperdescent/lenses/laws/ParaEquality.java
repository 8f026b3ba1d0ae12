package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.lenses.Parametrised;

/// Equalities of parametrised arrows.
public final class ParaEquality {

  /// The most permutations tried before a sample is given up: all those of seven equal generators.
  public static final int MAX_CANDIDATES = PermutationSearch.MAX_CANDIDATES;

  private ParaEquality() {}

  /// On the nose: the same object of parameters and equal maps.
  ///
  /// @param base the equality of arrows of the base category
  public static <O, A> Equality<Parametrised<O, A>> strict(Equality<A> base) {
    return (left, right, sample) ->
        Verdict.compare(left.parameters(), right.parameters(), "parameters")
            .and(() -> base.compare(left.map(), right.map(), sample).at("map"));
  }

  /// Equal after some permutation of the parameters: `left.map = (perm (x) id) ; right.map` for a
  /// bijection between the generators of both parameter objects that respects their types.
  ///
  /// Over a category of lenses this is meant for parameters `(P, P')` whose generators pair up, as
  /// in [org.hyperdescent.lenses.LensCategory#factors]; a lopsided object may need its two halves
  /// permuted independently, which is not tried.
  ///
  /// Permutations are tried in lexicographic order, the identity first. It is coarser than being
  /// related by the *intended* permutation; where that one is known, a law states it as a 2-cell
  /// (`PARA.exchange`, `PARA.symmetry`). A sample with more than [#MAX_CANDIDATES] candidates, none
  /// of the tried ones right, is discarded, because the search cannot tell.
  ///
  /// @param category the base category, for the permutations
  /// @param base the equality of its arrows
  public static <O, A> Equality<Parametrised<O, A>> upToParameterPermutation(
      SymmetricMonoidalCategory<O, A> category, Equality<A> base) {
    return (left, right, sample) ->
        PermutationSearch.verdict(
            category,
            "parameters",
            left.parameters(),
            right.parameters(),
            sample,
            alpha -> base.compare(left.map(), right.reparametrise(alpha).map(), sample).at("map"));
  }
}
