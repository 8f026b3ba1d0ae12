package org.hyperdescent.functors.laws;

import java.util.stream.Stream;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.laws.ForwardingCategory;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.laws.PolynomialInstance;
import org.hyperdescent.crdc.laws.SemiringInstance;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.functors.learning.AdditiveOptimizers;
import org.hyperdescent.functors.learning.Optimizer;
import org.hyperdescent.functors.learning.SmoothOptimizers;
import org.hyperdescent.lenses.Learner;
import org.hyperdescent.lenses.LearnerCategory;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;

/// Optimizers with a mistake, each with the law that is meant for it.
final class BrokenOptimizers {

  private static final Polynomials<Rational> Q = new Polynomials<>(Rationals.RATIONALS);
  private static final PolynomialInstance<Rational> EXACT =
      new PolynomialInstance<>(SemiringInstance.rationals());

  private BrokenOptimizers() {}

  static Stream<LawClaim<?>> claims() {
    var half = OptimizerLawSuite.decay(Rational.of(1, 2));
    var momentum = AdditiveOptimizers.momentum(Q, half);
    var nesterov = AdditiveOptimizers.nesterov(Q, half);
    return Stream.of(
        LawClaim.fails(
            OptimizerLaws.tensor(), "changes are scaled by their sum", new ScaledBySum(momentum)),
        LawClaim.fails(
            OptimizerLaws.reparametrisation(),
            "changes are scaled by their sum",
            new ScaledBySum(momentum)),
        LawClaim.fails(
            OptimizerLaws.reparametrisation(),
            "composites learn nothing",
            new Unlearning(momentum)),
        LawClaim.fails(
            OptimizerLaws.zeroDecay(),
            "the decay is not zero",
            new ZeroDecay<>(EXACT, momentum, nesterov)),
        LawClaim.fails(
            Momentum.heavyBall(),
            "the last step is forgotten",
            new Momentum<>(
                EXACT,
                AdditiveOptimizers.momentum(Q, OptimizerLawSuite.decay(Rational.of(0))),
                half)),
        LawClaim.fails(
            Momentum.lookAhead(), "nobody looks ahead", new Momentum<>(EXACT, momentum, half)),
        LawClaim.fails(
            ConstantChange.law(),
            "every step is as long as the first",
            new ConstantChange(
                SmoothOptimizers.adagrad(0.1, 0.01), (_, g) -> 0.1 * g / (0.01 + Math.abs(g)))),
        LawClaim.fails(
            Invariance.law(),
            "coordinates are treated separately, and rotated",
            new Invariance<>(
                OptimizerLawSuite.adagrad(), sample -> sample.only(OptimizerLawSuite.rotation()))));
  }

  /// `p ↦ p + (sum of all p') p'`, put before another optimizer: it looks at all coordinates, as
  /// clipping by the norm does.
  private record ScaledBySum(Optimizer<Integer, PolynomialMap<Rational>> optimizer)
      implements OptimizerInstance<Integer, PolynomialMap<Rational>> {

    @Override
    public PolynomialInstance<Rational> base() {
      return EXACT;
    }

    @Override
    public Lens<Integer, PolynomialMap<Rational>> on(Integer parameters) {
      var change = Q.variables(2 * parameters).subList(parameters, 2 * parameters);
      var sum = change.injectInto(Q.constant(2 * parameters, Rational.ZERO), (a, b) -> a.plus(b));
      PolynomialMap<Rational> scaled =
          new PolynomialMap<>(
              Rationals.RATIONALS, 2 * parameters, change.collect(each -> each.times(sum)));
      return optimizer
          .on(parameters)
          .then(
              new LensCategory<>(Q).simple(parameters, parameters, Q.identity(parameters), scaled));
    }
  }

  /// Learners whose composites have an update that leaves the parameters as they are.
  private record Unlearning(Optimizer<Integer, PolynomialMap<Rational>> optimizer)
      implements OptimizerInstance<Integer, PolynomialMap<Rational>> {

    @Override
    public PolynomialInstance<Rational> base() {
      return EXACT;
    }

    @Override
    public SymmetricMonoidalCategory<Integer, Learner<Integer, PolynomialMap<Rational>>>
        learners() {
      return new ComposedWithoutUpdate(new LearnerCategory<>(Q));
    }
  }

  private record ComposedWithoutUpdate(LearnerCategory<Integer, PolynomialMap<Rational>> original)
      implements ForwardingCategory<Integer, Learner<Integer, PolynomialMap<Rational>>> {

    @Override
    public Learner<Integer, PolynomialMap<Rational>> compose(
        Learner<Integer, PolynomialMap<Rational>> first,
        Learner<Integer, PolynomialMap<Rational>> second) {
      var composite = original.compose(first, second);
      int p = composite.parameters();
      return original.learner(
          p,
          composite.source(),
          composite.target(),
          composite.implement(),
          Q.first(p, composite.source() + composite.target()),
          composite.request());
    }
  }
}
