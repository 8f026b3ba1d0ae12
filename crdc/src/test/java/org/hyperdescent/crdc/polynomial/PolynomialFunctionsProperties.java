package org.hyperdescent.crdc.polynomial;

import net.jqwik.api.Group;
import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.laws.MonoidalFunctorContract;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.laws.PolynomialInstance;
import org.hyperdescent.crdc.laws.SemiringInstance;

/// Evaluation is a monoidal functor from formal polynomials to functions.
class PolynomialFunctionsProperties {

  private final PolynomialFunctions two = new PolynomialFunctions(Modular.Z2);
  private final PolynomialFunctions three = new PolynomialFunctions(Modular.Z3);

  @Group
  @PropertyDefaults(tries = 100)
  class ModuloTwo
      implements MonoidalFunctorContract<Integer, PolynomialMap<Integer>, Integer, ModularMap> {
    @Override
    public PolynomialFunctions functor() {
      return two;
    }

    @Override
    public PolynomialInstance<Integer> domain() {
      return new PolynomialInstance<>(SemiringInstance.modular(2));
    }
  }

  @Group
  @PropertyDefaults(tries = 100)
  class ModuloThree
      implements MonoidalFunctorContract<Integer, PolynomialMap<Integer>, Integer, ModularMap> {
    @Override
    public PolynomialFunctions functor() {
      return three;
    }

    @Override
    public PolynomialInstance<Integer> domain() {
      return new PolynomialInstance<>(SemiringInstance.modular(3));
    }
  }
}
