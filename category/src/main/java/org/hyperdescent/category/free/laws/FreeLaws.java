package org.hyperdescent.category.free.laws;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.free.OpenHypergraph;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.FunctorInstance;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.Verdict;

/// What free categories promise beyond the laws of their kind.
public final class FreeLaws {

  private FreeLaws() {}

  /// Equality in a free category: isomorphism of open hypergraphs that fixes inputs and outputs.
  public static <T, G> Equality<OpenHypergraph<T, G>> isomorphism() {
    return (left, right, _) ->
        left.isomorphicTo(right) ? Verdict.equal() : Verdict.different(left, right, "");
  }

  /// `SYN.free`: an endofunctor that keeps types and generators keeps every arrow. With the functor
  /// laws this is the universal property: an arrow is rebuilt from its generators.
  public static <T, G>
      Law<
              FunctorInstance<
                  ImmutableList<T>, OpenHypergraph<T, G>, ImmutableList<T>, OpenHypergraph<T, G>>>
          rebuilding() {
    return new Law<>(
        "SYN.free",
        "F g = g for generators g gives F f = f",
        (instance, sample) -> {
          var a = sample.let("A", instance.domain().object(sample));
          var b = sample.let("B", instance.domain().object(sample));
          var f = sample.let("f", instance.domain().arrow(a, b, sample));
          return instance.compare(instance.functor().onArrow(f), f, sample);
        });
  }
}
