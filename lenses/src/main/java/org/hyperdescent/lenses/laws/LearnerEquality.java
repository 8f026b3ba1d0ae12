package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.Parametrised;

/// Equalities of learners, from fine to coarse: on the nose, along a given bijection of parameters,
/// up to a permutation of parameters.
///
/// Fong, Spivak, Tuyéras (arXiv 1711.10455) identify learners along any bijection; between two
/// given learners [#along] checks one. There is no search over all bijections.
public final class LearnerEquality {

  private LearnerEquality() {}

  /// On the nose: the same parameters, equal implementations and steps.
  ///
  /// @param base the equality of arrows of the base category
  public static <O, A> Equality<Learner<O, A>> strict(Equality<A> base) {
    return onLenses(ParaEquality.strict(LensEquality.componentwise(base)));
  }

  /// Equal once the parameters of the left side are renamed along a bijection `P → P'`.
  ///
  /// The given arrows are first checked to be inverse to each other.
  ///
  /// @param category the base category
  /// @param base the equality of its arrows
  /// @param phi `P → P'`
  /// @param phiInverse `P' → P`
  public static <O, A> Equality<Learner<O, A>> along(
      CartesianCategory<O, A> category, Equality<A> base, A phi, A phiInverse) {
    Equality<Learner<O, A>> strict = strict(base);
    return (left, right, sample) ->
        base.compare(
                category.compose(phi, phiInverse), category.identity(category.source(phi)), sample)
            .at("phi;phiInverse")
            .and(
                () ->
                    base.compare(
                            category.compose(phiInverse, phi),
                            category.identity(category.target(phi)),
                            sample)
                        .at("phiInverse;phi"))
            .and(() -> strict.compare(left.transportedAlong(phi, phiInverse), right, sample));
  }

  /// Equal after some permutation of the parameters, updates conjugated with it.
  ///
  /// @see ParaEquality#upToParameterPermutation
  public static <O, A> Equality<Learner<O, A>> upToParameterPermutation(
      CartesianCategory<O, A> category, Equality<A> base) {
    return onLenses(
        ParaEquality.upToParameterPermutation(
            new LensCategory<>(category), LensEquality.componentwise(base)));
  }

  private static <O, A> Equality<Learner<O, A>> onLenses(
      Equality<Parametrised<LensObject<O>, Lens<O, A>>> equality) {
    return (left, right, sample) ->
        equality.compare(left.toParametrisedLens(), right.toParametrisedLens(), sample);
  }
}
