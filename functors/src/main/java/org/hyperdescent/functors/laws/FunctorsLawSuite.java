package org.hyperdescent.functors.laws;

import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.FunctorLaws;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.MonoidalFunctorInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.wiring.DecorationMorphism;
import org.hyperdescent.category.wiring.Open;
import org.hyperdescent.category.wiring.laws.AlgebraMorphismInstance;
import org.hyperdescent.category.wiring.laws.DecoratedCospanLaws;
import org.hyperdescent.category.wiring.laws.DecorationLaws;
import org.hyperdescent.category.wiring.laws.DecorationMorphismInstance;
import org.hyperdescent.category.wiring.laws.WiringLaws;
import org.hyperdescent.crdc.OptimizationDomain;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.laws.CircuitInstance;
import org.hyperdescent.crdc.laws.MatrixInstance;
import org.hyperdescent.crdc.laws.PolynomialInstance;
import org.hyperdescent.crdc.laws.ReverseDerivativeInstance;
import org.hyperdescent.crdc.laws.SemiringInstance;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.PolynomialOptimization;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.UnaryFunction;
import org.hyperdescent.crdc.smooth.laws.SmoothInstance;
import org.hyperdescent.functors.ReverseDerivativeFunctor;
import org.hyperdescent.functors.descent.CircuitErrors;
import org.hyperdescent.functors.descent.ErrorFunction;
import org.hyperdescent.functors.descent.PolynomialErrors;
import org.hyperdescent.functors.descent.SmoothErrors;
import org.hyperdescent.functors.problems.Euler;
import org.hyperdescent.functors.problems.NegativeGradient;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.Parametrised;
import org.hyperdescent.lenses.laws.LensEquality;

/// The claims about the functors, for the law table: which laws hold on which instance, and which
/// must fail.
public final class FunctorsLawSuite {

  private static final Polynomials<Rational> Q = new Polynomials<>(Rationals.RATIONALS);
  private static final Rational TENTH = Rational.of(1, 10);
  private static final String EXACT = "polynomials over ℚ";
  private static final String SMOOTH = "smooth maps";

  private FunctorsLawSuite() {}

  /// All claims, grouped by functor.
  public static ImmutableList<LawClaim<?>> claims() {
    MutableList<LawClaim<?>> claims = Lists.mutable.empty();
    PolynomialInstance<Rational> exact = new PolynomialInstance<>(SemiringInstance.rationals());
    ReverseDerivativeInstance<Space, SmoothMap> smooth = SmoothInstance.smooth();
    reverseDerivative(claims, EXACT, exact);
    reverseDerivative(
        claims, "polynomials over ℤ_2", new PolynomialInstance<>(SemiringInstance.modular(2)));
    reverseDerivative(claims, "matrices over ℤ", new MatrixInstance<>(SemiringInstance.integers()));
    reverseDerivative(
        claims, "circuits over ℤ_2", new CircuitInstance<>(SemiringInstance.modular(2)));
    reverseDerivative(claims, SMOOTH, smooth);

    exactDescent(claims, exact);
    functorLaws(
        claims,
        "GDF",
        "gradient ascent, squared error, circuits over ℤ_2",
        new GradientDescentInstance<>(
            CircuitErrors.descent(Modular.Z2, 1),
            new CircuitInstance<>(SemiringInstance.modular(2))));
    smoothDescent(claims, smooth, SmoothErrors.squared());
    smoothDescent(claims, smooth, SmoothErrors.logistic());
    smoothDescent(
        claims,
        smooth,
        SmoothErrors.onShape(Shape.of(3), SmoothErrors.softmax(), SmoothErrors.squared()));

    problems(
        claims,
        EXACT,
        new PolynomialOptimization<>(Rationals.RATIONALS),
        exact,
        sample -> sample.between(1, 2),
        object -> PolynomialErrors.scale(Q, object, TENTH),
        object -> PolynomialErrors.scale(Q, object, Rational.of(1, 20)));
    problems(
        claims,
        SMOOTH,
        Smooth.domain(),
        smooth,
        FunctorsLawSuite::smoothType,
        space -> SmoothOperations.scale(0.1, space),
        space -> SmoothOperations.scale(0.05, space));
    adagradBoxByBox(claims, smooth);
    claims.addAllIterable(OptimizerLawSuite.claims());
    claims.addAllIterable(RoundOfAnEngine.claims());
    return claims.toImmutable();
  }

  /// Few types, so that variables meet often.
  static Space smoothType(Sample sample) {
    return Space.of(sample.oneOf(Lists.mutable.of(Shape.of(2), Shape.scalar())));
  }

  private static <O, A> void reverseDerivative(
      MutableList<LawClaim<?>> claims, String name, ReverseDerivativeInstance<O, A> instance) {
    var functor = ReverseDerivativeFunctor.of(instance.category());
    MonoidalFunctorInstance<O, A, LensObject<O>, Lens<O, A>> images =
        new MonoidalFunctorInstance<>() {
          @Override
          public ReverseDerivativeFunctor<O, A> functor() {
            return functor;
          }

          @Override
          public ReverseDerivativeInstance<O, A> domain() {
            return instance;
          }

          @Override
          public Equality<Lens<O, A>> equality() {
            return LensEquality.componentwise(instance.equality());
          }
        };
    functorLaws(claims, "FUN", "reverse derivative on " + name, images);
  }

  private static void exactDescent(
      MutableList<LawClaim<?>> claims, PolynomialInstance<Rational> exact) {
    var descent = PolynomialErrors.descent(Rationals.RATIONALS, TENTH);
    var instance = new GradientDescentInstance<>(descent, exact);
    String name = "gradient descent, squared error, " + EXACT;
    functorLaws(claims, "GDF", name, instance);
    functorLaws(
        claims,
        "GDF",
        "changes of parameters before any optimizer, " + EXACT,
        new GradientDescentInstance<>(
            MonoidalFunctor.of(
                descent.domain(), descent.codomain(), object -> object, descent::changes),
            exact));

    var withStep =
        new StepInTheRequest<>(
            descent, object -> PolynomialErrors.scale(Q, object, TENTH.negated()));
    claims.add(
        LawClaim.fails(
            FunctorLaws
                .<Integer, Parametrised<Integer, PolynomialMap<Rational>>, Integer,
                    Learner<Integer, PolynomialMap<Rational>>>
                    composition()
                .as("GDF.comp"),
            "descent with a step in the request, " + EXACT,
            new GradientDescentInstance<>(withStep, exact)));

    // The rotation by the angle of the triangle 3, 4, 5, and its transpose.
    PolynomialMap<Rational> rotation = plane(3, -4, 4, 3);
    PolynomialMap<Rational> back = plane(3, 4, -4, 3);
    claims.add(
        LawClaim.holds(
            ParameterIsomorphism.law(),
            name + ", parameters rotated",
            new ParameterIsomorphism<>(instance, 2, rotation, back)));
    claims.add(
        LawClaim.fails(
            ParameterIsomorphism.law(),
            name + ", parameters doubled",
            new ParameterIsomorphism<>(
                instance,
                1,
                PolynomialErrors.scale(Q, 1, Rational.of(2)),
                PolynomialErrors.scale(Q, 1, Rational.of(1, 2)))));
  }

  private static PolynomialMap<Rational> plane(long a, long b, long c, long d) {
    var x = Q.variable(2, 0);
    var y = Q.variable(2, 1);
    return Q.map(
        2,
        x.times(Rational.of(a, 5)).plus(y.times(Rational.of(b, 5))),
        x.times(Rational.of(c, 5)).plus(y.times(Rational.of(d, 5))));
  }

  private static void smoothDescent(
      MutableList<LawClaim<?>> claims,
      ReverseDerivativeInstance<Space, SmoothMap> smooth,
      ErrorFunction<Space, SmoothMap> error) {
    functorLaws(
        claims,
        "GDF",
        "gradient descent, %s, %s".formatted(error.name(), SMOOTH),
        new GradientDescentInstance<>(SmoothErrors.descent(0.1, error), smooth));
  }

  private static <O, A, P, B> void functorLaws(
      MutableList<LawClaim<?>> claims,
      String family,
      String name,
      MonoidalFunctorInstance<O, A, P, B> instance) {
    FunctorLaws.<O, A, P, B>all()
        .forEach(
            law -> claims.add(LawClaim.holds(law.as(inFamily(law.id(), family)), name, instance)));
    FunctorLaws.<O, A, P, B>monoidal()
        .forEach(
            law -> claims.add(LawClaim.holds(law.as(inFamily(law.id(), family)), name, instance)));
  }

  private static String inFamily(String id, String family) {
    return family + id.substring(id.indexOf('.'));
  }

  private static <O, A> void problems(
      MutableList<LawClaim<?>> claims,
      String name,
      OptimizationDomain<O, A> domain,
      ReverseDerivativeInstance<O, A> arrows,
      Function<Sample, O> types,
      Function<O, A> step,
      Function<O, A> halfStep) {
    claims.add(LawClaim.holds(SharingLaws.collecting(), "sharing variables on " + name, arrows));
    var objectives = ArrowDecorations.objectives(domain, arrows, types);
    var displacements = ArrowDecorations.displacements(domain, arrows, types);
    var steps = ArrowDecorations.discreteSteps(domain, arrows, types);
    claims.add(LawClaim.holds(SharingLaws.adding(), "displacements on " + name, displacements));
    decoration(claims, "HKF.O", "objectives on " + name, objectives);
    decoration(claims, "HKF.D", "displacements on " + name, displacements);
    decoration(claims, "HKF.S", "discrete steps on " + name, steps);
    morphism(
        claims,
        "HKF",
        "gradient descent on " + name,
        new NegativeGradient<>(domain),
        objectives,
        displacements);
    morphism(
        claims,
        "EUL",
        "Euler's method on " + name,
        new Euler<>(domain, step),
        displacements,
        steps);
    notNatural(
        claims,
        "Heun's method box by box, " + name,
        new NotNatural.Heun<>(domain, step, halfStep),
        displacements,
        steps);
  }

  private static void adagradBoxByBox(
      MutableList<LawClaim<?>> claims, ReverseDerivativeInstance<Space, SmoothMap> smooth) {
    OptimizationDomain<Space, SmoothMap> domain = Smooth.domain();
    Function<Sample, Space> types = _ -> Space.scalar();
    notNatural(
        claims,
        "the first step of Adagrad box by box, " + SMOOTH,
        new NotNatural.Transformed<>(domain, FunctorsLawSuite::adagrad),
        ArrowDecorations.objectives(domain, smooth, types),
        ArrowDecorations.displacements(domain, smooth, types));
  }

  /// `g ↦ g / (1/64 + |g|)`, wire by wire.
  private static SmoothMap adagrad(Space space) {
    return Smooth.category()
        .tensorAll(
            space
                .shapes()
                .collect(
                    shape ->
                        new SmoothMap.Identity(Space.of(shape))
                            .pair(
                                SmoothOperations.unary(UnaryFunction.ABS, shape)
                                    .plus(
                                        new SmoothMap.Discard(Space.of(shape))
                                            .then(SmoothOperations.fill(shape, 1.0 / 64))))
                            .then(SmoothOperations.divide(shape))));
  }

  private static <O, A> void decoration(
      MutableList<LawClaim<?>> claims,
      String family,
      String name,
      ArrowDecorations<O, A> instance) {
    DecorationLaws.<O, A>all()
        .forEach(
            law -> claims.add(LawClaim.holds(law.as(inFamily(law.id(), family)), name, instance)));
    claims.addAllIterable(LawClaim.allHold(WiringLaws.<O, Open<O, A>>all(), name, instance));
    claims.addAllIterable(LawClaim.allHold(DecoratedCospanLaws.<O, A>all(), name, instance));
  }

  private static <O, A> void morphism(
      MutableList<LawClaim<?>> claims,
      String family,
      String name,
      DecorationMorphism<O, A, A> morphism,
      ArrowDecorations<O, A> source,
      ArrowDecorations<O, A> target) {
    var instance = DecorationMorphismInstance.of(morphism, source, target);
    DecorationLaws.<O, A, A>morphism()
        .forEach(
            law -> claims.add(LawClaim.holds(law.as(inFamily(law.id(), family)), name, instance)));
    claims.add(
        LawClaim.holds(
            WiringLaws.naturality(),
            name,
            AlgebraMorphismInstance.of(morphism.onOpen(), source, target)));
  }

  private static <O, A> void notNatural(
      MutableList<LawClaim<?>> claims,
      String name,
      DecorationMorphism<O, A, A> morphism,
      ArrowDecorations<O, A> source,
      ArrowDecorations<O, A> target) {
    claims.add(
        LawClaim.fails(
            WiringLaws.naturality(),
            name,
            AlgebraMorphismInstance.of(morphism.onOpen(), source, target)));
  }
}
