package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.TwoCategory;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.lenses.ParaCategory;
import org.hyperdescent.lenses.Parametrised;
import org.hyperdescent.lenses.Reparametrisation;

/// All parametrised arrows and all reparametrisations over an instance of a symmetric monoidal
/// category.
///
/// @param base the instance of the base category
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record ReparametrisationsOver<O, A>(SymmetricMonoidalInstance<O, A> base)
    implements ReparametrisationInstance<O, A> {

  @Override
  public TwoCategory<O, Parametrised<O, A>, Reparametrisation<O, A>> category() {
    return new ParaCategory<>(base.category());
  }

  @Override
  public O object(Sample sample) {
    return base.object(sample);
  }

  @Override
  public Parametrised<O, A> arrow(O source, O target, Sample sample) {
    return new ParametrisedOver<>(base).arrow(source, target, sample);
  }
}
