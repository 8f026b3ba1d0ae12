package org.hyperdescent.category.finite;

import org.hyperdescent.category.laws.HypergraphInstance;
import org.hyperdescent.category.laws.Sample;

/// [Cospans] with providers: at most three inputs and outputs, and an apex that may have elements
/// no leg reaches.
public record CospansInstance() implements HypergraphInstance<Integer, Cospan> {

  @Override
  public Cospans category() {
    return new Cospans();
  }

  @Override
  public Integer object(Sample sample) {
    return sample.between(0, 3);
  }

  @Override
  public Cospan arrow(Integer source, Integer target, Sample sample) {
    int least = source + target == 0 ? 0 : 1;
    int apex = sample.between(least, Math.max(least, source + target));
    return new Cospan(sample.function(source, apex), sample.function(target, apex));
  }
}
