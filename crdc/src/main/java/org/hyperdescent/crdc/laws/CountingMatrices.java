package org.hyperdescent.crdc.laws;

import org.hyperdescent.category.Functor;
import org.hyperdescent.category.finite.FiniteMap;
import org.hyperdescent.category.finite.FiniteSet;
import org.hyperdescent.category.finite.FiniteSets;
import org.hyperdescent.category.finite.Relation;
import org.hyperdescent.category.finite.Relations;
import org.hyperdescent.category.laws.CategoryInstance;
import org.hyperdescent.category.laws.FunctorInstance;
import org.hyperdescent.category.span.Span;
import org.hyperdescent.crdc.algebra.Booleans;
import org.hyperdescent.crdc.algebra.Semiring;
import org.hyperdescent.crdc.matrix.Matrices;
import org.hyperdescent.crdc.matrix.Matrix;

/// Spans and relations as matrices, indexed by the elements of their feet: composing by pullback is
/// then multiplying matrices. It checks the one by the other.
///
/// Sets go to their numbers of elements, so the product of sets goes to a product of numbers and
/// these functors do not preserve the tensor, which for matrices is the direct sum.
final class CountingMatrices {

  private CountingMatrices() {}

  /// A span as the matrix that counts the ways from an element of its source to one of its target.
  static <E> Functor<FiniteSet, Span<FiniteSet, FiniteMap>, Integer, Matrix<E>> ofSpans(
      Semiring<E> semiring) {
    return Functor.of(
        FiniteSets.spans(),
        new Matrices<>(semiring),
        FiniteSet::size,
        span ->
            Matrix.tabulate(
                semiring,
                span.target().size(),
                span.source().size(),
                (to, from) -> {
                  E ways = semiring.zero();
                  for (int p = 0; p < span.apex().size(); p++) {
                    boolean way =
                        span.left().values().apply(p) == from
                            && span.right().values().apply(p) == to;
                    ways = way ? semiring.add(ways, semiring.one()) : ways;
                  }
                  return ways;
                }));
  }

  /// A relation as the matrix of its truth values.
  static Functor<FiniteSet, Relation, Integer, Matrix<Boolean>> ofRelations() {
    return Functor.of(
        new Relations(),
        new Matrices<>(Booleans.BOOLEANS),
        FiniteSet::size,
        relation ->
            Matrix.tabulate(
                Booleans.BOOLEANS,
                relation.target().size(),
                relation.source().size(),
                (to, from) -> relation.relates(from, to)));
  }

  /// A functor with the providers of its domain.
  record Instance<O, A, P, B>(Functor<O, A, P, B> functor, CategoryInstance<O, A> domain)
      implements FunctorInstance<O, A, P, B> {}
}
