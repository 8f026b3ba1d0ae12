package org.hyperdescent.crdc.runtime.compiled;

import java.util.Optional;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;

/// The loops over the entries of a [Task.Loop]: an outer one over rows, an inner one along a row.
///
/// @param extents the extents of the digits, outermost first; the last one is the inner loop, the
///   others make up the rows
record LoopShape(ImmutableIntList extents) {

  /// The loops of a task.
  ///
  /// @throws IllegalArgumentException if its operands have no common digits
  static LoopShape of(Task.Loop task) {
    MutableList<View> views = Lists.mutable.of(View.identity(task.size()));
    for (Expression expression : task.expressions()) {
      for (Expression.Load load : expression.loads()) {
        views.add(load.view());
      }
    }
    Optional<int[]> fine = View.commonExtents(views, task.size());
    if (fine.isEmpty()) {
      throw new IllegalArgumentException("no common digits in " + task);
    }
    return new LoopShape(IntLists.immutable.of(fine.get()));
  }

  /// The length of a row.
  int columns() {
    return extents.isEmpty() ? 1 : extents.getLast();
  }

  /// The number of rows, or of entries if there is only one row.
  int rows() {
    if (isFlat()) {
      return columns();
    }
    int rows = 1;
    for (int k = 0; k < extents.size() - 1; k++) {
      rows *= extents.get(k);
    }
    return rows;
  }

  /// Whether there is only the inner loop.
  boolean isFlat() {
    return extents.size() <= 1;
  }
}
