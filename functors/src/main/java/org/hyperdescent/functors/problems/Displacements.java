package org.hyperdescent.functors.problems;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.LeftAdditiveCategory;
import org.hyperdescent.category.wiring.Decoration;

/// The decoration `D(X) = C(X, X)`: displacements (vector fields), which push forward along
/// variable sharing.
///
/// A function `f : N → M` of variables sends a displacement `v` on `N` to `f^* ; v ; f_*` on `M`:
/// read the shared values (distribute), compute, add up what lands on the same variable (collect).
/// Side by side, displacements are tensored.
///
/// Source: Hanks, Klawonn, Fairbanks, arXiv 2403.19845, Theorem 2.4, restricted to sharing of
/// variables.
///
/// @param category the additive category of states
/// @param <O> the objects
/// @param <A> the arrows
public record Displacements<O, A>(LeftAdditiveCategory<O, A> category) implements Decoration<O, A> {

  @Override
  public A push(
      ImmutableList<O> from, FiniteFunction sharing, ImmutableList<O> to, A displacement) {
    A read = category.pullback(to, sharing);
    return category.compose(
        category.compose(read, displacement), category.pushforward(to, sharing));
  }

  @Override
  public A combine(ImmutableList<ImmutableList<O>> variables, ImmutableList<A> displacements) {
    return category.tensorAll(displacements);
  }
}
