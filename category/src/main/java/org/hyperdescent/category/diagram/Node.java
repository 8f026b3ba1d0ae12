package org.hyperdescent.category.diagram;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.Lists;

/// Something that wires are attached to.
public sealed interface Node {

  /// Its ports; a spider has none, its legs are all alike.
  ImmutableList<Port> ports();

  /// What is written on it.
  String name();

  /// A box: an arrow whose inside is not shown.
  ///
  /// @param name its name
  /// @param detail more about it, for whoever points at it; may be empty
  /// @param ports its ports
  record Box(String name, String detail, ImmutableList<Port> ports) implements Node {}

  /// A block: a box that shows its inside.
  ///
  /// @param name its name
  /// @param inside what is in it; the outer ports of the inside are the ports of the block
  record Block(String name, StringDiagram inside) implements Node {
    @Override
    public ImmutableList<Port> ports() {
      return inside.ports();
    }
  }

  /// A spider: a point where any number of wires meet, of one type. Wiring diagrams call it a
  /// junction.
  ///
  /// @param name its name; empty for a mere dot
  /// @param detail more about it, for whoever points at it; may be empty
  record Spider(String name, String detail) implements Node {
    @Override
    public ImmutableList<Port> ports() {
      return Lists.immutable.empty();
    }
  }
}
