package org.hyperdescent.category.diagram;

import org.eclipse.collections.api.list.ImmutableList;
import org.jspecify.annotations.Nullable;

/// A string diagram: boxes with ordered ports, spiders, typed wires between them, and diagrams
/// nested in diagrams.
///
/// It is a picture as data. It knows what is attached to what and in which order, not where it lies
/// on a page; and it knows texts, not arrows, so that one layout and one writer per format serve
/// every category. Source of the notation: Selinger, "A survey of graphical languages for monoidal
/// categories" (arXiv 0908.3347); parameters from above as in Cruttwell et al. (arXiv 2103.01931).
///
/// @param ports the outer ports
/// @param nodes the boxes, blocks and spiders
/// @param wires the wires
public record StringDiagram(
    ImmutableList<Port> ports, ImmutableList<Node> nodes, ImmutableList<Wire> wires) {

  /// Checks that every wire ends somewhere.
  ///
  /// @throws IllegalArgumentException if a wire ends at a node or port that is not there
  public StringDiagram {
    for (Wire wire : wires) {
      requireThere(wire.from(), ports, nodes);
      requireThere(wire.to(), ports, nodes);
    }
  }

  /// The number of boxes, those in blocks included; blocks and spiders do not count.
  public int boxCount() {
    return (int)
        nodes.sumOfInt(
            node ->
                switch (node) {
                  case Node.Box _ -> 1;
                  case Node.Block(_, StringDiagram inside) -> inside.boxCount();
                  case Node.Spider _ -> 0;
                });
  }

  /// The side of an end of a wire, seen from the node it is on; of an outer port, seen from
  /// outside.
  ///
  /// @return null at a spider, whose legs may leave it anywhere
  public @Nullable Side sideOf(End end) {
    if (end.isOutside()) {
      return ports.get(end.port()).side();
    }
    return nodes.get(end.node()) instanceof Node.Spider
        ? null
        : nodes.get(end.node()).ports().get(end.port()).side();
  }

  private static void requireThere(End end, ImmutableList<Port> ports, ImmutableList<Node> nodes) {
    if (!end.isOutside() && (end.node() < 0 || end.node() >= nodes.size())) {
      throw new IllegalArgumentException(
          "a wire ends at node %d of %d".formatted(end.node(), nodes.size()));
    }
    boolean spider = !end.isOutside() && nodes.get(end.node()) instanceof Node.Spider;
    int count = spider ? 1 : end.isOutside() ? ports.size() : nodes.get(end.node()).ports().size();
    if (end.port() < 0 || end.port() >= count) {
      throw new IllegalArgumentException(
          "a wire ends at port %d of %d of %s"
              .formatted(
                  end.port(), count, end.isOutside() ? "the outside" : "node " + end.node()));
    }
  }
}
