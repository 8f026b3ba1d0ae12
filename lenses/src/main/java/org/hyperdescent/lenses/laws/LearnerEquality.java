package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.Parametrised;

/// Equalities of learners, from fine to coarse; each of the coarser ones is checked with given
/// witnesses, none is searched for.
///
/// - [#strict]: identical, with the same parameters.
/// - [#along] a bijection of parameters: the identification of Fong, Spivak, Tuyéras (arXiv
///   1711.10455, definition II.1). [#upToParameterPermutation] tries all permutations.
/// - [#diagonal], along a map `f : P → P'` with a filler: the extensional equivalence of Riley
///   ("Learners are almost free compact closed", ACT 2024).
/// - [#surjection], along a surjection: the identification of Fong and Johnson, "Lenses and
///   learners" (arXiv 1903.03671).
///
/// The last two relate a left side to a right side, and the equivalences proper are what they
/// generate. A bijection has the filler `U(f⁻¹p', a, b)`. A filler makes `f` a [#homomorphism], so
/// along a surjection Riley's relation implies that of Fong and Johnson. But `f` need not be
/// surjective, and then the right side may have states like none of the left side, which no
/// surjection can add or remove: neither relation contains the other.
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

  /// Related by a map of parameters that respects everything: `I'(f p, a) = I(p, a)`, `r'(f p, a,
  /// b) = r(p, a, b)`, `U'(f p, a, b) = f(U(p, a, b))`.
  ///
  /// @param category the base category
  /// @param base the equality of its arrows
  /// @param f `P → P'`, from the parameters of the left side to those of the right side
  public static <O, A> Equality<Learner<O, A>> homomorphism(
      CartesianCategory<O, A> category, Equality<A> base, A f) {
    return (left, right, sample) ->
        outputs(category, base, f, left, right, sample)
            .and(
                () ->
                    base.compare(
                            category.compose(left.update(), f),
                            category.compose(
                                category.tensor(f, category.identity(datum(category, left))),
                                right.update()),
                            sample)
                        .at("U;f"));
  }

  /// Related by a map of parameters with a diagonal filler: `I'(f p, a) = I(p, a)`, `r'(f p, a, b)
  /// = r(p, a, b)`, `filler(f p, a, b) = U(p, a, b)`, `U'(p', a, b) = f(filler(p', a, b))`.
  ///
  /// @param category the base category
  /// @param base the equality of its arrows
  /// @param f `P → P'`, from the parameters of the left side to those of the right side
  /// @param filler `P' x A x B → P`
  public static <O, A> Equality<Learner<O, A>> diagonal(
      CartesianCategory<O, A> category, Equality<A> base, A f, A filler) {
    return (left, right, sample) ->
        outputs(category, base, f, left, right, sample)
            .and(
                () ->
                    Verdict.compareArrows(
                            category,
                            base,
                            category.compose(
                                category.tensor(f, category.identity(datum(category, left))),
                                filler),
                            left.update(),
                            sample)
                        .at("f;filler = U"))
            .and(
                () ->
                    Verdict.compareArrows(
                            category, base, category.compose(filler, f), right.update(), sample)
                        .at("filler;f = U'"));
  }

  /// Related by a surjective homomorphism.
  ///
  /// A surjection is given with a section, which exists for sets; that it is one is checked first.
  ///
  /// @param category the base category
  /// @param base the equality of its arrows
  /// @param f `P → P'`, from the parameters of the left side to those of the right side
  /// @param section `P' → P`, with `section ; f = id`
  public static <O, A> Equality<Learner<O, A>> surjection(
      CartesianCategory<O, A> category, Equality<A> base, A f, A section) {
    Equality<Learner<O, A>> homomorphism = homomorphism(category, base, f);
    return (left, right, sample) ->
        base.compare(category.compose(section, f), category.identity(category.target(f)), sample)
            .at("section;f")
            .and(() -> homomorphism.compare(left, right, sample));
  }

  private static <O, A> Verdict outputs(
      CartesianCategory<O, A> category,
      Equality<A> base,
      A f,
      Learner<O, A> left,
      Learner<O, A> right,
      Sample sample) {
    return Verdict.compare(category.source(f), left.parameters(), "parameters of the left side")
        .and(
            () ->
                Verdict.compare(
                    category.target(f), right.parameters(), "parameters of the right side"))
        .and(
            () ->
                base.compare(
                        left.implement(),
                        category.compose(
                            category.tensor(f, category.identity(left.source())),
                            right.implement()),
                        sample)
                    .at("implement"))
        .and(
            () ->
                base.compare(
                        left.request(),
                        category.compose(
                            category.tensor(f, category.identity(datum(category, left))),
                            right.request()),
                        sample)
                    .at("request"));
  }

  /// The object `A x B` of one datum.
  private static <O, A> O datum(CartesianCategory<O, A> category, Learner<O, A> learner) {
    return category.tensorObjects(learner.source(), learner.target());
  }

  private static <O, A> Equality<Learner<O, A>> onLenses(
      Equality<Parametrised<LensObject<O>, Lens<O, A>>> equality) {
    return (left, right, sample) ->
        equality.compare(left.toParametrisedLens(), right.toParametrisedLens(), sample);
  }
}
