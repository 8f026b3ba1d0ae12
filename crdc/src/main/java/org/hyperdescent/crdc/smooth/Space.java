package org.hyperdescent.crdc.smooth;

import java.util.List;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;

/// An object of the smooth category: a finite product of shapes, as a list.
///
/// Being a list, the tensor is concatenation and strictly associative. One shape is one wire, and
/// one array at run time; `Space.of(Shape.of(4), Shape.of(20, 4))` prints as `R^4 x R^20x4`.
///
/// @param shapes the wires, in order
public record Space(ImmutableList<Shape> shapes) {

  private static final Space UNIT = new Space(Lists.immutable.empty());

  /// The space with the given wires.
  public static Space of(Shape... shapes) {
    return new Space(Lists.immutable.of(shapes));
  }

  /// The space with one wire that carries a vector of `size` numbers.
  public static Space reals(int size) {
    return of(Shape.of(size));
  }

  /// The space with one wire that carries one number, `R`: where objectives and losses live.
  public static Space scalar() {
    return of(Shape.scalar());
  }

  /// The unit of the tensor: no wires.
  public static Space unit() {
    return UNIT;
  }

  /// The number of wires.
  public int width() {
    return shapes.size();
  }

  /// How many numbers a value of this space holds, over all wires.
  public long size() {
    long size = 0;
    for (Shape shape : shapes) {
      size += shape.size();
    }
    return size;
  }

  /// The product of this space and another: the concatenation of their wires.
  public Space tensor(Space next) {
    if (next.shapes.isEmpty()) {
      return this;
    }
    return shapes.isEmpty() ? next : tensorAll(List.of(this, next));
  }

  /// The product of a list of spaces, in time linear in the result.
  public static Space tensorAll(Iterable<? extends Space> spaces) {
    MutableList<Shape> wires = Lists.mutable.empty();
    for (Space space : spaces) {
      for (Shape shape : space.shapes) {
        wires.add(shape);
      }
    }
    return new Space(wires.toImmutable());
  }

  /// The wires as spaces, whose product this is.
  public ImmutableList<Space> factors() {
    MutableList<Space> factors = Lists.mutable.withInitialCapacity(width());
    for (Shape shape : shapes) {
      factors.add(of(shape));
    }
    return factors.toImmutable();
  }

  /// The power `X^n`: every wire gets a leading axis of extent `count`.
  public Space batch(int count) {
    MutableList<Shape> wires = Lists.mutable.empty();
    for (Shape shape : shapes) {
      wires.add(shape.insert(0, count));
    }
    return new Space(wires.toImmutable());
  }

  // By hand, because what a record does itself is linked at the first call, which a program that is
  // compiled once would wait for.

  @Override
  public boolean equals(Object other) {
    return other instanceof Space that && shapes.equals(that.shapes);
  }

  @Override
  public int hashCode() {
    return shapes.hashCode();
  }

  /// `1` for the unit, otherwise the wires joined by ` x `.
  @Override
  public String toString() {
    return shapes.isEmpty() ? "1" : shapes.makeString(" x ");
  }
}
