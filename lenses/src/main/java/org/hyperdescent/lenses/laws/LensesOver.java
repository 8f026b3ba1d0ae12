package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.lenses.Lens;
import org.hyperdescent.lenses.LensCategory;
import org.hyperdescent.lenses.LensObject;

/// All lenses over an instance of a Cartesian category: any get, any put, now and then a composite,
/// an adapter or a tensor.
///
/// @param over the instance of the base category
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record LensesOver<O, A>(CartesianInstance<O, A> over) implements LensInstance<O, A> {

  @Override
  public LensCategory<O, A> category() {
    return new LensCategory<>(over.category());
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
    return new LensObject<>(over.object(sample), over.object(sample));
  }

  @Override
  public Lens<O, A> arrow(LensObject<O> source, LensObject<O> target, Sample sample) {
    return switch (sample.below(6)) {
      case 4 -> {
        LensObject<O> middle = object(sample);
        yield given(source, middle, sample).then(given(middle, target, sample));
      }
      case 5 ->
          category()
              .adapter(
                  over.arrow(source.forward(), target.forward(), sample),
                  over.arrow(target.backward(), source.backward(), sample));
      default -> given(source, target, sample);
    };
  }

  private Lens<O, A> given(LensObject<O> source, LensObject<O> target, Sample sample) {
    A get = over.arrow(source.forward(), target.forward(), sample);
    O both = base().tensorObjects(source.forward(), target.backward());
    return category().lens(source, target, get, over.arrow(both, source.backward(), sample));
  }
}
