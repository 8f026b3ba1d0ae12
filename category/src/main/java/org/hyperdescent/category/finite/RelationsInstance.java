package org.hyperdescent.category.finite;

import org.hyperdescent.category.laws.HypergraphInstance;
import org.hyperdescent.category.laws.Sample;

/// [Relations] with providers: few elements, and any relation.
///
/// @param sets draws the objects
public record RelationsInstance(FiniteSetsInstance sets)
    implements HypergraphInstance<FiniteSet, Relation> {

  @Override
  public Relations category() {
    return new Relations();
  }

  @Override
  public FiniteSet object(Sample sample) {
    return sets.object(sample);
  }

  @Override
  public Relation arrow(FiniteSet source, FiniteSet target, Sample sample) {
    return Relation.tabulate(source, target, (_, _) -> sample.flip());
  }
}
