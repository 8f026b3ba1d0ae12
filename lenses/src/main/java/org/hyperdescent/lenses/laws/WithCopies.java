package org.hyperdescent.lenses.laws;

import java.util.function.Function;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.SymmetricMonoidalInstance;

/// A symmetric monoidal category that pretends to be Cartesian, by a copy and a discard of each
/// object: a comonoid whose naturality is to be refuted.
///
/// @param original the category
/// @param copies the would-be copies
/// @param discards the would-be discards
record WithCopies<O, A>(
    SymmetricMonoidalCategory<O, A> original, Function<O, A> copies, Function<O, A> discards)
    implements CartesianCategory<O, A> {

  @Override
  public O source(A arrow) {
    return original.source(arrow);
  }

  @Override
  public O target(A arrow) {
    return original.target(arrow);
  }

  @Override
  public A identity(O object) {
    return original.identity(object);
  }

  @Override
  public A compose(A first, A second) {
    return original.compose(first, second);
  }

  @Override
  public O unit() {
    return original.unit();
  }

  @Override
  public O tensorObjects(O left, O right) {
    return original.tensorObjects(left, right);
  }

  @Override
  public A tensor(A left, A right) {
    return original.tensor(left, right);
  }

  @Override
  public ImmutableList<O> factors(O object) {
    return original.factors(object);
  }

  @Override
  public A symmetry(O left, O right) {
    return original.symmetry(left, right);
  }

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
  record Instance<O, A>(
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
