package org.hyperdescent.category.guide;

// snippet: functor
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.Functor;
import org.hyperdescent.category.finite.FiniteFunctions;
import org.hyperdescent.category.finite.FiniteFunctionsInstance;
import org.hyperdescent.category.laws.FunctorContract;

/// The set {0..n-1} goes to the set of its pairs; the pair (i, j) is written i * n + j.
class PairsTest implements FunctorContract<Integer, FiniteFunction, Integer, FiniteFunction> {

  static final FiniteFunctions SETS = new FiniteFunctions();

  static final Functor<Integer, FiniteFunction, Integer, FiniteFunction> PAIRS =
      Functor.of(SETS, SETS, n -> n * n, PairsTest::onPairs);

  /// (i, j) goes to (f i, f j).
  static FiniteFunction onPairs(FiniteFunction f) {
    int m = f.source();
    int n = f.target();
    return FiniteFunction.tabulate(m * m, n * n, pair -> f.apply(pair / m) * n + f.apply(pair % m));
  }

  @Override
  public Functor<Integer, FiniteFunction, Integer, FiniteFunction> functor() {
    return PAIRS;
  }

  @Override
  public FiniteFunctionsInstance domain() {
    return new FiniteFunctionsInstance();
  }
}
// end
