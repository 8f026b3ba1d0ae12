package org.hyperdescent.category.free;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;

/// Permutations of bundles of wires, written out at once.
final class Permutations {

  private Permutations() {}

  static <T, G> OpenHypergraph<T, G> of(
      ImmutableList<ImmutableList<T>> bundles, FiniteFunction order) {
    if (order.target() != bundles.size() || !order.isBijection()) {
      throw new IllegalArgumentException(
          "not a permutation of %d wires: %s".formatted(bundles.size(), order));
    }
    int[] start = new int[bundles.size()];
    MutableList<T> wires = Lists.mutable.empty();
    for (int i = 0; i < start.length; i++) {
      start[i] = wires.size();
      wires.addAllIterable(bundles.get(i));
    }
    MutableIntList outputs = IntLists.mutable.empty();
    for (int i = 0; i < start.length; i++) {
      int bundle = order.apply(i);
      for (int wire = 0; wire < bundles.get(bundle).size(); wire++) {
        outputs.add(start[bundle] + wire);
      }
    }
    return OpenHypergraph.discrete(
        wires.toImmutable(),
        FiniteFunction.identity(wires.size()),
        FiniteFunction.of(wires.size(), outputs.toArray()));
  }
}
