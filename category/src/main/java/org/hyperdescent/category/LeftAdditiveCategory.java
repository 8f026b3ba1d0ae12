package org.hyperdescent.category;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;

/// A Cartesian left-additive category: every hom-set is a commutative monoid that precomposition
/// preserves, satisfying `LA.1`, `LA.2` and `LA.pair`.
///
/// "Left" because `h ; (f + g) = h ; f + h ; g` holds for every `h` that runs *first*, while `(f +
/// g) ; k` splits only for additive `k`.
///
/// @param <O> the objects
/// @param <A> the arrows
public interface LeftAdditiveCategory<O, A> extends CartesianCategory<O, A> {

  /// The sum `left + right` of two parallel arrows.
  ///
  /// @throws TypeMismatchException if the arrows are not parallel
  A add(A left, A right);

  /// The zero arrow of a hom-set.
  A zero(O source, O target);

  /// The addition `A x A → A`, that is `p0 + p1`.
  default A addition(O object) {
    return add(first(object, object), second(object, object));
  }

  /// The injection `<id, 0> : left → left x right`.
  default A injectFirst(O left, O right) {
    return pair(identity(left), zero(left, right));
  }

  /// The injection `<0, id> : right → left x right`.
  default A injectSecond(O left, O right) {
    return pair(zero(right, left), identity(right));
  }

  /// The transpose of [#pullback], `f_* = (f^*)†`: output wire `j` is the sum of the input wires
  /// `i` with `f(i) = j`, and zero where there is none.
  ///
  /// For `f : N → M` and wires `X_0 … X_{M-1}` this is `(x_i)_i ↦ (Σ_{f(i)=j} x_i)_j`, which
  /// "collects" on each variable what its ports send. Sums are taken in increasing order of `i`, so
  /// the result is the same bits every time.
  ///
  /// @param wires the objects on the `M` output wires
  /// @param f a function from input positions to output positions
  default A pushforward(ImmutableList<O> wires, FiniteFunction f) {
    if (f.target() != wires.size()) {
      throw new TypeMismatchException(
          "cannot push forward to %d wires along %s".formatted(wires.size(), f));
    }
    MutableList<O> inputs = Lists.mutable.empty();
    for (int i = 0; i < f.source(); i++) {
      inputs.add(wires.get(f.apply(i)));
    }
    ImmutableList<O> sources = inputs.toImmutable();
    O all = tensorAllObjects(sources);
    if (f.isIdentity()) {
      return identity(all);
    }
    if (f.target() == 0) {
      return discard(all);
    }
    A arrow = collected(sources, all, wires.get(0), f, 0);
    for (int j = 1; j < f.target(); j++) {
      arrow = pair(arrow, collected(sources, all, wires.get(j), f, j));
    }
    return arrow;
  }

  private A collected(ImmutableList<O> sources, O all, O wire, FiniteFunction f, int output) {
    A sum = zero(all, wire);
    boolean first = true;
    for (int i = 0; i < f.source(); i++) {
      if (f.apply(i) == output) {
        A projection = projection(sources, i);
        sum = first ? projection : add(sum, projection);
        first = false;
      }
    }
    return sum;
  }
}
