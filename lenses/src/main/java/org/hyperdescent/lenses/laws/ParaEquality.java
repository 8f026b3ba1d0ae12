package org.hyperdescent.lenses.laws;

import java.util.Optional;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.lenses.Parametrised;

/// Equalities of parametrised arrows.
public final class ParaEquality {

  /// The most permutations tried before a sample is given up: all those of seven equal generators.
  public static final int MAX_CANDIDATES = 5_040;

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
    return (left, right, sample) -> new Search<>(category, base, left, right, sample).verdict();
  }

  private static final class Search<O, A> {

    private final SymmetricMonoidalCategory<O, A> category;
    private final Equality<A> base;
    private final Parametrised<O, A> left;
    private final Parametrised<O, A> right;
    private final Sample sample;
    private final ImmutableList<O> from;
    private final ImmutableList<O> to;
    private final MutableIntList order = IntLists.mutable.empty();
    private Optional<Verdict> firstDifference = Optional.empty();
    private int candidates;

    private Search(
        SymmetricMonoidalCategory<O, A> category,
        Equality<A> base,
        Parametrised<O, A> left,
        Parametrised<O, A> right,
        Sample sample) {
      this.category = category;
      this.base = base;
      this.left = left;
      this.right = right;
      this.sample = sample;
      this.from = category.factors(left.parameters());
      this.to = category.factors(right.parameters());
    }

    private Verdict verdict() {
      if (from.size() != to.size()) {
        return Verdict.different(left.parameters(), right.parameters(), "parameters");
      }
      if (search()) {
        return Verdict.equal();
      }
      return firstDifference.orElseGet(
          () -> Verdict.different(left.parameters(), right.parameters(), "parameters"));
    }

    /// Extends the partial permutation in every way; true as soon as one makes the sides equal.
    private boolean search() {
      int position = order.size();
      if (position == to.size()) {
        return matches();
      }
      for (int i = 0; i < from.size(); i++) {
        if (!order.contains(i) && from.get(i).equals(to.get(position))) {
          order.add(i);
          if (search()) {
            return true;
          }
          order.removeAtIndex(position);
        }
      }
      return false;
    }

    private boolean matches() {
      if (candidates++ == MAX_CANDIDATES) {
        throw sample.discard("more than " + MAX_CANDIDATES + " permutations of parameters");
      }
      FiniteFunction permutation = new FiniteFunction(order.toImmutable(), from.size());
      A alpha = category.permutation(from, permutation);
      Verdict verdict =
          base.compare(left.map(), right.reparametrise(alpha).map(), sample)
              .at("map, parameters permuted by " + permutation.values());
      if (verdict instanceof Verdict.Equal) {
        return true;
      }
      if (firstDifference.isEmpty()) {
        firstDifference = Optional.of(verdict);
      }
      return false;
    }
  }
}
