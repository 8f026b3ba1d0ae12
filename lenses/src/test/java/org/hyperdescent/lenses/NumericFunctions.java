package org.hyperdescent.lenses;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.CartesianCategory;

/// Java functions between tuples of decimal numbers, exact and opaque: what runs is what was
/// composed, so calls can be counted. Also counts the arrows it builds.
final class NumericFunctions implements CartesianCategory<Integer, NumericFunctions.Function> {

  /// A function of `source` numbers with `target` results.
  record Function(int source, int target, UnaryOperator<ImmutableList<BigDecimal>> rule) {

    ImmutableList<BigDecimal> apply(ImmutableList<BigDecimal> input) {
      assertLength(input, source);
      ImmutableList<BigDecimal> output = rule.apply(input);
      assertLength(output, target);
      return output;
    }

    ImmutableList<BigDecimal> apply(String... input) {
      return apply(Lists.immutable.of(input).collect(BigDecimal::new));
    }

    private static void assertLength(ImmutableList<BigDecimal> tuple, int length) {
      if (tuple.size() != length) {
        throw new IllegalStateException(tuple + " has not " + length + " components");
      }
    }
  }

  private int arrowsBuilt;

  int arrowsBuilt() {
    return arrowsBuilt;
  }

  Function function(int source, int target, UnaryOperator<ImmutableList<BigDecimal>> rule) {
    arrowsBuilt++;
    return new Function(source, target, rule);
  }

  @Override
  public Integer source(Function arrow) {
    return arrow.source;
  }

  @Override
  public Integer target(Function arrow) {
    return arrow.target;
  }

  @Override
  public Function identity(Integer object) {
    return function(object, object, x -> x);
  }

  @Override
  public Function compose(Function first, Function second) {
    requireComposable(first, second);
    return function(first.source, second.target, x -> second.apply(first.apply(x)));
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
  public Function tensor(Function left, Function right) {
    return function(
        left.source + right.source,
        left.target + right.target,
        x -> left.apply(x.take(left.source)).newWithAll(right.apply(x.drop(left.source))));
  }

  @Override
  public ImmutableList<Integer> factors(Integer object) {
    return Lists.immutable.fromStream(Stream.generate(() -> 1).limit(object));
  }

  @Override
  public Function symmetry(Integer left, Integer right) {
    return function(left + right, left + right, x -> x.drop(left).newWithAll(x.take(left)));
  }

  @Override
  public Function copy(Integer object) {
    return function(object, 2 * object, x -> x.newWithAll(x));
  }

  @Override
  public Function discard(Integer object) {
    return function(object, 0, _ -> Lists.immutable.empty());
  }
}
