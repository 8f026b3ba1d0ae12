package org.hyperdescent.functors.laws;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.category.wiring.Decoration;
import org.hyperdescent.category.wiring.laws.DecoratedCospanInstance;
import org.hyperdescent.crdc.OptimizationDomain;
import org.hyperdescent.crdc.laws.ReverseDerivativeInstance;
import org.hyperdescent.functors.problems.DiscreteSteps;
import org.hyperdescent.functors.problems.Displacements;
import org.hyperdescent.functors.problems.Objectives;

/// Decorations that are arrows of a category, with random ones: objectives, displacements or
/// discrete steps.
///
/// @param decoration the decoration
/// @param arrows the providers and the equality of arrows
/// @param types draws the type of a variable
/// @param target the object a decoration on an object ends at
/// @param <O> the objects
/// @param <A> the arrows
public record ArrowDecorations<O, A>(
    Decoration<O, A> decoration,
    ReverseDerivativeInstance<O, A> arrows,
    Function<Sample, O> types,
    UnaryOperator<O> target)
    implements DecoratedCospanInstance<O, A> {

  /// Objectives, drawn as arbitrary arrows to the values.
  public static <O, A> ArrowDecorations<O, A> objectives(
      OptimizationDomain<O, A> domain,
      ReverseDerivativeInstance<O, A> arrows,
      Function<Sample, O> types) {
    return new ArrowDecorations<>(new Objectives<>(domain), arrows, types, _ -> domain.values());
  }

  /// Displacements, drawn as arbitrary endomorphisms.
  public static <O, A> ArrowDecorations<O, A> displacements(
      OptimizationDomain<O, A> domain,
      ReverseDerivativeInstance<O, A> arrows,
      Function<Sample, O> types) {
    return new ArrowDecorations<>(
        new Displacements<>(domain.category()), arrows, types, object -> object);
  }

  /// Discrete systems, drawn as arbitrary endomorphisms.
  public static <O, A> ArrowDecorations<O, A> discreteSteps(
      OptimizationDomain<O, A> domain,
      ReverseDerivativeInstance<O, A> arrows,
      Function<Sample, O> types) {
    return new ArrowDecorations<>(new DiscreteSteps<>(domain), arrows, types, object -> object);
  }

  @Override
  public O type(Sample sample) {
    return types.apply(sample);
  }

  @Override
  public A decoration(ImmutableList<O> variables, Sample sample) {
    O object = arrows.category().tensorAllObjects(variables);
    return arrows.arrow(object, target.apply(object), sample);
  }

  @Override
  public Verdict compare(ImmutableList<O> variables, A left, A right, Sample sample) {
    return arrows.compare(left, right, sample);
  }
}
