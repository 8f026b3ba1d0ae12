package org.hyperdescent.lenses;

import java.util.function.Function;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.Rope;
import org.hyperdescent.category.SymmetricMonoidalCategory;
import org.hyperdescent.category.TypeMismatchException;

/// The structural arrows that the constructions need, leaving out those that do nothing: wires that
/// are not there are neither carried along nor crossed.
///
/// @param base the category that supplies the arrows
/// @param <O> the objects
/// @param <A> the arrows
record Wiring<O, A>(SymmetricMonoidalCategory<O, A> base) {

  /// Whether an object has no wires.
  boolean isUnit(O object) {
    return object.equals(base.unit());
  }

  /// `id_above (x) arrow (x) id_below`.
  A beside(O above, A arrow, O below) {
    A left = isUnit(above) ? arrow : base.tensor(base.identity(above), arrow);
    return isUnit(below) ? left : base.tensor(left, base.identity(below));
  }

  /// `arrow ; (id_a (x) s_{b,c} (x) id_d)`.
  A thenCross(A arrow, O a, O b, O c, O d) {
    return crosses(b, c) ? base.compose(arrow, cross(a, b, c, d)) : arrow;
  }

  /// `(id_a (x) s_{b,c} (x) id_d) ; arrow`.
  A crossThen(O a, O b, O c, O d, A arrow) {
    return crosses(b, c) ? base.compose(cross(a, b, c, d), arrow) : arrow;
  }

  /// The tensor of a list of objects, in time proportional to `n log n` generators.
  O tensorAll(ImmutableList<O> objects) {
    return objects.isEmpty()
        ? base.unit()
        : Rope.halving(objects, Function.identity(), base::tensorObjects);
  }

  /// Checks the type of one part of a construction.
  ///
  /// @param part says what is checked, as in `the put of a lens %s → %s`
  /// @param named what stands in it; nothing is formatted if the type is right
  /// @throws TypeMismatchException with the expected and the actual type
  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more dependency
  void require(A arrow, O source, O target, String part, Object... named) {
    if (!base.source(arrow).equals(source) || !base.target(arrow).equals(target)) {
      throw new TypeMismatchException(
          "%s must be %s → %s, not %s"
              .formatted(part.formatted(named), source, target, base.describe(arrow)));
    }
  }

  private boolean crosses(O b, O c) {
    return !isUnit(b) && !isUnit(c);
  }

  private A cross(O a, O b, O c, O d) {
    return beside(a, base.symmetry(b, c), d);
  }
}
