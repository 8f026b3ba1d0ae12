package org.hyperdescent.category.guide;

// snippet: transformation
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.Functor;
import org.hyperdescent.category.NaturalTransformation;
import org.hyperdescent.category.finite.FiniteFunctionsInstance;
import org.hyperdescent.category.laws.NaturalityContract;

/// Every set maps to its pairs by i ↦ (i, i).
class DiagonalTest implements NaturalityContract<Integer, FiniteFunction, Integer, FiniteFunction> {

  @Override
  public NaturalTransformation<Integer, FiniteFunction, Integer, FiniteFunction> transformation() {
    return NaturalTransformation.of(
        Functor.identity(PairsTest.SETS), PairsTest.PAIRS, this::component);
  }

  FiniteFunction component(int n) {
    return FiniteFunction.tabulate(n, n * n, i -> i * n + i);
  }

  @Override
  public FiniteFunctionsInstance domain() {
    return new FiniteFunctionsInstance();
  }
}
// end
