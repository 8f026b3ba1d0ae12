package org.hyperdescent.lenses.laws;

import java.util.function.IntUnaryOperator;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.CartesianCategory;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.laws.CartesianInstance;
import org.hyperdescent.category.laws.Sample;

/// Finite sets and functions, an object being the list of the sizes of its factors: a Cartesian
/// category with generators of different types, and without addition. Factors may be empty sets.
record FiniteSets() implements CartesianCategory<ImmutableList<Integer>, FiniteSets.Map> {

  record Map(ImmutableList<Integer> source, ImmutableList<Integer> target, FiniteFunction values) {}

  private static int size(ImmutableList<Integer> object) {
    int size = 1;
    for (int factor : object) {
      size *= factor;
    }
    return size;
  }

  @Override
  public ImmutableList<Integer> source(Map arrow) {
    return arrow.source;
  }

  @Override
  public ImmutableList<Integer> target(Map arrow) {
    return arrow.target;
  }

  @Override
  public Map identity(ImmutableList<Integer> object) {
    return new Map(object, object, FiniteFunction.identity(size(object)));
  }

  @Override
  public Map compose(Map first, Map second) {
    requireComposable(first, second);
    return new Map(first.source, second.target, first.values.then(second.values));
  }

  @Override
  public ImmutableList<Integer> unit() {
    return Lists.immutable.empty();
  }

  @Override
  public ImmutableList<Integer> tensorObjects(
      ImmutableList<Integer> left, ImmutableList<Integer> right) {
    return left.newWithAll(right);
  }

  @Override
  public Map tensor(Map left, Map right) {
    int rows = size(right.source);
    int images = size(right.target);
    return map(
        tensorObjects(left.source, right.source),
        tensorObjects(left.target, right.target),
        i -> left.values.apply(i / rows) * images + right.values.apply(i % rows));
  }

  @Override
  public ImmutableList<ImmutableList<Integer>> factors(ImmutableList<Integer> object) {
    return object.collect(Lists.immutable::of);
  }

  @Override
  public Map symmetry(ImmutableList<Integer> left, ImmutableList<Integer> right) {
    int columns = size(right);
    int rows = size(left);
    return map(
        tensorObjects(left, right),
        tensorObjects(right, left),
        i -> i % columns * rows + i / columns);
  }

  @Override
  public Map copy(ImmutableList<Integer> object) {
    int size = size(object);
    return map(object, tensorObjects(object, object), i -> i * size + i);
  }

  @Override
  public Map discard(ImmutableList<Integer> object) {
    return map(object, unit(), _ -> 0);
  }

  private static Map map(
      ImmutableList<Integer> source, ImmutableList<Integer> target, IntUnaryOperator rule) {
    return new Map(source, target, FiniteFunction.tabulate(size(source), size(target), rule));
  }

  /// Random objects with at most one factor, of size 0 (seldom), 2 or 3, and random functions.
  record Instance() implements CartesianInstance<ImmutableList<Integer>, Map> {

    @Override
    public FiniteSets category() {
      return new FiniteSets();
    }

    @Override
    public ImmutableList<Integer> object(Sample sample) {
      int choice = sample.below(32);
      if (choice == 31) {
        return Lists.immutable.of(0);
      }
      return choice < 10 ? Lists.immutable.empty() : Lists.immutable.of(choice < 21 ? 2 : 3);
    }

    @Override
    public Map arrow(ImmutableList<Integer> source, ImmutableList<Integer> target, Sample sample) {
      int images = size(target);
      if (images == 0 && size(source) > 0) {
        throw sample.discard("no function into the empty set");
      }
      return map(source, target, _ -> sample.below(images));
    }
  }
}
