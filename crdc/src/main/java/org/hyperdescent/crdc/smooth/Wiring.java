package org.hyperdescent.crdc.smooth;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.FiniteFunction;

/// Finite functions between bundles of wires, spelled out wire by wire.
final class Wiring {

  private Wiring() {}

  /// The space whose wire `i` is wire `f(i)` of the given one.
  static Space pullback(Space space, FiniteFunction wires) {
    MutableList<Shape> shapes = Lists.mutable.withInitialCapacity(wires.source());
    for (int i = 0; i < wires.source(); i++) {
      shapes.add(space.shapes().get(wires.apply(i)));
    }
    return new Space(shapes.toImmutable());
  }

  /// The function on single wires that moves bundle `f(i)` to place `i`.
  static FiniteFunction unbundle(ImmutableList<Space> bundles, FiniteFunction f) {
    int[] start = new int[bundles.size() + 1];
    for (int i = 0; i < bundles.size(); i++) {
      start[i + 1] = start[i] + bundles.get(i).width();
    }
    int width = 0;
    for (int i = 0; i < f.source(); i++) {
      width += bundles.get(f.apply(i)).width();
    }
    int[] values = new int[width];
    int position = 0;
    for (int i = 0; i < f.source(); i++) {
      for (int wire = start[f.apply(i)]; wire < start[f.apply(i) + 1]; wire++) {
        values[position++] = wire;
      }
    }
    return FiniteFunction.of(start[bundles.size()], values);
  }
}
