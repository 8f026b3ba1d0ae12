package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensObject;

/// Lenses between objects `(A, A)` only, whose generators pair up.
///
/// @param over the instance of the base category
record OnSimpleObjects<O, A>(CartesianInstance<O, A> over) implements LensInstance<O, A> {

  @Override
  public SymmetricMonoidalCategory<LensObject<O>, Lens<O, A>> category() {
    return new LensesOver<>(over).category();
  }

  @Override
  public CartesianCategory<O, A> base() {
    return over.category();
  }

  @Override
  public Equality<A> baseEquality() {
    return over.equality();
  }

  @Override
  public LensObject<O> object(Sample sample) {
    return LensObject.simple(over.object(sample));
  }

  @Override
  public Lens<O, A> arrow(LensObject<O> source, LensObject<O> target, Sample sample) {
    return new LensesOver<>(over).arrow(source, target, sample);
  }
}
