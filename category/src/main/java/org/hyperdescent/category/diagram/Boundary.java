package org.hyperdescent.category.diagram;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;

/// What an object looks like in a drawing: the types of its wires, those that run forwards and
/// those that run backwards.
///
/// @param forward the types of the wires from left to right
/// @param backward the types of the wires from right to left; empty for all but lenses
public record Boundary(ImmutableList<String> forward, ImmutableList<String> backward) {

  /// Wires that all run forwards.
  public static Boundary forward(ImmutableList<String> types) {
    return new Boundary(types, Lists.immutable.empty());
  }
}
