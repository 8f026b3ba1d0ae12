package org.hyperdescent.category.finite;

import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.SymmetricMonoidalCategory;

/// The skeleton of finite sets, symmetric monoidal under disjoint union. It is the category of ways
/// to put ports on junctions.
///
/// The object `n` is the set `{0..n-1}`. The tensor is the coproduct ([FiniteFunction#copair] out
/// of it), the unit the empty set.
public record FiniteFunctions() implements SymmetricMonoidalCategory<Integer, FiniteFunction> {

  @Override
  public Integer source(FiniteFunction arrow) {
    return arrow.source();
  }

  @Override
  public Integer target(FiniteFunction arrow) {
    return arrow.target();
  }

  @Override
  public FiniteFunction identity(Integer object) {
    return FiniteFunction.identity(object);
  }

  @Override
  public FiniteFunction compose(FiniteFunction first, FiniteFunction second) {
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
  public FiniteFunction tensor(FiniteFunction left, FiniteFunction right) {
    return left.tensor(right);
  }

  @Override
  public ImmutableList<Integer> factors(Integer object) {
    return Lists.immutable.fromStream(Stream.generate(() -> 1).limit(object));
  }

  @Override
  public FiniteFunction symmetry(Integer left, Integer right) {
    int size = left + right;
    return FiniteFunction.tabulate(size, size, i -> i < left ? right + i : i - left);
  }

  /// The codiagonal `n + n → n`.
  public FiniteFunction codiagonal(Integer object) {
    return identity(object).copair(identity(object));
  }

  /// The only function from the empty set.
  public FiniteFunction initial(Integer object) {
    return FiniteFunction.of(object);
  }
}
