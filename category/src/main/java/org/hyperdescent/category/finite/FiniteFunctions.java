package org.hyperdescent.category.finite;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.CategoryWithPullbacks;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.FinitelyCocompleteCategory;
import org.hyperdescent.category.Legs;
import org.hyperdescent.category.span.CospanCategory;

/// The skeleton of finite sets, symmetric monoidal under disjoint union, with finite colimits. It
/// is the category of ways to put ports on junctions.
///
/// The object `n` is the set `{0..n-1}`. The tensor is the coproduct, the unit the empty set;
/// [Pushout] and [Pullback] say which representatives are chosen.
public record FiniteFunctions()
    implements FinitelyCocompleteCategory<Integer, FiniteFunction>,
        CategoryWithPullbacks<Integer, FiniteFunction> {

  /// The category of cospans of finite functions: undirected wiring without boxes.
  public static CospanCategory<Integer, FiniteFunction> cospans() {
    return new CospanCategory<>(new FiniteFunctions());
  }

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

  @Override
  public FiniteFunction copair(FiniteFunction left, FiniteFunction right) {
    return left.copair(right);
  }

  @Override
  public FiniteFunction codiagonal(Integer object) {
    return identity(object).copair(identity(object));
  }

  @Override
  public FiniteFunction initial(Integer object) {
    return FiniteFunction.of(object);
  }

  @Override
  public Legs<FiniteFunction> pushout(FiniteFunction toLeft, FiniteFunction toRight) {
    Pushout pushout = Pushout.of(toLeft, toRight);
    return new Legs<>(pushout.left(), pushout.right());
  }

  @Override
  public FiniteFunction mediateFrom(Legs<FiniteFunction> pushout, Legs<FiniteFunction> cocone) {
    return new Pushout(pushout.left(), pushout.right()).mediate(cocone.left(), cocone.right());
  }

  @Override
  public Legs<FiniteFunction> pullback(FiniteFunction fromLeft, FiniteFunction fromRight) {
    Pullback pullback = Pullback.of(fromLeft, fromRight);
    return new Legs<>(pullback.left(), pullback.right());
  }

  @Override
  public FiniteFunction mediateInto(Legs<FiniteFunction> pullback, Legs<FiniteFunction> cone) {
    return new Pullback(pullback.left(), pullback.right()).mediate(cone.left(), cone.right());
  }

  /// Renumbers the apex in the order of first appearance over the elements of the left foot, then
  /// of the right one; elements no leg reaches come last.
  @Override
  public FiniteFunction normalization(Legs<FiniteFunction> cospan) {
    int apex = cospan.left().target();
    int[] number = new int[apex];
    Arrays.fill(number, -1);
    int reached = number(cospan.left(), number, 0);
    reached = number(cospan.right(), number, reached);
    for (int element = 0; reached < apex; element++) {
      if (number[element] < 0) {
        number[element] = reached++;
      }
    }
    return FiniteFunction.of(apex, number);
  }

  private static int number(FiniteFunction leg, int[] number, int start) {
    int next = start;
    for (int i = 0; i < leg.source(); i++) {
      if (number[leg.apply(i)] < 0) {
        number[leg.apply(i)] = next++;
      }
    }
    return next;
  }
}
