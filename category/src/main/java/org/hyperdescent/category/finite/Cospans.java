package org.hyperdescent.category.finite;

import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.HypergraphCategory;
import org.hyperdescent.category.MonoidalFunctor;

/// The category of cospans of finite functions: the free hypergraph category on one object. It is
/// the syntax of undirected wiring without boxes.
///
/// Arrows are isomorphism classes, represented by normal forms, so equality is exact.
public record Cospans() implements HypergraphCategory<Integer, Cospan> {

  @Override
  public Integer source(Cospan arrow) {
    return arrow.source();
  }

  @Override
  public Integer target(Cospan arrow) {
    return arrow.target();
  }

  @Override
  public Cospan identity(Integer object) {
    return Cospan.of(FiniteFunction.identity(object));
  }

  @Override
  public Cospan compose(Cospan first, Cospan second) {
    return first.then(second);
  }

  @Override
  public Integer unit() {
    return 0;
  }

  @Override
  public Integer tensorObjects(Integer left, Integer right) {
    return left + right;
  }

  @Override
  public Cospan tensor(Cospan left, Cospan right) {
    return left.tensor(right);
  }

  @Override
  public ImmutableList<Integer> factors(Integer object) {
    return Lists.immutable.fromStream(Stream.generate(() -> 1).limit(object));
  }

  @Override
  public Cospan symmetry(Integer left, Integer right) {
    return Cospan.of(new FiniteFunctions().symmetry(left, right));
  }

  @Override
  public Cospan merge(Integer object) {
    return Cospan.of(new FiniteFunctions().codiagonal(object));
  }

  @Override
  public Cospan create(Integer object) {
    return Cospan.of(new FiniteFunctions().initial(object));
  }

  @Override
  public Cospan split(Integer object) {
    return merge(object).reverse();
  }

  @Override
  public Cospan delete(Integer object) {
    return create(object).reverse();
  }

  /// The inclusion of functions, `f ↦ (f, id)`: a symmetric monoidal functor.
  public static MonoidalFunctor<Integer, FiniteFunction, Integer, Cospan> inclusion() {
    return MonoidalFunctor.of(new FiniteFunctions(), new Cospans(), object -> object, Cospan::of);
  }
}
