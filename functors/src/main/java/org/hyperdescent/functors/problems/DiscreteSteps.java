package org.hyperdescent.functors.problems;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.LeftAdditiveCategory;
import org.hyperdescent.category.wiring.Decoration;
import org.hyperdescent.crdc.OptimizationDomain;

/// The decoration of discrete systems `s : X → X`, next states, which push forward by their
/// displacement.
///
/// A function `f : N → M` of variables sends `s` on `N` to `y ↦ y + f_*(s(f^* y) - f^* y)` on `M`.
/// It is what Euler's method lands in; displacements carry the same information without the
/// subtraction, so they are what is stored and run.
///
/// Source: the discrete resource sharers of Libkind, Baas, Patterson, Fairbanks, arXiv 2105.12282,
/// restricted to sharing of variables.
///
/// @param domain the additive category of states, with negatives
/// @param <O> the objects
/// @param <A> the arrows
public record DiscreteSteps<O, A>(OptimizationDomain<O, A> domain) implements Decoration<O, A> {

  @Override
  public A push(ImmutableList<O> from, FiniteFunction sharing, ImmutableList<O> to, A step) {
    LeftAdditiveCategory<O, A> category = domain.category();
    O shared = category.tensorAllObjects(to);
    A read = category.pullback(to, sharing);
    A displacement = category.add(category.compose(read, step), domain.negate(read));
    return category.add(
        category.identity(shared),
        category.compose(displacement, category.pushforward(to, sharing)));
  }

  @Override
  public A combine(ImmutableList<ImmutableList<O>> variables, ImmutableList<A> steps) {
    return domain.category().tensorAll(steps);
  }
}
