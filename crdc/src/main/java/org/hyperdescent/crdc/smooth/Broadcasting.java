package org.hyperdescent.crdc.smooth;

import java.util.function.Function;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.TypeMismatchException;

/// Arrays of different shapes made equal by repetition.
///
/// Shapes are compared from their last axes on; an axis that is missing or of extent 1 is repeated
/// as often as the other shape says. Operations themselves take equal shapes only, so repetition is
/// always visible in the program, and its dagger is a sum.
public final class Broadcasting {

  private Broadcasting() {}

  /// The smallest shape to which both can be broadcast.
  ///
  /// @throws TypeMismatchException if two extents differ and neither is 1
  public static Shape common(Shape left, Shape right) {
    int rank = Math.max(left.rank(), right.rank());
    int[] extents = new int[rank];
    for (int axis = 1; axis <= rank; axis++) {
      int first = axis <= left.rank() ? left.dimension(-axis) : 1;
      int second = axis <= right.rank() ? right.dimension(-axis) : 1;
      if (first != second && first != 1 && second != 1) {
        throw new TypeMismatchException(
            "cannot broadcast %s and %s: extent %d meets extent %d"
                .formatted(left, right, first, second));
      }
      extents[rank - axis] = Math.max(first, second);
    }
    return new Shape(IntLists.immutable.of(extents));
  }

  /// The array repeated along the axes that the larger shape has more of.
  ///
  /// @throws TypeMismatchException if the shapes do not fit
  public static SmoothMap broadcast(Shape from, Shape to) {
    if (from.rank() > to.rank() || !common(from, to).equals(to)) {
      throw new TypeMismatchException("cannot broadcast %s to %s".formatted(from, to));
    }
    int missing = to.rank() - from.rank();
    Shape kept = from;
    for (int axis = from.rank() - 1; axis >= 0; axis--) {
      if (from.dimension(axis) != to.dimension(axis + missing)) {
        kept = kept.remove(axis);
      }
    }
    SmoothMap map = SmoothOperations.reshape(from, kept);
    for (int axis = 0; axis < to.rank(); axis++) {
      if (axis < missing || from.dimension(axis - missing) != to.dimension(axis)) {
        map = map.then(SmoothOperations.expand(kept, axis, to.dimension(axis)));
        kept = kept.insert(axis, to.dimension(axis));
      }
    }
    return map;
  }

  /// A map of two arrays of one shape on arrays of two: `lift(SmoothOperations::add, matrix, row)`.
  ///
  /// @param map the map on a shape, `R^shape x R^shape → Y`
  public static SmoothMap lift(Function<Shape, SmoothMap> map, Shape left, Shape right) {
    Shape shape = common(left, right);
    return broadcast(left, shape).tensor(broadcast(right, shape)).then(map.apply(shape));
  }
}
