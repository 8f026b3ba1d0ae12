package org.hyperdescent.category;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;

/// A strict symmetric monoidal category: wires may cross, satisfying `SYM.nat`, `SYM.inv`,
/// `SYM.hex` and `SYM.unit`.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface SymmetricMonoidalCategory<O, A> extends MonoidalCategory<O, A> {

  /// The symmetry `s : left (x) right → right (x) left`.
  A symmetry(O left, O right);

  /// The arrow that reorders wires: output `i` is input `order(i)`.
  ///
  /// Built from symmetries by insertion, so it exists in every symmetric monoidal category. Cost:
  /// O(n²) arrows in general, one identity when nothing moves.
  ///
  /// @param wires the objects on the input wires, in order
  /// @param order a bijection from output positions to input positions
  /// @throws IllegalArgumentException if `order` is not a bijection on the wires
  default A permutation(ImmutableList<O> wires, FiniteFunction order) {
    if (order.target() != wires.size() || !order.isBijection()) {
      throw new IllegalArgumentException(
          "not a permutation of %d wires: %s".formatted(wires.size(), order));
    }
    A arrow = identity(tensorAllObjects(wires));
    MutableIntList position =
        IntLists.mutable.withAll(FiniteFunction.identity(wires.size()).values());
    for (int output = 0; output < wires.size(); output++) {
      int at = position.indexOf(order.apply(output));
      if (at != output) {
        O before = objectAt(wires, position, 0, output);
        O passed = objectAt(wires, position, output, at);
        O moved = wires.get(position.get(at));
        O after = objectAt(wires, position, at + 1, wires.size());
        A step = tensor(tensor(identity(before), symmetry(passed, moved)), identity(after));
        arrow = compose(arrow, step);
        position.addAtIndex(output, position.removeAtIndex(at));
      }
    }
    return arrow;
  }

  private O objectAt(ImmutableList<O> wires, MutableIntList position, int from, int to) {
    O product = unit();
    for (int i = from; i < to; i++) {
      product = tensorObjects(product, wires.get(position.get(i)));
    }
    return product;
  }
}
