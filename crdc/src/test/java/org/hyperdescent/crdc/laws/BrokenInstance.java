package org.hyperdescent.crdc.laws;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.ReverseDerivativeCategory;

/// Providers of one instance with another category, and chosen arrows where there are any.
record BrokenInstance<O, A>(
    ReverseDerivativeInstance<O, A> providers,
    ReverseDerivativeCategory<O, A> category,
    ImmutableList<A> chosen)
    implements ReverseDerivativeInstance<O, A> {

  @Override
  public O object(Sample sample) {
    return providers.object(sample);
  }

  @Override
  public A arrow(O source, O target, Sample sample) {
    var fitting =
        chosen.select(
            arrow ->
                category.source(arrow).equals(source) && category.target(arrow).equals(target));
    return fitting.isEmpty()
        ? providers.arrow(source, target, sample)
        : sample.oneOf(fitting.castToList());
  }

  @Override
  public Equality<A> equality() {
    return providers.equality();
  }

  @Override
  public A linearArrow(O source, O target, Sample sample) {
    return providers.linearArrow(source, target, sample);
  }
}
