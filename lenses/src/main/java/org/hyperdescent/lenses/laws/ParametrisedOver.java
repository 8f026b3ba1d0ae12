package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.lenses.ParaCategory;
import org.hyperdescent.lenses.Parametrised;

/// All parametrised arrows over an instance of a symmetric monoidal category.
///
/// @param base the instance of the base category
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record ParametrisedOver<O, A>(SymmetricMonoidalInstance<O, A> base)
    implements ParaInstance<O, A> {

  @Override
  public ParaCategory<O, A> category() {
    return new ParaCategory<>(base.category());
  }

  @Override
  public O object(Sample sample) {
    return base.object(sample);
  }

  @Override
  public Parametrised<O, A> arrow(O source, O target, Sample sample) {
    O parameters = base.object(sample);
    O inputs = base.category().tensorObjects(parameters, source);
    return category().parametrised(parameters, source, base.arrow(inputs, target, sample));
  }
}
