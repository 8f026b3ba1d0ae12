package org.hyperdescent.category.finite;

import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.HypergraphInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.span.Cospan;
import org.hyperdescent.category.span.CospanCategory;

/// Cospans of finite functions with providers: few inputs and outputs, and an apex that may have
/// elements no leg reaches.
///
/// @param most the largest number of inputs or outputs drawn
public record CospansInstance(int most)
    implements HypergraphInstance<Integer, Cospan<Integer, FiniteFunction>> {

  /// At most three inputs and outputs.
  public CospansInstance() {
    this(3);
  }

  @Override
  public CospanCategory<Integer, FiniteFunction> category() {
    return FiniteFunctions.cospans();
  }

  @Override
  public Integer object(Sample sample) {
    return sample.between(0, most);
  }

  @Override
  public Cospan<Integer, FiniteFunction> arrow(Integer source, Integer target, Sample sample) {
    int least = source + target == 0 ? 0 : 1;
    int apex = sample.between(least, Math.max(least, source + target));
    return category().cospan(sample.function(source, apex), sample.function(target, apex));
  }
}
