package org.hyperdescent.functors.problems;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.LeftAdditiveCategory;
import org.hyperdescent.category.wiring.Decoration;
import org.hyperdescent.crdc.GradientDomain;

/// The decoration `O(X) = C(X, R)`: objectives, which pull back along variable sharing and add up.
///
/// A function `f : N → M` of variables sends an objective `l` on `N` to `f^* ; l` on `M`: evaluate
/// `l` at the shared values. Side by side, objectives on disjoint variables are summed.
///
/// Source: Hanks, Klawonn, Fairbanks, arXiv 2403.19845, Theorem 2.2, restricted to sharing of
/// variables.
///
/// @param domain where objectives live and have gradients
/// @param <O> the objects
/// @param <A> the arrows
public record Objectives<O, A>(GradientDomain<O, A> domain) implements Decoration<O, A> {

  @Override
  public A push(ImmutableList<O> from, FiniteFunction sharing, ImmutableList<O> to, A objective) {
    LeftAdditiveCategory<O, A> category = domain.category();
    return category.compose(category.pullback(to, sharing), objective);
  }

  @Override
  public A combine(ImmutableList<ImmutableList<O>> variables, ImmutableList<A> objectives) {
    // Side by side, then added up in order: linear in the number of objectives, where a sum of
    // projections would name all variables once for each.
    LeftAdditiveCategory<O, A> category = domain.category();
    return category.compose(
        category.tensorAll(objectives),
        category.pushforward(
            Lists.immutable.of(domain.values()),
            FiniteFunction.tabulate(objectives.size(), 1, _ -> 0)));
  }
}
