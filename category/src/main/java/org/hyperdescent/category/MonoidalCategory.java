package org.hyperdescent.category;

import org.eclipse.collections.api.list.ImmutableList;

/// A strict monoidal category whose objects are lists of generators, satisfying `MON.functor` and
/// `MON.strict`.
///
/// Objects being lists, the tensor of objects is concatenation: it is strictly associative and
/// unital and no associator ever appears in user code. [#factors] takes the list apart again.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface MonoidalCategory<O, A> extends Category<O, A> {

  /// The unit object `I`: the empty list of generators.
  O unit();

  /// The tensor of two objects: concatenation of their generators.
  O tensorObjects(O left, O right);

  /// The tensor of two arrows, `left (x) right`: side by side.
  A tensor(A left, A right);

  /// The generators of an object, each as an object of its own, in order; empty for the unit.
  ImmutableList<O> factors(O object);

  /// The tensor of a list of objects; the unit for an empty list.
  default O tensorAllObjects(Iterable<? extends O> objects) {
    O product = unit();
    for (O object : objects) {
      product = tensorObjects(product, object);
    }
    return product;
  }

  /// The tensor of a list of arrows; the identity of the unit for an empty list.
  default A tensorAll(Iterable<? extends A> arrows) {
    A product = identity(unit());
    for (A arrow : arrows) {
      product = tensor(product, arrow);
    }
    return product;
  }
}
