package org.hyperdescent.crdc.laws;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.finite.FiniteSetsInstance;
import org.hyperdescent.category.finite.RelationsInstance;
import org.hyperdescent.category.finite.SpansInstance;
import org.hyperdescent.category.laws.CartesianLaws;
import org.hyperdescent.category.laws.CategoryLaws;
import org.hyperdescent.category.laws.FunctorInstance;
import org.hyperdescent.category.laws.FunctorLaws;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.LeftAdditiveLaws;
import org.hyperdescent.category.laws.MonoidalLaws;
import org.hyperdescent.category.laws.SymmetricMonoidalLaws;
import org.hyperdescent.crdc.algebra.Integers;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.algebra.SaturatingNaturals;
import org.hyperdescent.crdc.circuit.Circuit;
import org.hyperdescent.crdc.polynomial.PolynomialGradients;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.PolynomialOptimization;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.lenses.laws.LensesLawSuite;

/// The claims about the exact categories, for the law table: which laws hold for which
/// coefficients, and which must fail.
public final class ExactLawSuite {

  private ExactLawSuite() {}

  /// All claims, grouped by instance.
  public static ImmutableList<LawClaim<?>> claims() {
    MutableList<LawClaim<?>> claims = Lists.mutable.empty();
    semiring(claims, SemiringInstance.integers());
    semiring(claims, SemiringInstance.rationals());
    semiring(claims, SemiringInstance.booleans());
    semiring(claims, SemiringInstance.modular(2));
    semiring(claims, SemiringInstance.modular(5));
    semiring(claims, SemiringInstance.saturating(3));
    orderedRing(claims, SemiringInstance.integers());
    orderedRing(claims, SemiringInstance.rationals());
    matrices(claims, SemiringInstance.integers());
    matrices(claims, SemiringInstance.rationals());
    matrices(claims, SemiringInstance.booleans());
    matrices(claims, SemiringInstance.modular(5));
    polynomials(claims, SemiringInstance.integers());
    polynomials(claims, SemiringInstance.rationals());
    polynomials(claims, SemiringInstance.modular(2));
    polynomials(claims, SemiringInstance.modular(3));
    polynomials(claims, SemiringInstance.modular(5));
    polynomials(claims, SemiringInstance.saturating(3));
    circuits(claims, SemiringInstance.integers());
    circuits(claims, SemiringInstance.rationals());
    circuits(claims, SemiringInstance.modular(2));
    circuits(claims, SemiringInstance.modular(5));
    circuits(claims, SemiringInstance.modular(6));
    circuits(claims, SemiringInstance.saturating(3));
    // Constructions compose several arrows and permute parameters, so their bases are kept small.
    constructions(claims, SemiringInstance.integers());
    constructions(claims, SemiringInstance.rationals());
    constructions(claims, SemiringInstance.booleans());
    var bits = SemiringInstance.modular(2);
    claims.addAllIterable(
        LensesLawSuite.overCartesian(
            "polynomials over " + name(bits), new PolynomialInstance<>(bits, 1)));
    counting(claims);
    domains(claims);
    booleanDifference(claims);
    negative(claims);
    return claims.toImmutable();
  }

  private static <E> void semiring(MutableList<LawClaim<?>> claims, SemiringInstance<E> rig) {
    hold(claims, SemiringLaws.<E>semiring(), name(rig), rig);
  }

  private static <E> void orderedRing(MutableList<LawClaim<?>> claims, SemiringInstance<E> ring) {
    hold(claims, SemiringLaws.<E>orderedRing(), name(ring), ring);
  }

  private static <E> void matrices(MutableList<LawClaim<?>> claims, SemiringInstance<E> entries) {
    String name = "matrices over " + name(entries);
    everything(claims, name, new MatrixInstance<>(entries));
    claims.add(LawClaim.holds(LeftAdditiveLaws.additivity(), name, new MatrixInstance<>(entries)));
  }

  private static <E> void polynomials(
      MutableList<LawClaim<?>> claims, SemiringInstance<E> coefficients) {
    everything(
        claims, "polynomials over " + name(coefficients), new PolynomialInstance<>(coefficients));
  }

  private static <E> void circuits(MutableList<LawClaim<?>> claims, SemiringInstance<E> elements) {
    String name = "circuits over " + name(elements);
    CircuitInstance<E> instance = new CircuitInstance<>(elements);
    everything(claims, name, instance);
    hold(claims, CircuitLaws.<E>all(), name, instance);
    NormalFormInstance<E> functor = new NormalFormInstance<>(instance);
    String functorName = "normal form of " + name;
    hold(
        claims,
        FunctorLaws.<Integer, Circuit<E>, Integer, PolynomialMap<E>>all(),
        functorName,
        functor);
    hold(
        claims,
        FunctorLaws.<Integer, Circuit<E>, Integer, PolynomialMap<E>>monoidal(),
        functorName,
        functor);
  }

  private static <E> void constructions(
      MutableList<LawClaim<?>> claims, SemiringInstance<E> entries) {
    claims.addAllIterable(
        LensesLawSuite.overCartesian(
            "matrices over " + name(entries), new MatrixInstance<>(entries, 2)));
  }

  private static void counting(MutableList<LawClaim<?>> claims) {
    FiniteSetsInstance sets = new FiniteSetsInstance();
    functor(
        claims,
        "spans as matrices over ℤ",
        new CountingMatrices.Instance<>(
            CountingMatrices.ofSpans(Integers.INTEGERS), new SpansInstance(sets)));
    functor(
        claims,
        "relations as matrices over 𝔹",
        new CountingMatrices.Instance<>(
            CountingMatrices.ofRelations(), new RelationsInstance(sets)));
  }

  private static <O, A, P, B> void functor(
      MutableList<LawClaim<?>> claims, String name, FunctorInstance<O, A, P, B> instance) {
    hold(claims, FunctorLaws.<O, A, P, B>all(), name, instance);
  }

  private static <O, A> void everything(
      MutableList<LawClaim<?>> claims, String name, ReverseDerivativeInstance<O, A> instance) {
    hold(claims, CategoryLaws.<O, A>all(), name, instance);
    hold(claims, MonoidalLaws.<O, A>all(), name, instance);
    hold(claims, SymmetricMonoidalLaws.<O, A>all(), name, instance);
    hold(claims, CartesianLaws.<O, A>all(), name, instance);
    hold(claims, LeftAdditiveLaws.<O, A>all(), name, instance);
    hold(claims, ReverseDerivativeLaws.<O, A>all(), name, instance);
    hold(claims, LinearMapLaws.<O, A>all(), name, instance);
    hold(claims, DifferentialLaws.<O, A>all(), name, instance);
  }

  private static void domains(MutableList<LawClaim<?>> claims) {
    var integers =
        new GradientDomainInstance<>(
            new PolynomialOptimization<>(Integers.INTEGERS),
            new PolynomialInstance<>(SemiringInstance.integers()));
    hold(claims, GradientDomainLaws.gradient(), "polynomials over ℤ, values 1", integers);
    hold(claims, CurvatureLaws.all(), "polynomials over ℤ, values 1", integers);
    hold(claims, GradientDomainLaws.optimization(), "polynomials over ℤ, values 1", integers);
    var rationals =
        new GradientDomainInstance<>(
            new PolynomialOptimization<>(Rationals.RATIONALS),
            new PolynomialInstance<>(SemiringInstance.rationals()));
    hold(claims, GradientDomainLaws.gradient(), "polynomials over ℚ, values 1", rationals);
    hold(claims, CurvatureLaws.all(), "polynomials over ℚ, values 1", rationals);
    hold(claims, GradientDomainLaws.optimization(), "polynomials over ℚ, values 1", rationals);
    var booleans =
        new GradientDomainInstance<>(
            new PolynomialGradients<>(new Polynomials<>(Modular.Z2)),
            new PolynomialInstance<>(SemiringInstance.modular(2)));
    hold(claims, GradientDomainLaws.gradient(), "polynomials over Z_2, values 1", booleans);
    hold(claims, CurvatureLaws.all(), "polynomials over Z_2, values 1", booleans);
    var saturating =
        new GradientDomainInstance<>(
            new PolynomialGradients<>(new Polynomials<>(new SaturatingNaturals(3))),
            new PolynomialInstance<>(SemiringInstance.saturating(3)));
    hold(claims, GradientDomainLaws.gradient(), "polynomials over ℕ≤3, values 1", saturating);
    hold(claims, CurvatureLaws.all(), "polynomials over ℕ≤3, values 1", saturating);
  }

  private static void booleanDifference(MutableList<LawClaim<?>> claims) {
    var difference = new BooleanDifferenceInstance();
    String name = "Boolean difference";
    hold(claims, GeneratorRules.all(), name, difference);
    hold(claims, LinearMapLaws.all(), name, difference);
    claims.add(LawClaim.holds(ReverseDerivativeLaws.sum(), name, difference));
    claims.add(LawClaim.holds(ReverseDerivativeLaws.additiveInChange(), name, difference));
    claims.add(LawClaim.holds(ReverseDerivativeLaws.identityAndProjections(), name, difference));
    claims.add(LawClaim.holds(ReverseDerivativeLaws.pairing(), name, difference));
    claims.add(LawClaim.fails(ReverseDerivativeLaws.chainRule(), name, difference));
    claims.add(LawClaim.holds(ReverseDerivativeLaws.linearInChange(), name, difference));
    claims.add(
        LawClaim.holds(ReverseDerivativeLaws.symmetryOfSecondDerivative(), name, difference));
  }

  private static void negative(MutableList<LawClaim<?>> claims) {
    for (int prime : new int[] {2, 3, 5}) {
      var additive = new AdditiveMapsInstance(prime);
      String name = "polynomials over Z_" + prime;
      claims.add(LawClaim.fails(LinearMapLaws.additiveImpliesLinear(), name, additive));
    }
    claims.add(
        LawClaim.fails(
            LeftAdditiveLaws.additivity(),
            "polynomials over ℤ",
            new PolynomialInstance<>(SemiringInstance.integers())));
  }

  private static <S> void hold(
      MutableList<LawClaim<?>> claims,
      Iterable<? extends Law<? super S>> laws,
      String name,
      S instance) {
    laws.forEach(law -> claims.add(claim(law, name, instance)));
  }

  private static <T> LawClaim<T> claim(Law<T> law, String name, T instance) {
    return LawClaim.holds(law, name, instance);
  }

  private static String name(SemiringInstance<?> instance) {
    return instance.semiring().toString();
  }
}
