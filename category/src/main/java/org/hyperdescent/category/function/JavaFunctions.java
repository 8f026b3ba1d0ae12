package org.hyperdescent.category.function;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.CartesianCategory;

/// The Cartesian category of Java functions between products of finite types. It is where a
/// construction is tried on ordinary code.
///
/// Objects are lists of types, arrows take and return tuples. Composing and tensoring are constant
/// time; calling the result calls each part once.
public record JavaFunctions()
    implements CartesianCategory<ImmutableList<FiniteType>, JavaFunction> {

  @Override
  public ImmutableList<FiniteType> source(JavaFunction arrow) {
    return arrow.source();
  }

  @Override
  public ImmutableList<FiniteType> target(JavaFunction arrow) {
    return arrow.target();
  }

  @Override
  public JavaFunction identity(ImmutableList<FiniteType> object) {
    return new JavaFunction(object, object, x -> x);
  }

  @Override
  public JavaFunction compose(JavaFunction first, JavaFunction second) {
    return first.then(second);
  }

  @Override
  public ImmutableList<FiniteType> unit() {
    return Lists.immutable.empty();
  }

  @Override
  public ImmutableList<FiniteType> tensorObjects(
      ImmutableList<FiniteType> left, ImmutableList<FiniteType> right) {
    return left.newWithAll(right);
  }

  @Override
  public JavaFunction tensor(JavaFunction left, JavaFunction right) {
    return left.tensor(right);
  }

  @Override
  public ImmutableList<ImmutableList<FiniteType>> factors(ImmutableList<FiniteType> object) {
    return object.collect(Lists.immutable::of);
  }

  @Override
  public JavaFunction symmetry(ImmutableList<FiniteType> left, ImmutableList<FiniteType> right) {
    return new JavaFunction(
        left.newWithAll(right),
        right.newWithAll(left),
        x -> x.drop(left.size()).newWithAll(x.take(left.size())));
  }

  @Override
  public JavaFunction copy(ImmutableList<FiniteType> object) {
    return new JavaFunction(object, object.newWithAll(object), x -> x.newWithAll(x));
  }

  @Override
  public JavaFunction discard(ImmutableList<FiniteType> object) {
    return new JavaFunction(object, unit(), _ -> Lists.immutable.empty());
  }

  @Override
  public String describe(JavaFunction arrow) {
    return arrow.type();
  }
}
