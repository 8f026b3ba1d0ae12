package org.hyperdescent.functors.laws;

import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.LeftAdditiveInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.laws.PolynomialInstance;
import org.hyperdescent.crdc.laws.SemiringInstance;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.crdc.smooth.laws.SmoothInstance;
import org.hyperdescent.functors.descent.PolynomialErrors;
import org.hyperdescent.functors.learning.AdditiveOptimizers;
import org.hyperdescent.functors.learning.Optimizer;
import org.hyperdescent.functors.learning.SmoothOptimizers;

/// The claims about optimizers, for the law table: the additive ones exactly over the rationals,
/// all of them over smooth maps.
final class OptimizerLawSuite {

  private static final Polynomials<Rational> Q = new Polynomials<>(Rationals.RATIONALS);
  private static final PolynomialInstance<Rational> EXACT =
      new PolynomialInstance<>(SemiringInstance.rationals());
  private static final Optimizer<Space, SmoothMap> ADAGRAD = SmoothOptimizers.adagrad(0.1, 0.01);
  private static final Optimizer<Space, SmoothMap> ADAM =
      SmoothOptimizers.adam(0.1, 0.9, 0.99, 0.01);

  private OptimizerLawSuite() {}

  static ImmutableList<LawClaim<?>> claims() {
    MutableList<LawClaim<?>> claims = Lists.mutable.empty();
    for (var optimizer :
        Lists.immutable.of(
            AdditiveOptimizers.gradientUpdate(Q),
            AdditiveOptimizers.momentum(Q, decay(Rational.of(2, 3))),
            AdditiveOptimizers.nesterov(Q, decay(Rational.of(2, 3))))) {
      OptimizerInstance<Integer, PolynomialMap<Rational>> instance =
          new Over<>(EXACT, optimizer, p -> Q.identity(optimizer.state(p) + p));
      String name = optimizer.name() + ", polynomials over ℚ";
      claims.addAllIterable(LawClaim.allHold(OptimizerLaws.all(), name, instance));
      claims.add(
          LawClaim.holds(
              Invariance.law(),
              name + ", rotated",
              new Invariance<>(instance, OptimizerLawSuite::rationalRotation)));
    }
    momentum(claims);
    for (var instance : Lists.immutable.of(adagrad(), adam())) {
      String name = instance.optimizer().name() + ", smooth maps";
      claims.addAllIterable(LawClaim.allHold(OptimizerLaws.all(), name, instance));
      claims.add(
          LawClaim.holds(
              Invariance.law(),
              name + ", coordinates permuted",
              new Invariance<>(instance, OptimizerLawSuite::permutation)));
      claims.add(
          LawClaim.fails(
              Invariance.law(),
              name + ", rotated",
              new Invariance<>(instance, sample -> sample.only(rotation()))));
    }
    claims.add(
        LawClaim.holds(
            ConstantChange.law(),
            "Adagrad, one change again and again",
            new ConstantChange(ADAGRAD, (k, g) -> 0.1 * g / (0.01 + Math.sqrt(k) * Math.abs(g)))));
    claims.add(
        LawClaim.holds(
            ConstantChange.law(),
            "Adam, one change again and again",
            new ConstantChange(ADAM, (_, g) -> 0.1 * g / (0.01 + Math.abs(g)))));
    return claims.toImmutable();
  }

  private static void momentum(MutableList<LawClaim<?>> claims) {
    var decay = decay(Rational.of(2, 3));
    var momentum = AdditiveOptimizers.momentum(Q, decay);
    var nesterov = AdditiveOptimizers.nesterov(Q, decay);
    var none = decay(Rational.of(0));
    claims.add(
        LawClaim.holds(
            OptimizerLaws.zeroDecay(),
            "decay 0, polynomials over ℚ",
            new ZeroDecay<>(
                EXACT,
                AdditiveOptimizers.momentum(Q, none),
                AdditiveOptimizers.nesterov(Q, none))));
    claims.add(
        LawClaim.holds(
            Momentum.heavyBall(),
            "momentum, polynomials over ℚ",
            new Momentum<>(EXACT, momentum, decay)));
    claims.add(
        LawClaim.holds(
            Momentum.heavyBall(),
            "Nesterov's momentum, polynomials over ℚ",
            new Momentum<>(EXACT, nesterov, decay)));
    claims.add(
        LawClaim.holds(
            Momentum.lookAhead(),
            "Nesterov's momentum, polynomials over ℚ",
            new Momentum<>(EXACT, nesterov, decay)));
    claims.add(
        LawClaim.fails(
            Momentum.lookAhead(),
            "momentum without looking ahead, polynomials over ℚ",
            new Momentum<>(EXACT, momentum, decay)));
  }

  /// Multiplication by a number, on any number of wires.
  static Function<Integer, PolynomialMap<Rational>> decay(Rational factor) {
    return wires -> PolynomialErrors.scale(Q, wires, factor);
  }

  /// An optimizer over a base.
  ///
  /// @param startOn for parameters `P` an arrow to states that the optimizer is defined on
  record Over<O, A>(
      LeftAdditiveInstance<O, A> base, Optimizer<O, A> optimizer, Function<O, A> startOn)
      implements OptimizerInstance<O, A> {

    @Override
    public A valid(O parameters) {
      return startOn.apply(parameters);
    }
  }

  static OptimizerInstance<Space, SmoothMap> adagrad() {
    return new Over<>(
        SmoothInstance.smooth(), ADAGRAD, p -> squares(p).tensor(new SmoothMap.Identity(p)));
  }

  /// Adam on squares for its clock and its second moments.
  static OptimizerInstance<Space, SmoothMap> adam() {
    return new Over<>(
        SmoothInstance.smooth(),
        ADAM,
        p ->
            squares(Space.scalar())
                .tensor(new SmoothMap.Identity(p))
                .tensor(squares(p))
                .tensor(new SmoothMap.Identity(p)));
  }

  private static SmoothMap squares(Space space) {
    SmoothMap squares = new SmoothMap.Identity(Space.unit());
    for (Shape shape : space.shapes()) {
      squares = squares.tensor(SmoothOperations.square(shape));
    }
    return squares;
  }

  /// A rotation of the plane with rational entries, `(1-t², -2t; 2t, 1-t²) / (1+t²)`.
  private static PolynomialMap<Rational> rationalRotation(Sample sample) {
    Rational t = Rational.of(sample.signed(4), 3);
    Rational square = t.times(t);
    Rational scale = Rational.ONE.plus(square).reciprocal();
    Rational cosine = Rational.ONE.minus(square).times(scale);
    Rational sine = t.plus(t).times(scale);
    var x = Q.variable(2, 0);
    var y = Q.variable(2, 1);
    return Q.map(
        2, x.times(cosine).plus(y.times(sine.negated())), x.times(sine).plus(y.times(cosine)));
  }

  /// A permutation of the entries of `R³`.
  private static SmoothMap permutation(Sample sample) {
    var order = sample.let("order", sample.permutation(3));
    double[] matrix = new double[9];
    for (int i = 0; i < 3; i++) {
      matrix[3 * i + order.apply(i)] = 1;
    }
    return linear(3, matrix);
  }

  /// The rotation by the angle of the triangle 3, 4, 5.
  static SmoothMap rotation() {
    return linear(2, 0.6, -0.8, 0.8, 0.6);
  }

  private static SmoothMap linear(int size, double... matrix) {
    return SmoothOperations.constant(Tensor.of(Shape.of(size, size), matrix))
        .tensor(new SmoothMap.Identity(Space.reals(size)))
        .then(SmoothOperations.matvec(size, size));
  }
}
