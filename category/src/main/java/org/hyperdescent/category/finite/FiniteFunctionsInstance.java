package org.hyperdescent.category.finite;

import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;

/// [FiniteFunctions] with providers: sets of at most four elements. Samples that would need a
/// function from a non-empty set to the empty one are discarded.
public record FiniteFunctionsInstance()
    implements SymmetricMonoidalInstance<Integer, FiniteFunction> {

  @Override
  public FiniteFunctions category() {
    return new FiniteFunctions();
  }

  @Override
  public Integer object(Sample sample) {
    // One sample in ten: often enough to meet the empty set, seldom enough to keep most samples.
    return sample.below(10) == 9 ? 0 : sample.between(1, 4);
  }

  @Override
  public FiniteFunction arrow(Integer source, Integer target, Sample sample) {
    return sample.function(source, target);
  }
}
