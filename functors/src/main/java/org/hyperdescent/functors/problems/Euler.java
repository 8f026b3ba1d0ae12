package org.hyperdescent.functors.problems;

import java.util.function.Function;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.LeftAdditiveCategory;
import org.hyperdescent.category.wiring.DecorationMorphism;
import org.hyperdescent.crdc.OptimizationDomain;

/// Euler's method `v ↦ id + h v`: a monoidal natural transformation from displacements to discrete
/// systems.
///
/// Discretizing a composite flow is composing the discretizations. Higher-order methods (Heun,
/// Runge–Kutta) are not natural, because they look at the displacement of one part at a point moved
/// by that part alone.
///
/// Source: Libkind, Baas, Patterson, Fairbanks, arXiv 2105.12282, in the form with displacements.
///
/// @param domain the additive category of states, with negatives
/// @param scale for an object `X`, multiplication by the step size `h`, `X → X`; it must act factor
///   by factor
/// @param <O> the objects
/// @param <A> the arrows
public record Euler<O, A>(OptimizationDomain<O, A> domain, Function<? super O, ? extends A> scale)
    implements DecorationMorphism<O, A, A> {

  @Override
  public Displacements<O, A> source() {
    return new Displacements<>(domain.category());
  }

  @Override
  public DiscreteSteps<O, A> target() {
    return new DiscreteSteps<>(domain);
  }

  @Override
  public A onDecoration(ImmutableList<O> variables, A displacement) {
    LeftAdditiveCategory<O, A> category = domain.category();
    O state = category.tensorAllObjects(variables);
    return category.add(
        category.identity(state), category.compose(displacement, scale.apply(state)));
  }
}
