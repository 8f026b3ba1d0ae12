package org.hyperdescent.category.finite;

import org.hyperdescent.category.laws.HypergraphInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.span.Span;
import org.hyperdescent.category.span.SpanCategory;

/// Spans of finite sets with providers: few elements, and an apex that may be empty or relate two
/// elements in several ways.
///
/// @param sets draws the feet
public record SpansInstance(FiniteSetsInstance sets)
    implements HypergraphInstance<FiniteSet, Span<FiniteSet, FiniteMap>> {

  private static final int LARGEST_APEX = 3;

  @Override
  public SpanCategory<FiniteSet, FiniteMap> category() {
    return FiniteSets.spans();
  }

  @Override
  public FiniteSet object(Sample sample) {
    return sets.object(sample);
  }

  @Override
  public Span<FiniteSet, FiniteMap> arrow(FiniteSet source, FiniteSet target, Sample sample) {
    boolean empty = source.size() == 0 || target.size() == 0;
    FiniteSet apex = FiniteSet.of(empty ? 0 : sample.between(0, LARGEST_APEX));
    return category().span(sets.arrow(apex, source, sample), sets.arrow(apex, target, sample));
  }
}
