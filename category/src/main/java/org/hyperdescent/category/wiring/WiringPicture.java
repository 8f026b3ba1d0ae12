package org.hyperdescent.category.wiring;

import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.api.map.ImmutableMap;
import org.eclipse.collections.impl.factory.Lists;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.diagram.End;
import org.hyperdescent.category.diagram.Flow;
import org.hyperdescent.category.diagram.Node;
import org.hyperdescent.category.diagram.Port;
import org.hyperdescent.category.diagram.Side;
import org.hyperdescent.category.diagram.StringDiagram;
import org.hyperdescent.category.diagram.Wire;

/// A wiring diagram as a string diagram: junctions become spiders with names, and every port gets a
/// side by [Levels], since the diagram itself has none.
final class WiringPicture<T> {

  private final WiringDiagram<T> diagram;
  private final Function<? super T, String> showType;
  private final ImmutableMap<String, WiringDiagram<T>> insides;
  private final Levels levels;
  private final int boxes;

  WiringPicture(
      WiringDiagram<T> diagram,
      Function<? super T, String> showType,
      ImmutableMap<String, WiringDiagram<T>> insides) {
    this.diagram = diagram;
    this.showType = showType;
    this.insides = insides;
    this.levels = levels(diagram);
    this.boxes = diagram.boxes().size();
  }

  /// The picture; outer ports of a junction on the left come in from the left.
  StringDiagram draw() {
    return draw(
        diagram.outer().values().collect(j -> levels.of(boxes + j) < 0 ? Side.LEFT : Side.RIGHT));
  }

  private StringDiagram draw(ImmutableList<Side> outerSides) {
    MutableList<Node> nodes = Lists.mutable.empty();
    MutableList<Wire> wires = Lists.mutable.empty();
    ImmutableList<FiniteFunction> ports = diagram.portsByBox();
    for (int box = 0; box < boxes; box++) {
      FiniteFunction junctions = ports.get(box);
      int level = levels.of(box);
      ImmutableList<Side> sides =
          junctions.values().collect(j -> level < levels.of(boxes + j) ? Side.RIGHT : Side.LEFT);
      nodes.add(node(diagram.boxes().get(box), sides));
      for (int port = 0; port < sides.size(); port++) {
        End junction = new End(boxes + junctions.apply(port), 0);
        End end = new End(box, port);
        wires.add(
            sides.get(port) == Side.RIGHT
                ? new Wire(end, junction, "", Flow.UNDIRECTED)
                : new Wire(junction, end, "", Flow.UNDIRECTED));
      }
    }
    diagram.junctions().forEach(junction -> nodes.add(spider(junction)));
    for (int port = 0; port < outerSides.size(); port++) {
      End junction = new End(boxes + diagram.outer().apply(port), 0);
      wires.add(
          outerSides.get(port) == Side.LEFT
              ? new Wire(End.outside(port), junction, "", Flow.UNDIRECTED)
              : new Wire(junction, End.outside(port), "", Flow.UNDIRECTED));
    }
    return new StringDiagram(numbered(outerSides, 0), nodes.toImmutable(), wires.toImmutable());
  }

  private Node node(Box<T> box, ImmutableList<Side> sides) {
    WiringDiagram<T> inside = insides.get(box.name());
    if (inside == null) {
      String detail = box.portTypes().collect(showType::apply).makeString("(", ", ", ")");
      return new Node.Box(box.name(), detail, numbered(sides, 1));
    }
    if (!inside.outerTypes().equals(box.portTypes())) {
      throw new TypeMismatchException(
          "the inside of box %s has outer ports %s, not %s"
              .formatted(box.name(), inside.outerTypes(), box.portTypes()));
    }
    return new Node.Block(box.name(), new WiringPicture<>(inside, showType, insides).draw(sides));
  }

  private Node spider(Junction<T> junction) {
    String type = showType.apply(junction.type());
    String name = type.isEmpty() ? junction.name() : junction.name() + ": " + type;
    return new Node.Spider(name, "");
  }

  /// Ports with their numbers, where there are more of them than `atMost`.
  private static ImmutableList<Port> numbered(ImmutableList<Side> sides, int atMost) {
    return sides.collectWithIndex(
        (side, i) -> new Port(side, sides.size() > atMost ? Integer.toString(i + 1) : ""));
  }

  private static Levels levels(WiringDiagram<?> diagram) {
    int boxes = diagram.boxes().size();
    int junctions = diagram.junctions().size();
    MutableIntList[] neighbors =
        IntStream.range(0, boxes + junctions)
            .mapToObj(_ -> IntLists.mutable.empty())
            .toArray(MutableIntList[]::new);
    for (int box = 0, port = 0; box < boxes; box++) {
      for (int i = 0; i < diagram.boxes().get(box).size(); i++, port++) {
        int junction = boxes + diagram.ports().apply(port);
        neighbors[box].add(junction);
        neighbors[junction].add(box);
      }
    }
    Comparator<Integer> busiest =
        Comparator.comparingInt((Integer junction) -> neighbors[junction].size()).reversed();
    // Boxes come last: only a box without ports is still unplaced after all junctions.
    var middles =
        IntStream.concat(
                IntStream.range(boxes, boxes + junctions).boxed().sorted(busiest).mapToInt(i -> i),
                IntStream.range(0, boxes))
            .boxed()
            .toList();
    return new Levels(neighbors, middles);
  }
}
