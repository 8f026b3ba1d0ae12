package org.hyperdescent.category.drawing;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.diagram.End;
import org.hyperdescent.category.diagram.Node;
import org.hyperdescent.category.diagram.Port;
import org.hyperdescent.category.diagram.Side;
import org.hyperdescent.category.diagram.StringDiagram;
import org.hyperdescent.category.diagram.Wire;
import org.hyperdescent.category.drawing.Drawing.Kind;
import org.hyperdescent.category.drawing.Drawing.Point;
import org.hyperdescent.category.drawing.Drawing.Rectangle;

/// Puts the levels of a layout into each other: from coordinates within a block to coordinates on
/// the page.
final class Assembly {

  /// Room around the frame, for the labels of the outer ports.
  private static final double MARGIN = 14;

  private final MutableList<Drawing.Node> nodes = Lists.mutable.empty();
  private final MutableList<Drawing.Wire> wires = Lists.mutable.empty();
  private final MutableList<Point> branches = Lists.mutable.empty();

  static Drawing of(StringDiagram diagram) {
    Layer layer = LayeredLayout.of(diagram, "");
    ImmutableList<String> labels = diagram.ports().collect(Assembly::label);
    double above =
        labels
            .zip(diagram.ports())
            .select(pair -> pair.getTwo().side() == Side.TOP)
            .collectDouble(pair -> Lettering.TYPE.width(pair.getOne()) + 8)
            .maxIfEmpty(0);
    double top = Math.max(MARGIN, above);
    Assembly assembly = new Assembly();
    assembly.add(layer, Drawing.OUTSIDE, MARGIN, top);
    return new Drawing(
        layer.width() + 2 * MARGIN,
        layer.height() + top + MARGIN,
        new Rectangle(MARGIN, top, layer.width(), layer.height()),
        assembly.nodes.toImmutable(),
        labels.collectWithIndex(
            (label, i) ->
                outerPort(
                    diagram.ports().get(i).side(),
                    label,
                    layer.ports().get(i).movedBy(MARGIN, top))),
        assembly.wires.toImmutable(),
        assembly.branches.distinct().toImmutable());
  }

  /// What is written at an outer port; at the top there is room for a type.
  private static String label(Port port) {
    return (port.side() == Side.TOP ? Lettering.TYPE : Lettering.PORT).shown(port.label());
  }

  private void add(Layer layer, int parent, double x, double y) {
    StringDiagram diagram = layer.diagram();
    int[] numbers = new int[diagram.nodes().size()];
    for (int i = 0; i < numbers.length; i++) {
      Rectangle bounds = layer.shapes().get(i).movedBy(x, y);
      Outline outline = layer.outlines().get(i);
      numbers[i] = nodes.size();
      nodes.add(node(diagram.nodes().get(i), outline, parent, bounds));
      if (outline.inside() != null) {
        add(outline.inside(), numbers[i], bounds.x(), bounds.y());
      }
    }
    for (int i = 0; i < diagram.wires().size(); i++) {
      Wire wire = diagram.wires().get(i);
      wires.add(
          new Drawing.Wire(
              parent,
              number(wire.from(), numbers, parent),
              number(wire.to(), numbers, parent),
              wire.flow(),
              diagram.sideOf(wire.from()) == Side.TOP || diagram.sideOf(wire.to()) == Side.TOP,
              layer.routes().get(i).collect(point -> point.movedBy(x, y)),
              layer.types().get(i).movedBy(x, y)));
    }
    layer.branches().forEach(point -> branches.add(point.movedBy(x, y)));
  }

  private static int number(End end, int[] numbers, int parent) {
    return end.isOutside() ? parent : numbers[end.node()];
  }

  private static Drawing.Node node(Node node, Outline outline, int parent, Rectangle bounds) {
    double x = bounds.x();
    double y = bounds.y();
    return new Drawing.Node(
        switch (node) {
          case Node.Box _ -> Kind.BOX;
          case Node.Block _ -> Kind.BLOCK;
          case Node.Spider _ -> Kind.SPIDER;
        },
        parent,
        outline.text().movedBy(x, y),
        switch (node) {
          case Node.Box(String name, String detail, _) -> join(name, detail);
          case Node.Block(String name, _) -> name;
          case Node.Spider(String name, String detail) -> join(name, detail);
        },
        bounds,
        node.ports()
            .collectWithIndex(
                (port, i) ->
                    new Drawing.Port(
                        port.side(),
                        outline.ports().get(i).movedBy(x, y),
                        outline.portLabels().get(i).movedBy(x, y))));
  }

  /// The label of an outer port stands outside the frame.
  private static Drawing.Port outerPort(Side side, String label, Point at) {
    double width = Lettering.PORT.width(label);
    double half = Lettering.PORT.height() / 2;
    return new Drawing.Port(
        side,
        at,
        switch (side) {
          case LEFT -> Lettering.PORT.at(label, at.x() - 4 - width, at.y() - half);
          case RIGHT -> Lettering.PORT.at(label, at.x() + 4, at.y() - half);
          case TOP -> Lettering.TYPE.upwards(label, at.x(), at.y() - 4);
        });
  }

  private static String join(String name, String detail) {
    return detail.isEmpty() ? name : name + ": " + detail;
  }
}
