package org.hyperdescent.category;

import org.eclipse.collections.api.list.ImmutableList;

/// A strict Cartesian category: every object can be copied and discarded naturally, satisfying
/// `CART.coassoc`, `CART.cocomm`, `CART.counit`, `CART.nat`, `CART.pair` and `CART.coh`.
///
/// Tensor is then the product `A x B`, with pairing and projections derived from copy and discard.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface CartesianCategory<O, A> extends SymmetricMonoidalCategory<O, A> {

  /// The copy `A → A x A`.
  A copy(O object);

  /// The discard `! : A → 1`.
  A discard(O object);

  /// The pairing `<left, right> = copy ; (left x right)`.
  ///
  /// @throws TypeMismatchException if the sources differ
  default A pair(A left, A right) {
    if (!source(left).equals(source(right))) {
      throw new TypeMismatchException(
          "cannot pair %s with %s: the sources %s and %s differ"
              .formatted(describe(left), describe(right), source(left), source(right)));
    }
    return compose(copy(source(left)), tensor(left, right));
  }

  /// The first projection `left x right → left`.
  default A first(O left, O right) {
    return tensor(identity(left), discard(right));
  }

  /// The second projection `left x right → right`.
  default A second(O left, O right) {
    return tensor(discard(left), identity(right));
  }

  /// The action of a finite function on wires, `f^*`: output wire `i` is input wire `f(i)`.
  ///
  /// For `f : N → M` and wires `X_0 … X_{M-1}` this is `(y_j)_j ↦ (y_{f(i)})_i`, which
  /// "distributes" the value of each variable to the ports on it. Every way of copying, dropping
  /// and reordering wires is one of these.
  ///
  /// @param wires the objects on the `M` input wires
  /// @param f a function from output positions to input positions
  default A pullback(ImmutableList<O> wires, FiniteFunction f) {
    if (f.target() != wires.size()) {
      throw new TypeMismatchException(
          "cannot pull %d wires back along %s".formatted(wires.size(), f));
    }
    O all = tensorAllObjects(wires);
    if (f.isIdentity()) {
      return identity(all);
    }
    if (f.source() == 0) {
      return discard(all);
    }
    A arrow = projection(wires, f.apply(0));
    for (int i = 1; i < f.source(); i++) {
      arrow = pair(arrow, projection(wires, f.apply(i)));
    }
    return arrow;
  }

  /// The projection of a product on its factor number `index`.
  default A projection(ImmutableList<O> wires, int index) {
    O before = tensorAllObjects(wires.subList(0, index));
    O after = tensorAllObjects(wires.subList(index + 1, wires.size()));
    return tensor(tensor(discard(before), identity(wires.get(index))), discard(after));
  }
}
