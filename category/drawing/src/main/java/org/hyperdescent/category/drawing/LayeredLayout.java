package org.hyperdescent.category.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.factory.Lists;
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
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkGraphFactory;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.ElkShape;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.hyperdescent.category.diagram.End;
import org.hyperdescent.category.diagram.Port;
import org.hyperdescent.category.diagram.Side;
import org.hyperdescent.category.diagram.StringDiagram;
import org.hyperdescent.category.diagram.Wire;
import org.hyperdescent.category.drawing.Drawing.Point;
import org.hyperdescent.category.drawing.Drawing.Rectangle;
import org.hyperdescent.category.drawing.Drawing.Text;
import org.jspecify.annotations.Nullable;

/// One level of a diagram on its way through the layered layout algorithm of the Eclipse Layout
/// Kernel. Blocks are laid out first and are boxes of fixed size here.
final class LayeredLayout {

  private static final double TITLE = 18;

  static {
    // The kernel looks the defaults of its options up in a registry of its own.
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private final StringDiagram diagram;
  private final ImmutableList<Outline> outlines;
  private final ElkNode frame = ElkGraphUtil.createNode(ElkGraphUtil.createGraph());
  private final List<ElkPort> outerPorts = new ArrayList<>();
  private final List<ElkNode> shapes = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();
  private final boolean overhead;

  /// What of the graph being laid out is one wire.
  ///
  /// @param edges the edges it is made of, from left to right; none if it is led overhead
  /// @param reversed whether they begin at the end of the wire
  /// @param label where its type stands; null if it has none
  private record Route(List<ElkEdge> edges, boolean reversed, @Nullable ElkShape label) {}

  private LayeredLayout(StringDiagram diagram, ImmutableList<Outline> outlines, boolean overhead) {
    this.diagram = diagram;
    this.outlines = outlines;
    this.overhead = overhead;
  }

  /// Lays a diagram out.
  ///
  /// @param title a text to be written along its lower border, as it is shown; may be empty
  static Layer of(StringDiagram diagram, String title) {
    ImmutableList<Outline> outlines = diagram.nodes().collect(Outline::of);
    if (diagram.ports().anySatisfy(port -> port.side() == Side.TOP)) {
      LayeredLayout simple = ordered(diagram, outlines, true, title);
      Optional<Overhead> overhead = simple.overhead();
      if (overhead.isPresent()) {
        return simple.result(overhead.get());
      }
    }
    return ordered(diagram, outlines, false, title).result(null);
  }

  /// A layout with its outer ports in order. Of equally good orders of nodes the kernel takes that
  /// of the diagram, for which it may forget the order of outer ports; then it is told not to.
  private static LayeredLayout ordered(
      StringDiagram diagram, ImmutableList<Outline> outlines, boolean overhead, String title) {
    LayeredLayout layout = new LayeredLayout(diagram, outlines, overhead);
    layout.layout(title, OrderingStrategy.NODES_AND_EDGES);
    if (layout.isInOrder(Side.LEFT) && layout.isInOrder(Side.RIGHT)) {
      return layout;
    }
    LayeredLayout again = new LayeredLayout(diagram, outlines, overhead);
    again.layout(title, OrderingStrategy.NONE);
    return again;
  }

  private boolean isInOrder(Side side) {
    double last = Double.NEGATIVE_INFINITY;
    for (int port = 0; port < outerPorts.size(); port++) {
      if (diagram.ports().get(port).side() == side) {
        if (outerPorts.get(port).getY() <= last) {
          return false;
        }
        last = outerPorts.get(port).getY();
      }
    }
    return true;
  }

  private void layout(String title, OrderingStrategy strategy) {
    build(title);
    frame.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, strategy);
    new LayeredLayoutProvider().layout(frame, new BasicProgressMonitor());
  }

  /// The wires from the ports at the top, which this layout has left out.
  private Optional<Overhead> overhead() {
    MutableList<ImmutableList<Overhead.Drop>> drops = Lists.mutable.empty();
    for (int port = 0; port < diagram.ports().size(); port++) {
      if (diagram.ports().get(port).side() != Side.TOP) {
        continue;
      }
      MutableList<Overhead.Drop> ofPort = Lists.mutable.empty();
      for (int wire = 0; wire < diagram.wires().size(); wire++) {
        Wire each = diagram.wires().get(wire);
        boolean from = each.from().equals(End.outside(port));
        if (from || each.to().equals(End.outside(port))) {
          End other = from ? each.to() : each.from();
          if (other.isOutside() || diagram.sideOf(other) != Side.TOP) {
            return Optional.empty();
          }
          ElkNode shape = shapes.get(other.node());
          ElkPort at = shape.getPorts().get(other.port());
          ofPort.add(
              new Overhead.Drop(
                  port, wire, new Point(shape.getX() + at.getX(), shape.getY() + at.getY())));
        }
      }
      drops.add(ofPort.toImmutable());
    }
    ImmutableList<Rectangle> labels =
        Lists.immutable
            .ofAll(routes)
            .flatCollect(route -> Lists.immutable.fromStream(Stream.ofNullable(route.label())))
            .collect(LayeredLayout::boundsOf);
    return Overhead.of(drops.toImmutable(), labels.newWithAll(bounds()));
  }

  private void build(String title) {
    for (Port port : diagram.ports()) {
      ElkPort shape =
          overhead && port.side() == Side.TOP
              ? ElkGraphFactory.eINSTANCE.createElkPort()
              : ElkGraphUtil.createPort(frame);
      shape.setProperty(LayeredOptions.PORT_SIDE, side(port.side()));
      outerPorts.add(shape);
    }
    order();
    outlines.forEach(outline -> shapes.add(shape(outline)));
    diagram
        .nodes()
        .forEachWithIndex(
            (node, i) -> {
              for (int p = 0; p < node.ports().size(); p++) {
                shapes
                    .get(i)
                    .getPorts()
                    .get(p)
                    .setProperty(LayeredOptions.PORT_SIDE, side(node.ports().get(p).side()));
              }
            });
    diagram.wires().forEach(this::connect);
    configure(title);
  }

  private ElkNode shape(Outline outline) {
    ElkNode shape = ElkGraphUtil.createNode(frame);
    shape.setDimensions(outline.width(), outline.height());
    if (!outline.ports().isEmpty()) {
      shape.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    }
    for (Point at : outline.ports()) {
      ElkGraphUtil.createPort(shape).setLocation(at.x(), at.y());
    }
    return shape;
  }

  private void connect(Wire wire) {
    if (overhead && (isOuterTop(wire.from()) || isOuterTop(wire.to()))) {
      routes.add(new Route(List.of(), isOuterTop(wire.to()), null));
      return;
    }
    boolean reversed = startsRight(wire.to()) && !startsRight(wire.from());
    ElkConnectableShape from = shapeAt(reversed ? wire.to() : wire.from());
    ElkConnectableShape to = shapeAt(reversed ? wire.from() : wire.to());
    String type = Lettering.TYPE.shown(wire.type());
    if (wire.from().isOutside() && wire.to().isOutside()) {
      ElkNode middle = middle(type);
      routes.add(
          new Route(
              List.of(
                  ElkGraphUtil.createSimpleEdge(from, middle.getPorts().getFirst()),
                  ElkGraphUtil.createSimpleEdge(middle.getPorts().getLast(), to)),
              reversed,
              type.isEmpty() ? null : middle));
      return;
    }
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
    ElkLabel label = null;
    // The type of a parameter is written at the outer port where it comes in.
    if (!type.isEmpty() && !isOuterTop(wire.from()) && !isOuterTop(wire.to())) {
      label = ElkGraphUtil.createLabel(type, edge);
      label.setDimensions(Lettering.TYPE.width(type) + 4, Lettering.TYPE.height());
      label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
      label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
    }
    routes.add(new Route(List.of(edge), reversed, label));
  }

  /// A place in the middle of a wire that runs through the diagram, as large as its type. The
  /// kernel takes an edge from border to border for one that runs outside.
  private ElkNode middle(String type) {
    ElkNode middle = ElkGraphUtil.createNode(frame);
    double width = type.isEmpty() ? 2 : 2 * Math.ceil(Lettering.TYPE.width(type) / 2) + 4;
    double height = Lettering.TYPE.height();
    middle.setDimensions(width, height);
    middle.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    for (PortSide side : List.of(PortSide.WEST, PortSide.EAST)) {
      ElkPort port = ElkGraphUtil.createPort(middle);
      port.setProperty(LayeredOptions.PORT_SIDE, side);
      port.setLocation(side == PortSide.WEST ? 0 : width, height / 2);
    }
    return middle;
  }

  /// Whether a wire leaves this end to the right.
  private boolean startsRight(End end) {
    Side side = diagram.sideOf(end);
    return end.isOutside() ? side != Side.RIGHT : side == Side.RIGHT;
  }

  private boolean isOuterTop(End end) {
    return end.isOutside() && diagram.sideOf(end) == Side.TOP;
  }

  private ElkConnectableShape shapeAt(End end) {
    if (end.isOutside()) {
      return outerPorts.get(end.port());
    }
    ElkNode shape = shapes.get(end.node());
    return shape.getPorts().isEmpty() ? shape : shape.getPorts().get(end.port());
  }

  /// The kernel keeps the order of outer ports that it finds them in.
  private void order() {
    double size = Outline.PITCH * (outerPorts.size() + 1);
    frame.setDimensions(size, size);
    for (int i = 0; i < outerPorts.size(); i++) {
      double along = Outline.PITCH * (i + 1);
      switch (diagram.ports().get(i).side()) {
        case LEFT -> outerPorts.get(i).setLocation(0, along);
        case RIGHT -> outerPorts.get(i).setLocation(size, along);
        case TOP -> outerPorts.get(i).setLocation(along, 0);
      }
    }
  }

  private static PortSide side(Side side) {
    return switch (side) {
      case LEFT -> PortSide.WEST;
      case RIGHT -> PortSide.EAST;
      case TOP -> PortSide.NORTH;
    };
  }

  private void configure(String title) {
    frame.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    frame.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    frame.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_ORDER);
    // All wires of a spider leave it at one point.
    frame.setProperty(LayeredOptions.MERGE_EDGES, true);
    frame.setProperty(
        LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
    frame.setProperty(
        LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    frame.setProperty(LayeredOptions.RANDOM_SEED, 1);
    double below = title.isEmpty() ? 14 : TITLE + 4;
    frame.setProperty(LayeredOptions.PADDING, new ElkPadding(14 + room(), 14, below, 14));
    frame.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSize());
    frame.setProperty(
        LayeredOptions.NODE_SIZE_MINIMUM, new KVector(Lettering.NAME.width(title) + 16, 40));
    frame.setProperty(LayeredOptions.SPACING_NODE_NODE, 12.0);
    frame.setProperty(LayeredOptions.SPACING_EDGE_NODE, 10.0);
    frame.setProperty(LayeredOptions.SPACING_PORT_PORT, Outline.PITCH);
    frame.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 16.0);
    frame.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 10.0);
    frame.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
    frame.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 20.0);
  }

  /// The room for the buses that are led overhead.
  private double room() {
    if (!overhead) {
      return 0;
    }
    int buses = 0;
    for (int port = 0; port < diagram.ports().size(); port++) {
      End end = End.outside(port);
      if (isOuterTop(end)
          && diagram.wires().count(wire -> wire.from().equals(end) || wire.to().equals(end)) > 1) {
        buses++;
      }
    }
    return Overhead.room(buses);
  }

  private ImmutableList<Rectangle> bounds() {
    return Lists.immutable.ofAll(shapes).collect(LayeredLayout::boundsOf);
  }

  private static Rectangle boundsOf(ElkShape shape) {
    return new Rectangle(shape.getX(), shape.getY(), shape.getWidth(), shape.getHeight());
  }

  private Layer result(@Nullable Overhead wires) {
    MutableList<Point> branches = Lists.mutable.empty();
    MutableList<ImmutableList<Point>> lines = Lists.mutable.empty();
    MutableList<Text> types = Lists.mutable.empty();
    for (int i = 0; i < routes.size(); i++) {
      Route route = routes.get(i);
      ImmutableList<Point> line =
          route.edges().isEmpty()
              ? Objects.requireNonNull(wires).line(i)
              : Lists.immutable.ofAll(route.edges()).flatCollect(LayeredLayout::points);
      lines.add(route.reversed() ? Lists.mutable.ofAll(line).reverseThis().toImmutable() : line);
      types.add(type(route, diagram.wires().get(i).type()));
      for (ElkEdge edge : route.edges()) {
        for (KVector branch : edge.getProperty(LayeredOptions.JUNCTION_POINTS)) {
          branches.add(new Point(branch.x, branch.y));
        }
      }
    }
    if (wires != null) {
      branches.addAllIterable(wires.branches());
    }
    return new Layer(
        diagram,
        frame.getWidth(),
        frame.getHeight(),
        portPoints(wires),
        bounds(),
        lines.toImmutable(),
        types.toImmutable(),
        branches.distinct().toImmutable(),
        outlines);
  }

  private ImmutableList<Point> portPoints(@Nullable Overhead wires) {
    MutableList<Point> points = Lists.mutable.empty();
    int above = 0;
    for (int port = 0; port < outerPorts.size(); port++) {
      ElkPort shape = outerPorts.get(port);
      points.add(
          wires != null && isOuterTop(End.outside(port))
              ? wires.ports().get(above++)
              : new Point(shape.getX(), shape.getY()));
    }
    return points.toImmutable();
  }

  private static ImmutableList<Point> points(ElkEdge edge) {
    ElkEdgeSection section = edge.getSections().getFirst();
    MutableList<Point> points = Lists.mutable.empty();
    points.add(new Point(section.getStartX(), section.getStartY()));
    section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
    points.add(new Point(section.getEndX(), section.getEndY()));
    return points.toImmutable();
  }

  private static Text type(Route route, String type) {
    ElkShape label = route.label();
    return label == null
        ? Lettering.TYPE.at("", 0, 0)
        : new Text(Lettering.TYPE.shown(type), boundsOf(label), false);
  }
}
