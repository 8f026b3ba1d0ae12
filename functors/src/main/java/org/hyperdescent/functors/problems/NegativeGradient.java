package org.hyperdescent.functors.problems;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.wiring.DecorationMorphism;
import org.hyperdescent.crdc.OptimizationDomain;

/// Gradient descent `gd : O ⇒ D`, `l ↦ -grad l`: a monoidal natural transformation from objectives
/// to displacements.
///
/// Naturality (`HKF.nat`) is the chain rule for linear maps, `-grad(f^* ; l) = f^* ; -grad l ;
/// f_*`; monoidality (`HKF.mon`) is additivity of the gradient. Together they say that descending a
/// composite problem is composing the descents of its parts (`UWD.nat`).
///
/// Source: Hanks, Klawonn, Fairbanks, arXiv 2403.19845, Theorem 2.5 and Corollary 2.5.1.
///
/// @param domain where objectives live and have gradients
/// @param <O> the objects
/// @param <A> the arrows
public record NegativeGradient<O, A>(OptimizationDomain<O, A> domain)
    implements DecorationMorphism<O, A, A> {

  @Override
  public Objectives<O, A> source() {
    return new Objectives<>(domain);
  }

  @Override
  public Displacements<O, A> target() {
    return new Displacements<>(domain.category());
  }

  @Override
  public A onDecoration(ImmutableList<O> variables, A objective) {
    return domain.negate(domain.gradient(objective));
  }
}
