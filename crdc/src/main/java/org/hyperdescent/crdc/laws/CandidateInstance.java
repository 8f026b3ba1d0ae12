package org.hyperdescent.crdc.laws;

import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.LeftAdditiveInstance;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.ReverseDerivativeCategory;

/// An instance of a left-additive category, put to the test with a claimed reverse derivative.
///
/// @param base the providers and the equality
/// @param category the same category with the claimed reverse derivative, usually a [ReverseCandidate]
/// @param <O> the objects
/// @param <A> the arrows
public record CandidateInstance<O, A>(
    LeftAdditiveInstance<O, A> base, ReverseDerivativeCategory<O, A> category)
    implements ReverseDerivativeInstance<O, A> {

  @Override
  public O object(Sample sample) {
    return base.object(sample);
  }

  @Override
  public A arrow(O source, O target, Sample sample) {
    return base.arrow(source, target, sample);
  }

  @Override
  public Equality<A> equality() {
    return base.equality();
  }

  /// A linear arrow of the base if it provides them.
  @Override
  public A linearArrow(O source, O target, Sample sample) {
    if (base instanceof ReverseDerivativeInstance<O, A> lawful) {
      return lawful.linearArrow(source, target, sample);
    }
    throw sample.discard("the base provides no linear arrows");
  }
}
