package org.hyperdescent.category.free;

import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.IntList;

/// Strands of a sweep, named by their wires.
final class Strands {

  private Strands() {}

  /// The object each strand stands for.
  static <T, P> ImmutableList<P> objects(
      Diagram<T, ?> diagram, IntList strands, Function<? super T, ? extends P> onType) {
    MutableList<P> objects = Lists.mutable.withInitialCapacity(strands.size());
    strands.forEach(wire -> objects.add(onType.apply(diagram.wires().get(wire))));
    return objects.toImmutable();
  }
}
