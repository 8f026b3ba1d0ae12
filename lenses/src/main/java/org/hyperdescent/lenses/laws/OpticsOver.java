package org.hyperdescent.lenses.laws;

import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;
import org.hyperdescent.lenses.LensObject;
import org.hyperdescent.lenses.Optic;
import org.hyperdescent.lenses.OpticCategory;

/// All optics over an instance of a symmetric monoidal category: any residual, any arrows, now and
/// then a composite or an adapter.
///
/// @param base the instance of the base category
/// @param equality the equality of optics
/// @param <O> the objects of the base category
/// @param <A> the arrows of the base category
public record OpticsOver<O, A>(SymmetricMonoidalInstance<O, A> base, Equality<Optic<O, A>> equality)
    implements OpticInstance<O, A> {

  /// Optics over any base, compared up to a permutation of the residual.
  public static <O, A> OpticsOver<O, A> of(SymmetricMonoidalInstance<O, A> base) {
    return new OpticsOver<>(
        base, OpticEquality.upToResidualPermutation(base.category(), base.equality()));
  }

  /// Optics over a Cartesian base, compared up to sliding.
  public static <O, A> OpticsOver<O, A> upToSliding(CartesianInstance<O, A> base) {
    return new OpticsOver<>(base, OpticEquality.asLenses(base.category(), base.equality()));
  }

  /// The same optics, compared on the nose.
  public OpticsOver<O, A> onTheNose() {
    return new OpticsOver<>(base, strictEquality());
  }

  @Override
  public OpticCategory<O, A> category() {
    return optics();
  }

  @Override
  public LensObject<O> object(Sample sample) {
    return new LensObject<>(base.object(sample), base.object(sample));
  }

  @Override
  public Optic<O, A> arrow(LensObject<O> source, LensObject<O> target, Sample sample) {
    return switch (sample.below(6)) {
      case 4 -> {
        LensObject<O> middle = object(sample);
        yield given(source, middle, sample).then(given(middle, target, sample));
      }
      case 5 ->
          category()
              .adapter(
                  base.arrow(source.forward(), target.forward(), sample),
                  base.arrow(target.backward(), source.backward(), sample));
      default -> given(source, target, sample);
    };
  }

  private Optic<O, A> given(LensObject<O> source, LensObject<O> target, Sample sample) {
    var objects = base.category();
    O residual = base.object(sample);
    return category()
        .optic(
            source,
            target,
            residual,
            base.arrow(source.forward(), objects.tensorObjects(residual, target.forward()), sample),
            base.arrow(
                objects.tensorObjects(residual, target.backward()), source.backward(), sample));
  }
}
