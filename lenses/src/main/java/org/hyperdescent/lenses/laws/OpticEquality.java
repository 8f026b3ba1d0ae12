package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.Optic;
import org.hyperdescent.lenses.OpticToLens;

/// Equalities of optics, from fine to coarse: on the nose, by one given slide, up to a permutation
/// of the residual, and, over a Cartesian base, up to sliding.
public final class OpticEquality {

  private OpticEquality() {}

  /// On the nose: the same residual and equal arrows both ways.
  ///
  /// @param base the equality of arrows of the base category
  public static <O, A> Equality<Optic<O, A>> strict(Equality<A> base) {
    return (left, right, sample) ->
        Verdict.compare(left.residual(), right.residual(), "residual")
            .and(() -> base.compare(left.forward(), right.forward(), sample).at("forward"))
            .and(() -> base.compare(left.backward(), right.backward(), sample).at("backward"));
  }

  /// Related by sliding one given arrow `f : M → N` of residuals: `left.forward ; (f (x) id) =
  /// right.forward` and `left.backward = (f (x) id) ; right.backward`.
  ///
  /// Equality up to sliding is what such steps, taken in either direction, generate.
  ///
  /// @param category the base category
  /// @param base the equality of its arrows
  /// @param f from the residual of the left side to that of the right side
  public static <O, A> Equality<Optic<O, A>> slide(
      SymmetricMonoidalCategory<O, A> category, Equality<A> base, A f) {
    return (left, right, sample) ->
        Verdict.compare(left.residual(), category.source(f), "residual of the left side")
            .and(
                () ->
                    Verdict.compare(
                        right.residual(), category.target(f), "residual of the right side"))
            .and(
                () ->
                    base.compare(
                            category.compose(
                                left.forward(),
                                category.tensor(f, category.identity(left.target().forward()))),
                            right.forward(),
                            sample)
                        .at("forward"))
            .and(
                () ->
                    base.compare(
                            left.backward(),
                            category.compose(
                                category.tensor(f, category.identity(left.target().backward())),
                                right.backward()),
                            sample)
                        .at("backward"));
  }

  /// Related by sliding some permutation of the residual's generators: enough for the laws of a
  /// symmetric monoidal category, over any base.
  ///
  /// @param category the base category
  /// @param base the equality of its arrows
  public static <O, A> Equality<Optic<O, A>> upToResidualPermutation(
      SymmetricMonoidalCategory<O, A> category, Equality<A> base) {
    return (left, right, sample) ->
        PermutationSearch.verdict(
            category,
            "residual",
            left.residual(),
            right.residual(),
            sample,
            permutation -> slide(category, base, permutation).compare(left, right, sample));
  }

  /// Equal up to sliding, over a Cartesian base: equal as lenses.
  ///
  /// This decides it. Sliding does not change the lens an optic denotes, and every optic slides, by
  /// way of its forward arrow, to the one made of its lens.
  ///
  /// @param category the base category
  /// @param base the equality of its arrows
  public static <O, A> Equality<Optic<O, A>> asLenses(
      CartesianCategory<O, A> category, Equality<A> base) {
    var lens = new OpticToLens<>(category);
    Equality<Lens<O, A>> equality = LensEquality.componentwise(base);
    return (left, right, sample) ->
        equality.compare(lens.onArrow(left), lens.onArrow(right), sample);
  }
}
