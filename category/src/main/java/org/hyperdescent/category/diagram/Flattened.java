package org.hyperdescent.category.diagram;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.multimap.list.MutableListMultimap;
import org.eclipse.collections.impl.factory.Lists;
import org.eclipse.collections.impl.factory.Multimaps;
import org.jspecify.annotations.Nullable;

/// A diagram with the borders of its blocks taken away: boxes, spiders and outer ports, and links
/// straight from one to another, for formats that know no ports on the border of a group.
///
/// @param items what can be linked, and where blocks open and close, in the order of the diagram
/// @param links the links
record Flattened(ImmutableList<Item> items, ImmutableList<Link> links) {

  /// A line of the text.
  sealed interface Item {

    /// An outer port.
    ///
    /// @param id a word that is its own
    /// @param side its side
    /// @param label its label, or its number where there are several on the side; may be empty
    record Outer(String id, Side side, String label) implements Item {}

    /// A box.
    record Box(String id, Node.Box box) implements Item {}

    /// A spider.
    record Spider(String id, Node.Spider spider) implements Item {}

    /// A block opens; what follows is in it.
    record Open(String id, String name) implements Item {}

    /// The block that opened last closes.
    record Close() implements Item {}
  }

  /// A link.
  ///
  /// @param from where it begins
  /// @param to where it ends
  /// @param type its type; may be empty
  /// @param flow what travels along it
  record Link(Place from, Place to, String type, Flow flow) {

    /// Whether one of its ends is at the top of something.
    boolean isParameter() {
      return from.side == Side.TOP || to.side == Side.TOP;
    }
  }

  /// An end of a link, or on the way a port of a block.
  ///
  /// @param id the word of the item; of a block for a relay
  /// @param port the number of the port, from 0
  /// @param side the side it is on; null for a spider
  /// @param number what tells the port from others on that side; empty where there is no other
  /// @param relay whether it is only passed through
  record Place(String id, int port, @Nullable Side side, String number, boolean relay) {}

  private record Segment(Place to, String type, Flow flow) {}

  /// Takes the borders away.
  static Flattened of(StringDiagram diagram) {
    Walk walk = new Walk();
    walk.enter(diagram);
    return new Flattened(walk.items.toImmutable(), walk.links());
  }

  /// The number of a port among those on its side, its label if it has one; empty if it is alone.
  static String number(ImmutableList<Port> ports, int port) {
    Port at = ports.get(port);
    int before = ports.take(port).count(other -> other.side() == at.side());
    int all = ports.count(other -> other.side() == at.side());
    return !at.label().isEmpty() ? at.label() : all > 1 ? Integer.toString(before + 1) : "";
  }

  private static final class Walk {

    private final MutableList<Item> items = Lists.mutable.empty();
    private final MutableList<Place> beginnings = Lists.mutable.empty();
    private final MutableListMultimap<Place, Segment> segments = Multimaps.mutable.list.empty();
    private int next;

    void enter(StringDiagram diagram) {
      ImmutableList<Port> ports = diagram.ports();
      ImmutableList<Place> outer =
          ports.collectWithIndex((port, i) -> new Place("o" + i, 0, port.side(), "", false));
      outer.forEachWithIndex(
          (place, i) ->
              items.add(new Item.Outer(place.id(), ports.get(i).side(), number(ports, i))));
      walk(diagram, outer);
    }

    ImmutableList<Link> links() {
      MutableList<Link> links = Lists.mutable.empty();
      for (Place from : beginnings.distinct()) {
        segments.get(from).forEach(segment -> follow(from, segment, segment.type(), links));
      }
      return links.toImmutable();
    }

    private void follow(Place from, Segment segment, String type, MutableList<Link> links) {
      if (!segment.to().relay()) {
        links.add(new Link(from, segment.to(), type, segment.flow()));
        return;
      }
      for (Segment after : segments.get(segment.to())) {
        follow(from, after, type.isEmpty() ? after.type() : type, links);
      }
    }

    private void walk(StringDiagram diagram, ImmutableList<Place> outer) {
      MutableList<ImmutableList<Place>> places = Lists.mutable.empty();
      for (Node node : diagram.nodes()) {
        int number = next++;
        ImmutableList<Port> ports = node.ports();
        switch (node) {
          case Node.Box box -> {
            items.add(new Item.Box("b" + number, box));
            places.add(places("b" + number, ports, false));
          }
          case Node.Spider spider -> {
            items.add(new Item.Spider("s" + number, spider));
            places.add(Lists.immutable.of(new Place("s" + number, 0, null, "", false)));
          }
          case Node.Block(String name, StringDiagram inside) -> {
            ImmutableList<Place> relays = places("g" + number, ports, true);
            items.add(new Item.Open("g" + number, name));
            walk(inside, relays);
            items.add(new Item.Close());
            places.add(relays);
          }
        }
      }
      for (Wire wire : diagram.wires()) {
        Place from = place(wire.from(), places, outer);
        Place to = place(wire.to(), places, outer);
        segments.put(from, new Segment(to, wire.type(), wire.flow()));
        if (!from.relay()) {
          beginnings.add(from);
        }
      }
    }

    private static ImmutableList<Place> places(
        String id, ImmutableList<Port> ports, boolean relay) {
      return ports.collectWithIndex(
          (port, i) -> new Place(id, i, port.side(), number(ports, i), relay));
    }

    private static Place place(
        End end, MutableList<ImmutableList<Place>> places, ImmutableList<Place> outer) {
      return end.isOutside() ? outer.get(end.port()) : places.get(end.node()).get(end.port());
    }
  }
}
