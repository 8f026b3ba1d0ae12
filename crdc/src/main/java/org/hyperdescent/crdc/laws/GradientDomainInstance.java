package org.hyperdescent.crdc.laws;

import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.GradientDomain;
import org.hyperdescent.crdc.ReverseDerivativeCategory;

/// A gradient domain with the providers of its category.
///
/// @param domain the domain; the laws of optimization domains discard every sample unless it is one
/// @param arrows the providers and the equality, for `domain.category()`
/// @param <O> the objects
/// @param <A> the arrows
public record GradientDomainInstance<O, A>(
    GradientDomain<O, A> domain, ReverseDerivativeInstance<O, A> arrows)
    implements ReverseDerivativeInstance<O, A> {

  @Override
  public ReverseDerivativeCategory<O, A> category() {
    return domain.category();
  }

  @Override
  public O object(Sample sample) {
    return arrows.object(sample);
  }

  @Override
  public A arrow(O source, O target, Sample sample) {
    return arrows.arrow(source, target, sample);
  }

  @Override
  public A linearArrow(O source, O target, Sample sample) {
    return arrows.linearArrow(source, target, sample);
  }

  @Override
  public Equality<A> equality() {
    return arrows.equality();
  }

  /// Draws an objective on an object.
  A objective(O object, Sample sample) {
    return arrow(object, domain.values(), sample);
  }
}
