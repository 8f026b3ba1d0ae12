package org.hyperdescent.lenses.laws;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;

/// The search for a permutation of generators that makes two sides equal.
///
/// Permutations that respect the types of the generators are tried in lexicographic order, the
/// identity first. A sample with more than [#MAX_CANDIDATES] candidates, none of the tried ones
/// right, is discarded, because the search cannot tell.
final class PermutationSearch<O, A> {

  /// All permutations of seven equal generators.
  static final int MAX_CANDIDATES = 5_040;

  private final SymmetricMonoidalCategory<O, A> category;
  private final String what;
  private final Sample sample;
  private final Function<A, Verdict> attempt;
  private final ImmutableList<O> from;
  private final ImmutableList<O> to;
  private final MutableIntList order = IntLists.mutable.empty();
  private Optional<Verdict> firstDifference = Optional.empty();
  private int candidates;

  private PermutationSearch(
      SymmetricMonoidalCategory<O, A> category,
      String what,
      O from,
      O to,
      Sample sample,
      Function<A, Verdict> attempt) {
    this.category = category;
    this.what = what;
    this.sample = sample;
    this.attempt = attempt;
    this.from = category.factors(from);
    this.to = category.factors(to);
  }

  /// Equal if some permutation `from → to` makes it so; otherwise the difference the first one
  /// leaves.
  ///
  /// @param what the objects permuted, for messages: `parameters`
  /// @param attempt compares the two sides along a permutation
  static <O, A> Verdict verdict(
      SymmetricMonoidalCategory<O, A> category,
      String what,
      O from,
      O to,
      Sample sample,
      Function<A, Verdict> attempt) {
    var search = new PermutationSearch<>(category, what, from, to, sample, attempt);
    if (search.from.size() == search.to.size() && search.found()) {
      return Verdict.equal();
    }
    return search.firstDifference.orElseGet(() -> Verdict.different(from, to, what));
  }

  /// Extends the partial permutation in every way; true as soon as one makes the sides equal.
  private boolean found() {
    int position = order.size();
    if (position == to.size()) {
      return matches();
    }
    for (int i = 0; i < from.size(); i++) {
      if (!order.contains(i) && from.get(i).equals(to.get(position))) {
        order.add(i);
        if (found()) {
          return true;
        }
        order.removeAtIndex(position);
      }
    }
    return false;
  }

  private boolean matches() {
    if (candidates++ == MAX_CANDIDATES) {
      throw sample.discard("more than %d permutations of %s".formatted(MAX_CANDIDATES, what));
    }
    FiniteFunction permutation = new FiniteFunction(order.toImmutable(), from.size());
    Verdict verdict = attempt.apply(category.permutation(from, permutation));
    if (verdict instanceof Verdict.Equal) {
      return true;
    }
    if (firstDifference.isEmpty()) {
      firstDifference =
          Optional.of(verdict.at("%s permuted by %s".formatted(what, permutation.values())));
    }
    return false;
  }
}
