package org.hyperdescent.category.diagram;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.factory.Lists;

/// Strands that share a port of the box that takes them: successive parts of one bundle, or a
/// single strand.
///
/// @param strands at least one
record Bunch(ImmutableList<Strand> strands) {

  /// The bunches of a list of strands, in order.
  static ImmutableList<Bunch> of(ImmutableList<Strand> strands) {
    MutableList<MutableList<Strand>> bunches = Lists.mutable.empty();
    for (Strand strand : strands) {
      if (bunches.notEmpty() && strand.follows(bunches.getLast().getLast())) {
        bunches.getLast().add(strand);
      } else {
        bunches.add(Lists.mutable.of(strand));
      }
    }
    return bunches.collect(bunch -> new Bunch(bunch.toImmutable())).toImmutable();
  }

  End end() {
    return strands.getFirst().end();
  }

  boolean above() {
    return strands.getFirst().above();
  }

  String type() {
    return product(strands.collect(Strand::type));
  }

  /// The type of a bundle; what repeats is written once, as in `(R^3x2 x R^3)^4`.
  static String product(ImmutableList<String> types) {
    int size = types.size();
    for (int period = 1; period <= size / 2; period++) {
      int length = period;
      ImmutableList<String> once = types.take(period);
      if (size % period == 0
          && types
              .collectWithIndex((type, i) -> type.equals(once.get(i % length)))
              .allSatisfy(b -> b)) {
        return "(%s)^%d".formatted(once.makeString(" x "), size / period);
      }
    }
    return types.makeString(" x ");
  }

  /// The same strands attached elsewhere, with the types they have there.
  ImmutableList<Strand> at(End end, ImmutableList<String> types) {
    return strands.collectWithIndex(
        (strand, i) ->
            new Strand(end, types.get(i), strand.above(), strands.size() > 1 ? i : Strand.WHOLE));
  }
}
