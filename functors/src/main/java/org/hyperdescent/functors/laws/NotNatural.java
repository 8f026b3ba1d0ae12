package org.hyperdescent.functors.laws;

import java.util.function.Function;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.wiring.Decoration;
import org.hyperdescent.category.wiring.DecorationMorphism;
import org.hyperdescent.crdc.OptimizationDomain;
import org.hyperdescent.functors.problems.DiscreteSteps;
import org.hyperdescent.functors.problems.Displacements;
import org.hyperdescent.functors.problems.NegativeGradient;
import org.hyperdescent.functors.problems.Objectives;

/// Update rules that may not be run box by box: they look like morphisms of decorations and are not
/// natural.
final class NotNatural {

  private NotNatural() {}

  /// Heun's method, `v ↦ id + h/2 (v + (id + h v) ; v)`: one part looks ahead without the others.
  ///
  /// @param domain where displacements live
  /// @param step for an object, multiplication by `h`
  /// @param halfStep for an object, multiplication by `h/2`
  record Heun<O, A>(OptimizationDomain<O, A> domain, Function<O, A> step, Function<O, A> halfStep)
      implements DecorationMorphism<O, A, A> {

    @Override
    public Decoration<O, A> source() {
      return new Displacements<>(domain.category());
    }

    @Override
    public Decoration<O, A> target() {
      return new DiscreteSteps<>(domain);
    }

    @Override
    public A onDecoration(ImmutableList<O> variables, A displacement) {
      var category = domain.category();
      O state = category.tensorAllObjects(variables);
      A identity = category.identity(state);
      A ahead = category.add(identity, category.compose(displacement, step.apply(state)));
      A both = category.add(displacement, category.compose(ahead, displacement));
      return category.add(identity, category.compose(both, halfStep.apply(state)));
    }
  }

  /// A rule that transforms the gradient entry by entry before it is added up, as Adagrad, Adam,
  /// clipping and sign descent do: `l ↦ rule(-grad l)`.
  ///
  /// @param domain where objectives live
  /// @param rule for an object, the non-linear rule
  record Transformed<O, A>(OptimizationDomain<O, A> domain, Function<O, A> rule)
      implements DecorationMorphism<O, A, A> {

    @Override
    public Decoration<O, A> source() {
      return new Objectives<>(domain);
    }

    @Override
    public Decoration<O, A> target() {
      return new Displacements<>(domain.category());
    }

    @Override
    public A onDecoration(ImmutableList<O> variables, A objective) {
      A descent = new NegativeGradient<>(domain).onDecoration(variables, objective);
      return domain.category().compose(descent, rule.apply(domain.category().target(descent)));
    }
  }
}
