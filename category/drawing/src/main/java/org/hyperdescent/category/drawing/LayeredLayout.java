package org.hyperdescent.category.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.Lists;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.ElkShape;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.hyperdescent.category.drawing.Drawing.Kind;
import org.hyperdescent.category.drawing.Drawing.Node;
import org.hyperdescent.category.drawing.Drawing.Point;
import org.hyperdescent.category.drawing.Drawing.Rectangle;
import org.hyperdescent.category.drawing.Drawing.Wire;
import org.hyperdescent.category.wiring.WiringDiagram;

/// One diagram on its way through the layered layout algorithm of the Eclipse Layout Kernel.
final class LayeredLayout {

  /// Room around the frame, for the numbers of the outer ports.
  private static final double MARGIN = 16;

  private static final double BOX_HEIGHT = 24;
  private static final double PORT_PITCH = 16;
  private static final double JUNCTION_HEIGHT = 20;

  /// A wide estimate of the advance of a letter of the font that the SVG asks for, so that names
  /// fit in any font.
  private static final double LETTER = 7;

  static {
    // The kernel looks the defaults of its options up in a registry of its own.
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private final WiringDiagram<?> diagram;
  private final int boxes;
  private final Levels levels;
  private final ElkNode frame = ElkGraphUtil.createNode(ElkGraphUtil.createGraph());
  private final List<ElkNode> shapes = new ArrayList<>();
  private final List<ElkPort> outerPorts = new ArrayList<>();
  private final List<DrawnWire> wires = new ArrayList<>();

  /// An edge of the graph being laid out, and the wire that it draws.
  private record DrawnWire(int port, int from, int to, ElkEdge edge, boolean leftToRight) {}

  LayeredLayout(WiringDiagram<?> diagram) {
    this.diagram = diagram;
    this.boxes = diagram.boxes().size();
    this.levels = levels(diagram);
  }

  Drawing draw() {
    diagram.boxes().forEach(box -> shapes.add(boxShape(box.name())));
    diagram.junctions().forEach(junction -> shapes.add(junctionShape(junction.name())));
    for (int box = 0, port = 0; box < boxes; box++) {
      for (int i = 0; i < diagram.boxes().get(box).portTypes().size(); i++, port++) {
        wireBox(box, i, boxes + diagram.ports().apply(port));
      }
    }
    shapes.subList(0, boxes).forEach(LayeredLayout::makeRoomForPorts);
    for (int port = 0; port < diagram.outer().source(); port++) {
      wireOutside(port, boxes + diagram.outer().apply(port));
    }
    configure();
    new LayeredLayoutProvider().layout(frame, new BasicProgressMonitor());
    return result();
  }

  private static Levels levels(WiringDiagram<?> diagram) {
    int boxes = diagram.boxes().size();
    int junctions = diagram.junctions().size();
    MutableIntList[] neighbors =
        IntStream.range(0, boxes + junctions)
            .mapToObj(_ -> IntLists.mutable.empty())
            .toArray(MutableIntList[]::new);
    for (int box = 0, port = 0; box < boxes; box++) {
      for (int i = 0; i < diagram.boxes().get(box).portTypes().size(); i++, port++) {
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

  private ElkNode boxShape(String name) {
    ElkNode shape = ElkGraphUtil.createNode(frame);
    shape.setDimensions(Math.max(36, textWidth(name) + 28), BOX_HEIGHT);
    shape.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
    return shape;
  }

  private ElkNode junctionShape(String name) {
    ElkNode shape = ElkGraphUtil.createNode(frame);
    shape.setDimensions(Math.max(JUNCTION_HEIGHT, textWidth(name) + 14), JUNCTION_HEIGHT);
    return shape;
  }

  private static void makeRoomForPorts(ElkNode box) {
    long right =
        box.getPorts().stream()
            .filter(port -> port.getProperty(LayeredOptions.PORT_SIDE) == PortSide.EAST)
            .count();
    long fuller = Math.max(right, box.getPorts().size() - right);
    box.setHeight(Math.max(BOX_HEIGHT, fuller * PORT_PITCH));
  }

  private static double textWidth(String text) {
    return LETTER * text.codePointCount(0, text.length());
  }

  private void wireBox(int box, int port, int junction) {
    boolean leftToRight = levels.of(box) < levels.of(junction);
    ElkPort shape = ElkGraphUtil.createPort(shapes.get(box));
    shape.setProperty(LayeredOptions.PORT_SIDE, leftToRight ? PortSide.EAST : PortSide.WEST);
    connect(port, box, junction, shape, leftToRight);
  }

  private void wireOutside(int port, int junction) {
    boolean leftToRight = levels.of(junction) < 0;
    ElkPort shape = ElkGraphUtil.createPort(frame);
    shape.setProperty(LayeredOptions.PORT_SIDE, leftToRight ? PortSide.WEST : PortSide.EAST);
    outerPorts.add(shape);
    connect(port, -1, junction, shape, leftToRight);
  }

  private void connect(int port, int from, int to, ElkConnectableShape shape, boolean leftToRight) {
    ElkNode junction = shapes.get(to);
    ElkEdge edge =
        leftToRight
            ? ElkGraphUtil.createSimpleEdge(shape, junction)
            : ElkGraphUtil.createSimpleEdge(junction, shape);
    wires.add(new DrawnWire(port, from, to, edge, leftToRight));
  }

  private void configure() {
    frame.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    frame.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    frame.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
    // All wires of a junction leave it at one point, as the legs of a spider do.
    frame.setProperty(LayeredOptions.MERGE_EDGES, true);
    frame.setProperty(
        LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
    frame.setProperty(
        LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    frame.setProperty(LayeredOptions.RANDOM_SEED, 1);
    // Of equally good orders, the one in which the diagram lists its boxes and junctions.
    frame.setProperty(
        LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    frame.setProperty(LayeredOptions.PADDING, new ElkPadding(18, 24));
    frame.setProperty(LayeredOptions.SPACING_NODE_NODE, 8.0);
    frame.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 30.0);
    frame.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
    frame.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
    frame.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 20.0);
  }

  private Drawing result() {
    MutableList<Node> nodes = Lists.mutable.empty();
    diagram
        .boxes()
        .forEachWithIndex(
            (box, i) ->
                nodes.add(
                    new Node(
                        Kind.BOX,
                        box.name(),
                        box.name() + box.portTypes().makeString("(", ", ", ")"),
                        bounds(shapes.get(i)))));
    diagram
        .junctions()
        .forEachWithIndex(
            (junction, i) ->
                nodes.add(
                    new Node(
                        Kind.JUNCTION,
                        junction.name(),
                        junction.name() + " : " + junction.type(),
                        bounds(shapes.get(boxes + i)))));
    MutableList<Point> branches = Lists.mutable.empty();
    MutableList<Wire> drawn = Lists.mutable.empty();
    for (DrawnWire wire : wires) {
      drawn.add(new Wire(wire.port(), wire.from(), wire.to(), points(wire)));
      for (KVector branch : wire.edge().getProperty(LayeredOptions.JUNCTION_POINTS)) {
        branches.add(point(branch.x, branch.y));
      }
    }
    return new Drawing(
        frame.getWidth() + 2 * MARGIN,
        frame.getHeight() + 2 * MARGIN,
        new Rectangle(MARGIN, MARGIN, frame.getWidth(), frame.getHeight()),
        nodes.toImmutable(),
        Lists.immutable.ofAll(outerPorts).collect(port -> point(port.getX(), port.getY())),
        drawn.toImmutable(),
        branches.distinct().toImmutable());
  }

  private static ImmutableList<Point> points(DrawnWire wire) {
    ElkEdgeSection section = wire.edge().getSections().getFirst();
    MutableList<Point> points = Lists.mutable.empty();
    points.add(point(section.getStartX(), section.getStartY()));
    section.getBendPoints().forEach(bend -> points.add(point(bend.getX(), bend.getY())));
    points.add(point(section.getEndX(), section.getEndY()));
    return (wire.leftToRight() ? points : points.reverseThis()).toImmutable();
  }

  /// A point of the frame's coordinates on the page.
  private static Point point(double x, double y) {
    return new Point(x + MARGIN, y + MARGIN);
  }

  private static Rectangle bounds(ElkShape shape) {
    return new Rectangle(
        shape.getX() + MARGIN, shape.getY() + MARGIN, shape.getWidth(), shape.getHeight());
  }
}
