package org.hyperdescent.crdc.smooth.laws;

import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.ReverseDerivativeCategory;
import org.hyperdescent.crdc.laws.ReverseDerivativeInstance;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.Space;

/// The smooth category with its providers: what is needed to test laws over it, and over every
/// construction made from it.
///
/// @param subgradients whether maps may use `relu` and `abs`, with which `RD.6` and `RD.7` do not
///   hold
/// @param depth how deep random terms nest, at least 0
/// @param equality the equality of maps
public record SmoothInstance(boolean subgradients, int depth, Equality<SmoothMap> equality)
    implements ReverseDerivativeInstance<Space, SmoothMap> {

  /// Smooth maps, compared at three points up to a relative tolerance of 1e-8.
  public static SmoothInstance smooth() {
    return new SmoothInstance(false, 2, SmoothEquality.sampled(3, 1e-8));
  }

  /// Smooth maps and maps with subgradients, compared likewise.
  public static SmoothInstance withSubgradients() {
    return new SmoothInstance(true, 2, SmoothEquality.sampled(3, 1e-8));
  }

  @Override
  public ReverseDerivativeCategory<Space, SmoothMap> category() {
    return Smooth.category();
  }

  @Override
  public Space object(Sample sample) {
    return RandomMaps.space(sample);
  }

  @Override
  public SmoothMap arrow(Space source, Space target, Sample sample) {
    return new RandomMaps(sample, subgradients).arrow(source, target, depth);
  }

  @Override
  public SmoothMap linearArrow(Space source, Space target, Sample sample) {
    return new RandomMaps(sample, subgradients).linear(source, target);
  }
}
