package org.hyperdescent.category;

/// A strict hypergraph category: every object carries a special commutative Frobenius monoid,
/// coherent with the tensor, satisfying `FROB.mon`, `FROB.com`, `FROB.frob`, `FROB.spec`,
/// `FROB.coh`.
///
/// Wires may merge, split, start and end, so that arrows are wired up without direction.
/// `create;delete` need not be the identity of the unit.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface HypergraphCategory<O, A> extends SymmetricMonoidalCategory<O, A> {

  /// The multiplication `X (x) X → X`: two wires become one.
  A merge(O object);

  /// The unit `I → X`: a wire starts.
  A create(O object);

  /// The comultiplication `X → X (x) X`: one wire becomes two.
  A split(O object);

  /// The counit `X → I`: a wire ends.
  A delete(O object);

  /// The cup `create;split : I → X (x) X`, which bends a wire.
  default A cup(O object) {
    return compose(create(object), split(object));
  }

  /// The cap `merge;delete : X (x) X → I`, which bends a wire.
  default A cap(O object) {
    return compose(merge(object), delete(object));
  }

  /// The spider with the given numbers of legs, `inputs · X → outputs · X`. Every connected diagram
  /// of [#merge], [#create], [#split] and [#delete] is one.
  ///
  /// @param inputs at least 0
  /// @param outputs at least 0
  default A spider(O object, int inputs, int outputs) {
    if (inputs < 0 || outputs < 0) {
      throw new IllegalArgumentException(
          "no spider has %d inputs and %d outputs".formatted(inputs, outputs));
    }
    A id = identity(object);
    A arrow = inputs == 0 ? create(object) : id;
    for (int i = 1; i < inputs; i++) {
      arrow = compose(tensor(arrow, id), merge(object));
    }
    if (outputs == 0) {
      return compose(arrow, delete(object));
    }
    A fan = id;
    for (int i = 1; i < outputs; i++) {
      fan = compose(split(object), tensor(fan, id));
    }
    return compose(arrow, fan);
  }
}
