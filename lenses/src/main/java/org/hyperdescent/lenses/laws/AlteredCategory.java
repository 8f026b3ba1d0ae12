package org.hyperdescent.lenses.laws;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.ForwardingCategory;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;

/// A symmetric monoidal category with some operations replaced by plausible mistakes, to see which
/// law notices.
///
/// @param original the category
/// @param identities its identities, or what is mistaken for them
/// @param composition its composition, or what is mistaken for it
/// @param tensors its tensor, or what is mistaken for it
record AlteredCategory<O, A>(
    SymmetricMonoidalCategory<O, A> original,
    Function<O, A> identities,
    BinaryOperator<A> composition,
    BinaryOperator<A> tensors)
    implements ForwardingCategory<O, A> {

  static <O, A> AlteredCategory<O, A> of(SymmetricMonoidalCategory<O, A> original) {
    return new AlteredCategory<>(original, original::identity, original::compose, original::tensor);
  }

  AlteredCategory<O, A> withIdentity(Function<O, A> mistake) {
    return new AlteredCategory<>(original, mistake, composition, tensors);
  }

  AlteredCategory<O, A> withComposition(BinaryOperator<A> mistake) {
    return new AlteredCategory<>(original, identities, mistake, tensors);
  }

  AlteredCategory<O, A> withTensor(BinaryOperator<A> mistake) {
    return new AlteredCategory<>(original, identities, composition, mistake);
  }

  @Override
  public A identity(O object) {
    return identities.apply(object);
  }

  @Override
  public A compose(A first, A second) {
    return composition.apply(first, second);
  }

  @Override
  public A tensor(A left, A right) {
    return tensors.apply(left, right);
  }

  /// An instance over the altered category.
  ///
  /// @param over the instance of the original category
  /// @param alteration what is done to the category
  record Instance<O, A>(
      SymmetricMonoidalInstance<O, A> over, UnaryOperator<AlteredCategory<O, A>> alteration)
      implements SymmetricMonoidalInstance<O, A> {

    @Override
    public SymmetricMonoidalCategory<O, A> category() {
      return alteration.apply(AlteredCategory.of(over.category()));
    }

    @Override
    public O object(Sample sample) {
      return over.object(sample);
    }

    @Override
    public A arrow(O source, O target, Sample sample) {
      return over.arrow(source, target, sample);
    }

    @Override
    public Equality<A> equality() {
      return over.equality();
    }
  }
}
