package org.hyperdescent.functors.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.laws.FunctorLaws;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.MonoidalFunctorInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.testing.DeclaredLaws;
import org.hyperdescent.category.wiring.Decoration;
import org.hyperdescent.category.wiring.laws.DecorationLaws;
import org.hyperdescent.category.wiring.laws.DecorationMorphismInstance;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.laws.PolynomialInstance;
import org.hyperdescent.crdc.laws.ReverseCandidate;
import org.hyperdescent.crdc.laws.ReverseDerivativeInstance;
import org.hyperdescent.crdc.laws.SemiringInstance;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.PolynomialOptimization;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.functors.ReverseDerivativeFunctor;
import org.hyperdescent.functors.descent.GradientDescent;
import org.hyperdescent.functors.descent.PolynomialErrors;
import org.hyperdescent.functors.distributed.engine.InProcessEngine;
import org.hyperdescent.functors.problems.Euler;
import org.hyperdescent.functors.problems.NegativeGradient;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.Parametrised;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A law that no instance breaks tests nothing: a table of broken functors, decorations and
/// translations, each with the law that is meant for it, in which every law about the functors
/// occurs, also those that are laws of the category module under another name.
class EveryLawCanFailTest {

  private static final Polynomials<Rational> Q = new Polynomials<>(Rationals.RATIONALS);
  private static final PolynomialOptimization<Rational> DOMAIN =
      new PolynomialOptimization<>(Rationals.RATIONALS);
  private static final PolynomialInstance<Rational> EXACT =
      new PolynomialInstance<>(SemiringInstance.rationals());
  private static final Rational TENTH = Rational.of(1, 10);
  private static final GradientDescent<Integer, PolynomialMap<Rational>> DESCENT =
      PolynomialErrors.descent(Rationals.RATIONALS, TENTH);

  private static <S> LawClaim<?> caught(String damage, Law<S> law, S broken) {
    return LawClaim.fails(law, damage, broken);
  }

  /// The reverse derivative functor with a mistake in the images of arrows.
  private static MonoidalFunctorInstance<
          Integer,
          PolynomialMap<Rational>,
          LensObject<Integer>,
          Lens<Integer, PolynomialMap<Rational>>>
      reverse(boolean oneWay, UnaryOperator<PolynomialMap<Rational>> mistake) {
    var lawful = ReverseDerivativeFunctor.of(Q);
    LensCategory<Integer, PolynomialMap<Rational>> lenses = lawful.codomain();
    return new MonoidalFunctorInstance<>() {
      @Override
      public MonoidalFunctor<
              Integer,
              PolynomialMap<Rational>,
              LensObject<Integer>,
              Lens<Integer, PolynomialMap<Rational>>>
          functor() {
        return MonoidalFunctor.of(
            Q,
            lenses,
            object -> oneWay ? new LensObject<>(object, 0) : lawful.onObject(object),
            f -> lenses.simple(f.source(), f.target(), f, mistake.apply(f)));
      }

      @Override
      public PolynomialInstance<Rational> domain() {
        return EXACT;
      }
    };
  }

  private static Stream<LawClaim<?>> reverseDerivatives() {
    var doubled = reverse(false, f -> f.reverse().plus(f.reverse()));
    var oneWay = reverse(true, PolynomialMap::reverse);
    var partial =
        reverse(
            false,
            f ->
                f.source() == f.target()
                    ? Q.zero(f.source() + f.target(), f.source())
                    : f.reverse());
    return Stream.of(
        caught("derivatives are doubled", FunctorLaws.composition(), doubled),
        caught("derivatives are doubled", FunctorLaws.identity(), doubled),
        caught("nothing comes back", FunctorLaws.typing(), oneWay),
        caught("square maps have no derivative", FunctorLaws.tensor(), partial),
        caught("square maps have no derivative", FunctorLaws.symmetry(), partial));
  }

  private static GradientDescentInstance<Integer, PolynomialMap<Rational>> descent(
      UnaryOperator<Integer> onObject,
      UnaryOperator<Learner<Integer, PolynomialMap<Rational>>> mistake) {
    return new GradientDescentInstance<>(
        MonoidalFunctor.of(
            DESCENT.domain(),
            DESCENT.codomain(),
            onObject,
            arrow -> mistake.apply(DESCENT.onArrow(arrow))),
        EXACT);
  }

  /// A learner with several parameters learns nothing.
  private static Learner<Integer, PolynomialMap<Rational>> frozen(
      Learner<Integer, PolynomialMap<Rational>> learner) {
    int p = learner.parameters();
    return p < 2
        ? learner
        : DESCENT
            .codomain()
            .learner(
                p,
                learner.source(),
                learner.target(),
                learner.implement(),
                Q.first(p, learner.source() + learner.target()),
                learner.request());
  }

  private static <O, A, P, B> Law<MonoidalFunctorInstance<O, A, P, B>> monoidal(
      Law<MonoidalFunctorInstance<O, A, P, B>> law, String id) {
    return law.as(id);
  }

  private static Stream<LawClaim<?>> gradientDescents() {
    var withStep =
        new GradientDescentInstance<>(
            new StepInTheRequest<>(
                DESCENT, object -> PolynomialErrors.scale(Q, object, TENTH.negated())),
            EXACT);
    var grown = descent(object -> object + 1, learner -> learner);
    var frozen = descent(object -> object, EveryLawCanFailTest::frozen);
    var doubling =
        new ParameterIsomorphism<>(
            descent(object -> object, learner -> learner),
            1,
            PolynomialErrors.scale(Q, 1, Rational.of(2)),
            PolynomialErrors.scale(Q, 1, Rational.of(1, 2)));
    return Stream.of(
        caught(
            "a step in the request: r = a - eps grad",
            FunctorLaws
                .<Integer, Parametrised<Integer, PolynomialMap<Rational>>, Integer,
                    Learner<Integer, PolynomialMap<Rational>>>
                    composition()
                .as("GDF.comp"),
            withStep),
        caught(
            "a step in the request: r = a - eps grad",
            FunctorLaws
                .<Integer, Parametrised<Integer, PolynomialMap<Rational>>, Integer,
                    Learner<Integer, PolynomialMap<Rational>>>
                    identity()
                .as("GDF.id"),
            withStep),
        caught(
            "objects grow",
            FunctorLaws
                .<Integer, Parametrised<Integer, PolynomialMap<Rational>>, Integer,
                    Learner<Integer, PolynomialMap<Rational>>>
                    typing()
                .as("GDF.type"),
            grown),
        caught(
            "several parameters are frozen",
            monoidal(
                FunctorLaws
                    .<Integer, Parametrised<Integer, PolynomialMap<Rational>>, Integer,
                        Learner<Integer, PolynomialMap<Rational>>>
                        tensor(),
                "GDF.tensor"),
            frozen),
        caught(
            "a step in the request: r = a - eps grad",
            monoidal(
                FunctorLaws
                    .<Integer, Parametrised<Integer, PolynomialMap<Rational>>, Integer,
                        Learner<Integer, PolynomialMap<Rational>>>
                        symmetry(),
                "GDF.symmetry"),
            withStep),
        caught(
            "FST, theorem III.2, on classes modulo bijections of the parameters",
            ParameterIsomorphism.law(),
            doubling));
  }

  private static ArrowDecorations<Integer, PolynomialMap<Rational>> objectives() {
    return ArrowDecorations.objectives(DOMAIN, EXACT, sample -> sample.between(1, 2));
  }

  private static ArrowDecorations<Integer, PolynomialMap<Rational>> displacements() {
    return ArrowDecorations.displacements(DOMAIN, EXACT, sample -> sample.between(1, 2));
  }

  private static ArrowDecorations<Integer, PolynomialMap<Rational>> steps() {
    return ArrowDecorations.discreteSteps(DOMAIN, EXACT, sample -> sample.between(1, 2));
  }

  private static ArrowDecorations<Integer, PolynomialMap<Rational>> with(
      ArrowDecorations<Integer, PolynomialMap<Rational>> instance,
      Decoration<Integer, PolynomialMap<Rational>> decoration) {
    return new ArrowDecorations<>(
        decoration, instance.arrows(), instance.types(), instance.target());
  }

  private static Stream<LawClaim<?>> decorations(
      String family, ArrowDecorations<Integer, PolynomialMap<Rational>> lawful) {
    var pushing =
        with(lawful, new BrokenDecorations.Tampered(lawful.decoration(), true, false, false));
    var combining =
        with(lawful, new BrokenDecorations.Tampered(lawful.decoration(), false, true, false));
    var reversed =
        with(lawful, new BrokenDecorations.Tampered(lawful.decoration(), false, false, true));
    return Stream.of(
        row("pushing doubles", family, DecorationLaws.functoriality(), pushing),
        row("parts are reversed", family, DecorationLaws.laxNaturality(), reversed),
        row("combining doubles", family, DecorationLaws.laxAssociativity(), combining),
        row("combining doubles", family, DecorationLaws.laxUnit(), combining),
        row("parts are reversed", family, DecorationLaws.laxSymmetry(), reversed));
  }

  private static <S> LawClaim<?> row(String damage, String family, Law<S> law, S broken) {
    return caught(damage, law.as(family + law.id().substring(law.id().indexOf('.'))), broken);
  }

  private static Stream<LawClaim<?>> translations() {
    var gradient = new NegativeGradient<>(DOMAIN);
    var squared =
        new NotNatural.Transformed<>(
            DOMAIN, object -> Q.copy(object).then(Q.multiplication(object)));
    var counted =
        new BrokenDecorations.Translation(
            gradient, v -> v.then(PolynomialErrors.scale(Q, v.target(), Rational.of(v.target()))));
    var heun =
        new NotNatural.Heun<>(
            DOMAIN,
            object -> PolynomialErrors.scale(Q, object, TENTH),
            object -> PolynomialErrors.scale(Q, object, Rational.of(1, 20)));
    var uneven =
        new Euler<>(DOMAIN, object -> PolynomialErrors.scale(Q, object, Rational.of(object)));
    return Stream.of(
        row(
            "gradients are squared before they are added up",
            "HKF",
            DecorationLaws.naturality(),
            DecorationMorphismInstance.of(squared, objectives(), displacements())),
        row(
            "the step grows with the number of variables",
            "HKF",
            DecorationLaws.monoidality(),
            DecorationMorphismInstance.of(counted, objectives(), displacements())),
        row(
            "Heun's method",
            "EUL",
            DecorationLaws.naturality(),
            DecorationMorphismInstance.of(heun, displacements(), steps())),
        row(
            "the step grows with the number of variables",
            "EUL",
            DecorationLaws.monoidality(),
            DecorationMorphismInstance.of(uneven, displacements(), steps())));
  }

  private static Stream<LawClaim<?>> sharing() {
    ReverseDerivativeInstance<Integer, PolynomialMap<Rational>> doubled =
        new ReverseDerivativeInstance<>() {
          @Override
          public ReverseCandidate<Integer, PolynomialMap<Rational>> category() {
            return ReverseCandidate.of(Q, f -> f.reverse().plus(f.reverse()));
          }

          @Override
          public Integer object(Sample sample) {
            return EXACT.object(sample);
          }

          @Override
          public PolynomialMap<Rational> arrow(Integer source, Integer target, Sample sample) {
            return EXACT.arrow(source, target, sample);
          }

          @Override
          public PolynomialMap<Rational> linearArrow(
              Integer source, Integer target, Sample sample) {
            return EXACT.linearArrow(source, target, sample);
          }
        };
    var averaged =
        with(displacements(), new BrokenDecorations.Averaged(displacements().decoration()));
    return Stream.of(
        caught("transposes are doubled", SharingLaws.collecting(), doubled),
        caught("displacements are averaged, not added", SharingLaws.adding(), averaged),
        row(
            "displacements are averaged, not added",
            "HKF.D",
            DecorationLaws.functoriality(),
            averaged),
        caught(
            "doubles are added in another order",
            RoundOfAnEngine.law(),
            new RoundOfAnEngine(InProcessEngine.sequential(), true)));
  }

  private static Stream<LawClaim<?>> claims() {
    return Stream.of(
            reverseDerivatives(),
            gradientDescents(),
            decorations("HKF.O", objectives()),
            decorations("HKF.D", displacements()),
            decorations("HKF.S", steps()),
            translations(),
            sharing(),
            BrokenOptimizers.claims())
        .flatMap(rows -> rows);
  }

  @TestFactory
  @DisplayName("broken instances are caught by the law meant for them")
  Stream<DynamicTest> areCaught() {
    return claims()
        .map(
            claim ->
                DynamicTest.dynamicTest(
                    claim.law().id() + " notices: " + claim.instanceName(),
                    () -> LawAssertions.assertAsClaimed(claim, 300, 11)));
  }

  @Test
  void everyLawOfTheModuleIsBrokenBySomeInstance() {
    SortedSet<String> laws = new TreeSet<>(DeclaredLaws.in(Path.of("src/main/java")));
    FunctorsLawSuite.claims().forEach(claim -> laws.add(claim.law().id()));
    // laws that keep the name they have in the category module are broken there
    laws.removeAll(DeclaredLaws.in(Path.of("../category/src/main/java")));
    assertThat(claims().map(claim -> claim.law().id())).containsAll(laws);
  }
}
