package org.hyperdescent.crdc.laws;

import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.polynomial.BooleanDifference;
import org.hyperdescent.crdc.polynomial.PolynomialFunctions;

/// Boolean functions with the Boolean difference in the place of a reverse derivative, to show
/// which laws it breaks.
///
/// Objects are `Z_2` and its square: with no inputs or no outputs there would be nothing to break.
record BooleanDifferenceInstance() implements ReverseDerivativeInstance<Integer, ModularMap> {

  @Override
  public ReverseCandidate<Integer, ModularMap> category() {
    return ReverseCandidate.of(BooleanDifference.functions(), BooleanDifference::of);
  }

  @Override
  public Integer object(Sample sample) {
    return sample.between(1, 2);
  }

  @Override
  public ModularMap arrow(Integer source, Integer target, Sample sample) {
    return ModularMapsInstance.of(2, 2).arrow(source, target, sample);
  }

  @Override
  public ModularMap linearArrow(Integer source, Integer target, Sample sample) {
    var polynomials = new PolynomialInstance<>(SemiringInstance.modular(2));
    return new PolynomialFunctions(Modular.Z2)
        .onArrow(polynomials.linearArrow(source, target, sample));
  }
}
