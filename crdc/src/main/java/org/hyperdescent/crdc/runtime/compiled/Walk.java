package org.hyperdescent.crdc.runtime.compiled;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;

/// The nested loops of one part of a [Move]: how often each runs, and its step in the source and in
/// the target.
///
/// @param operand the number of the source among the operands of the move
/// @param source where the first number is read
/// @param target where it goes
/// @param extents how often each loop runs, the outer one first
/// @param sourceSteps its step in the source
/// @param targetSteps its step in the target
/// @param blockLoop the loop over the blocks of the target; -1 if there is one block
record Walk(
    int operand,
    int source,
    int target,
    ImmutableIntList extents,
    ImmutableIntList sourceSteps,
    ImmutableIntList targetSteps,
    int blockLoop) {

  /// What beginning a loop takes, in moved numbers.
  private static final double BEGIN = 5;

  /// How many numbers a line of the cache holds, about.
  private static final int LINE = 16;

  /// The loops in the order of the digits.
  static Walk of(int operand, Move.Part part) {
    View source = part.source();
    View target = part.target();
    int[] digits =
        View.commonExtents(List.of(source, target), target.size())
            .orElseThrow(() -> new IllegalArgumentException("no common digits in " + part));
    return new Walk(
        operand,
        source.offset(),
        target.offset(),
        IntLists.immutable.of(digits),
        IntLists.immutable.of(source.stridesIn(digits)),
        IntLists.immutable.of(target.stridesIn(digits)),
        -1);
  }

  /// The same loops with the cheapest one as the inner one.
  ///
  /// @param blocks into how many blocks the first one cuts the target
  Walk ordered(int blocks) {
    int rank = extents.size();
    int inner = -1;
    for (int digit = 0; digit < rank; digit++) {
      inner = inner < 0 || cost(digit) <= cost(inner) ? digit : inner;
    }
    int last = inner;
    int[] order =
        IntStream.concat(
                IntStream.range(0, rank).filter(digit -> digit != last),
                IntStream.range(0, rank).filter(digit -> digit == last))
            .toArray();
    return new Walk(
        operand,
        source,
        target,
        chosen(extents, order),
        chosen(sourceSteps, order),
        chosen(targetSteps, order),
        blocks == 1 ? -1 : IntLists.immutable.of(order).indexOf(0));
  }

  private static ImmutableIntList chosen(ImmutableIntList list, int[] order) {
    return IntLists.immutable.of(IntStream.of(order).map(list::get).toArray());
  }

  /// About what a number takes if this is the inner loop.
  private double cost(int digit) {
    int from = Math.abs(sourceSteps.get(digit));
    int to = Math.abs(targetSteps.get(digit));
    double each = from == 1 && to == 1 ? 0.25 : 1;
    return BEGIN / extents.get(digit) + each + (Math.max(from, to) > LINE ? 1 : 0);
  }

  /// Into how many blocks of one length the first loop cuts a target.
  int blocks(int size) {
    if (extents.isEmpty() || extents.get(0) * targetSteps.get(0) != size) {
      return 1;
    }
    int lowest = target;
    int highest = target;
    for (int k = 1; k < extents.size(); k++) {
      int reach = (extents.get(k) - 1) * targetSteps.get(k);
      lowest += Math.min(0, reach);
      highest += Math.max(0, reach);
    }
    return lowest >= 0 && highest < targetSteps.get(0) ? extents.get(0) : 1;
  }
}
