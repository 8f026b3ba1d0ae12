package org.hyperdescent.crdc.smooth.laws;

import net.jqwik.api.PropertyDefaults;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.ReverseDerivativeCategory;
import org.hyperdescent.crdc.laws.ReverseDerivativeContract;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.Space;

/// The contract of a Cartesian reverse derivative category on random smooth maps.
@PropertyDefaults(tries = 100)
class SmoothProperties implements ReverseDerivativeContract<Space, SmoothMap> {

  private static final SmoothInstance SMOOTH = SmoothInstance.smooth();

  @Override
  public ReverseDerivativeCategory<Space, SmoothMap> category() {
    return SMOOTH.category();
  }

  @Override
  public Space object(Sample sample) {
    return SMOOTH.object(sample);
  }

  @Override
  public SmoothMap arrow(Space source, Space target, Sample sample) {
    return SMOOTH.arrow(source, target, sample);
  }

  @Override
  public SmoothMap linearArrow(Space source, Space target, Sample sample) {
    return SMOOTH.linearArrow(source, target, sample);
  }

  @Override
  public Equality<SmoothMap> equality() {
    return SMOOTH.equality();
  }
}
