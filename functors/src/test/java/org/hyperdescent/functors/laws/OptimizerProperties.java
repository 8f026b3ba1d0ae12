package org.hyperdescent.functors.laws;

import net.jqwik.api.Group;
import net.jqwik.api.Label;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.laws.LeftAdditiveInstance;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.laws.PolynomialInstance;
import org.hyperdescent.crdc.laws.SemiringInstance;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.functors.learning.AdditiveOptimizers;
import org.hyperdescent.functors.learning.Optimizer;

@Label("Optimizers")
class OptimizerProperties {

  @Group
  @PropertyDefaults(tries = 100)
  class NesterovOverRationals implements OptimizerContract<Integer, PolynomialMap<Rational>> {

    @Override
    public PolynomialInstance<Rational> base() {
      return new PolynomialInstance<>(SemiringInstance.rationals());
    }

    @Override
    public Optimizer<Integer, PolynomialMap<Rational>> optimizer() {
      return AdditiveOptimizers.nesterov(
          new Polynomials<>(Rationals.RATIONALS), OptimizerLawSuite.decay(Rational.of(1, 3)));
    }
  }

  @Group
  @PropertyDefaults(tries = 50)
  class AdamOverSmoothMaps implements OptimizerContract<Space, SmoothMap> {

    private final OptimizerInstance<Space, SmoothMap> adam = OptimizerLawSuite.adam();

    @Override
    public LeftAdditiveInstance<Space, SmoothMap> base() {
      return adam.base();
    }

    @Override
    public Optimizer<Space, SmoothMap> optimizer() {
      return adam.optimizer();
    }

    @Override
    public SmoothMap valid(Space parameters) {
      return adam.valid(parameters);
    }
  }
}
