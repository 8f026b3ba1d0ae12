package org.hyperdescent.crdc.program;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.smooth.Shape;

/// A value of a program: an input or the result of a node, named by its number in SSA order.
///
/// @param id its number, unique in its program or builder
/// @param shape its shape
public record Value(int id, Shape shape) {

  /// The shapes of some values.
  static ImmutableList<Shape> shapes(ImmutableList<Value> values) {
    MutableList<Shape> shapes = Lists.mutable.withInitialCapacity(values.size());
    for (Value value : values) {
      shapes.add(value.shape);
    }
    return shapes.toImmutable();
  }

  /// The numbers of some values.
  static ImmutableIntList numbers(ImmutableList<Value> values) {
    int[] numbers = new int[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.get(i).id;
    }
    return IntLists.immutable.of(numbers);
  }

  // By hand, because what a record does itself is linked at the first call, which a program that is
  // compiled once would wait for.

  @Override
  public boolean equals(Object other) {
    return other instanceof Value that && id == that.id && shape.equals(that.shape);
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return "%" + id;
  }
}
