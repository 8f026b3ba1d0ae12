package org.hyperdescent.category.finite;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.FinitelyCompleteCategory;
import org.hyperdescent.category.Legs;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.span.SpanCategory;

/// The Cartesian category of finite sets and functions, with finite limits: the tensor is the
/// product. It is the exact model of functions without any algebra: generators of different types,
/// no addition, and empty sets.
///
/// The tensor being strict, objects are lists of factors, see [FiniteSet]. Cost of every operation:
/// the size of a table, which is the number of tuples.
public record FiniteSets() implements FinitelyCompleteCategory<FiniteSet, FiniteMap> {

  /// The category of spans of finite sets: relations that count.
  public static SpanCategory<FiniteSet, FiniteMap> spans() {
    return new SpanCategory<>(new FiniteSets());
  }

  @Override
  public FiniteSet source(FiniteMap arrow) {
    return arrow.source();
  }

  @Override
  public FiniteSet target(FiniteMap arrow) {
    return arrow.target();
  }

  @Override
  public FiniteMap identity(FiniteSet object) {
    return FiniteMap.tabulate(object, object, i -> i);
  }

  @Override
  public FiniteMap compose(FiniteMap first, FiniteMap second) {
    return first.then(second);
  }

  @Override
  public FiniteSet unit() {
    return FiniteSet.of();
  }

  @Override
  public FiniteSet tensorObjects(FiniteSet left, FiniteSet right) {
    return left.times(right);
  }

  @Override
  public FiniteMap tensor(FiniteMap left, FiniteMap right) {
    return left.tensor(right);
  }

  @Override
  public ImmutableList<FiniteSet> factors(FiniteSet object) {
    return object.split();
  }

  @Override
  public FiniteMap symmetry(FiniteSet left, FiniteSet right) {
    int columns = right.size();
    int rows = left.size();
    return FiniteMap.tabulate(
        left.times(right), right.times(left), i -> i % columns * rows + i / columns);
  }

  @Override
  public FiniteMap copy(FiniteSet object) {
    int size = object.size();
    return FiniteMap.tabulate(object, object.times(object), i -> i * size + i);
  }

  @Override
  public FiniteMap discard(FiniteSet object) {
    return FiniteMap.tabulate(object, unit(), _ -> 0);
  }

  /// The pairs that agree, in lexicographic order, as a set with one factor.
  @Override
  public Legs<FiniteMap> pullback(FiniteMap fromLeft, FiniteMap fromRight) {
    if (!fromLeft.target().equals(fromRight.target())) {
      throw new TypeMismatchException(
          "not a cospan: %s and %s end at %s and %s"
              .formatted(fromLeft.type(), fromRight.type(), fromLeft.target(), fromRight.target()));
    }
    Pullback pullback = Pullback.of(fromLeft.values(), fromRight.values());
    FiniteSet apex = FiniteSet.of(pullback.apex());
    return new Legs<>(
        new FiniteMap(apex, fromLeft.source(), pullback.left()),
        new FiniteMap(apex, fromRight.source(), pullback.right()));
  }

  @Override
  public FiniteMap mediateInto(Legs<FiniteMap> pullback, Legs<FiniteMap> cone) {
    FiniteFunction mediating =
        new Pullback(pullback.left().values(), pullback.right().values())
            .mediate(cone.left().values(), cone.right().values());
    return new FiniteMap(cone.left().source(), pullback.left().source(), mediating);
  }

  /// Renumbers the apex, as a set with one factor, in the lexicographic order of the pairs of
  /// images. A span is thereby listed as a multiset of pairs.
  @Override
  public FiniteMap normalization(Legs<FiniteMap> span) {
    FiniteFunction left = span.left().values();
    FiniteFunction right = span.right().values();
    int[] order =
        IntStream.range(0, left.source())
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(left::apply).thenComparingInt(right::apply))
            .mapToInt(i -> i)
            .toArray();
    return FiniteMap.tabulate(FiniteSet.of(order.length), span.left().source(), i -> order[i]);
  }

  @Override
  public String describe(FiniteMap arrow) {
    return arrow.type();
  }
}
