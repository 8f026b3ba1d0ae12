package org.hyperdescent.category.laws;

import java.util.function.Function;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.SymmetricMonoidalCategory;

/// A symmetric monoidal category that pretends to be Cartesian, by a copy and a discard of each
/// object: a comonoid whose naturality is to be refuted.
///
/// @param original the category
/// @param copies the would-be copies
/// @param discards the would-be discards
/// @param <O> the objects
/// @param <A> the arrows
public record WithCopies<O, A>(
    SymmetricMonoidalCategory<O, A> original, Function<O, A> copies, Function<O, A> discards)
    implements CartesianCategory<O, A>, ForwardingCategory<O, A> {

  @Override
  public A copy(O object) {
    return copies.apply(object);
  }

  @Override
  public A discard(O object) {
    return discards.apply(object);
  }

  /// An instance over the pretended Cartesian category.
  ///
  /// @param over the instance of the original category
  /// @param copies the would-be copies
  /// @param discards the would-be discards
  /// @param <O> the objects
  /// @param <A> the arrows
  public record Instance<O, A>(
      SymmetricMonoidalInstance<O, A> over, Function<O, A> copies, Function<O, A> discards)
      implements CartesianInstance<O, A> {

    @Override
    public CartesianCategory<O, A> category() {
      return new WithCopies<>(over.category(), copies, discards);
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
