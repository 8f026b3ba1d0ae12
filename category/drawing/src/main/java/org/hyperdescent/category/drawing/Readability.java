package org.hyperdescent.category.drawing;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.hyperdescent.category.diagram.Side;
import org.hyperdescent.category.drawing.Drawing.Kind;
import org.hyperdescent.category.drawing.Drawing.Node;
import org.hyperdescent.category.drawing.Drawing.Point;
import org.hyperdescent.category.drawing.Drawing.Port;
import org.hyperdescent.category.drawing.Drawing.Rectangle;
import org.hyperdescent.category.drawing.Drawing.Text;
import org.hyperdescent.category.drawing.Drawing.Wire;

/// Proofreads a drawing: finds what would keep somebody from reading it. It looks at coordinates
/// only and shares nothing with the layout.
public final class Readability {

  private static final double ROUNDING = 1e-6;

  private final Drawing drawing;
  private final MutableList<String> defects = Lists.mutable.empty();

  private Readability(Drawing drawing) {
    this.drawing = drawing;
  }

  /// The defects of a drawing, one line each: nodes or texts that overlap or stick out of what they
  /// belong to, ports out of order, and wires that do not end at a port, are not made of horizontal
  /// and vertical parts, or run through something they are not attached to.
  ///
  /// Cost: quadratic in the size of the drawing.
  ///
  /// @return empty for a readable drawing
  public static ImmutableList<String> defects(Drawing drawing) {
    Readability check = new Readability(drawing);
    check.nodes();
    check.ports();
    check.wires();
    check.types();
    return check.defects.toImmutable();
  }

  private void nodes() {
    Rectangle page = new Rectangle(0, 0, drawing.width(), drawing.height());
    require(isIn(drawing.frame(), page), "the frame sticks out of the page");
    ImmutableList<Node> nodes = drawing.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Rectangle parent = bounds(node.parent());
      require(isIn(node.bounds(), parent), "{} sticks out of what it lies in", name(i));
      requireIn(node.text(), node.bounds(), name(i));
      if (node.parent() != Drawing.OUTSIDE) {
        require(
            !overlap(node.bounds(), nodes.get(node.parent()).text().bounds()),
            "{} covers the name of its block",
            name(i));
      }
      for (int j = 0; j < i; j++) {
        require(
            isWithin(i, j) || isWithin(j, i) || !overlap(node.bounds(), nodes.get(j).bounds()),
            "{} and {} overlap",
            name(j),
            name(i));
      }
    }
  }

  private void ports() {
    Rectangle page = new Rectangle(0, 0, drawing.width(), drawing.height());
    requireOrdered(drawing.ports(), drawing.frame(), "the outside");
    drawing.ports().forEach(port -> requireIn(port.label(), page, "an outer port"));
    drawing
        .nodes()
        .forEachWithIndex(
            (node, i) -> {
              requireOrdered(node.ports(), node.bounds(), name(i));
              for (Port port : node.ports()) {
                requireIn(port.label(), node.bounds(), name(i));
                require(
                    !overlapping(port.label(), node.text()),
                    "the label of a port of {} covers its name",
                    name(i));
              }
            });
  }

  /// Ports lie on their side, those of a side from top to bottom or from left to right.
  private void requireOrdered(ImmutableList<Port> ports, Rectangle bounds, String whose) {
    for (Side side : Side.values()) {
      double last = Double.NEGATIVE_INFINITY;
      for (Port port : ports.select(each -> each.side() == side)) {
        Point at = port.at();
        double across =
            switch (side) {
              case LEFT -> at.x() - bounds.x();
              case RIGHT -> at.x() - bounds.right();
              case TOP -> at.y() - bounds.y();
            };
        require(Math.abs(across) < ROUNDING, "a port of {} is not on its side", whose);
        double along = side == Side.TOP ? at.x() : at.y();
        require(along > last + 1, "the ports of {} are not in order", whose);
        last = along;
      }
    }
  }

  private void wires() {
    for (int i = 0; i < drawing.wires().size(); i++) {
      Wire wire = drawing.wires().get(i);
      ImmutableList<Point> points = wire.points();
      require(isEnd(points.getFirst(), wire.from(), wire), "{} begins at no port", name(wire));
      require(isEnd(points.getLast(), wire.to(), wire), "{} ends at no port", name(wire));
      for (int p = 1; p < points.size(); p++) {
        Point a = points.get(p - 1);
        Point b = points.get(p);
        require(
            Math.min(Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y())) < ROUNDING,
            "{} runs aslant",
            name(wire));
        require(isIn(span(a, b), bounds(wire.parent())), "{} leaves its block", name(wire));
        for (int n = 0; n < drawing.nodes().size(); n++) {
          Node node = drawing.nodes().get(n);
          boolean around = n == wire.parent() || isWithin(wire.parent(), n);
          require(
              around || !crosses(a, b, node.bounds()), "{} runs through {}", name(wire), name(n));
          require(
              node.kind() != Kind.BLOCK || !crosses(a, b, node.text().bounds()),
              "{} runs through the name of {}",
              name(wire),
              name(n));
        }
      }
    }
  }

  private void types() {
    ImmutableList<Wire> typed = drawing.wires().reject(wire -> wire.type().isEmpty());
    for (int i = 0; i < typed.size(); i++) {
      Wire wire = typed.get(i);
      Rectangle bounds = wire.type().bounds();
      requireIn(wire.type(), bounds(wire.parent()), name(wire));
      for (int n = 0; n < drawing.nodes().size(); n++) {
        boolean around = n == wire.parent() || isWithin(wire.parent(), n);
        Rectangle there =
            around ? drawing.nodes().get(n).text().bounds() : drawing.nodes().get(n).bounds();
        require(!overlap(bounds, there), "the type of {} covers {}", name(wire), name(n));
      }
      for (int j = 0; j < i; j++) {
        require(
            !overlap(bounds, typed.get(j).type().bounds()),
            "the types of {} and {} overlap",
            name(typed.get(j)),
            name(wire));
      }
    }
  }

  /// Whether a wire may end here: at a port of the node, or anywhere on a spider's border.
  private boolean isEnd(Point point, int node, Wire wire) {
    if (node == wire.parent() && node == Drawing.OUTSIDE) {
      return drawing.ports().anySatisfy(port -> isAt(port.at(), point));
    }
    Node there = drawing.nodes().get(node);
    return there.kind() == Kind.SPIDER
        ? onBorder(point, there.bounds())
        : there.ports().anySatisfy(port -> isAt(port.at(), point));
  }

  private Rectangle bounds(int node) {
    return node == Drawing.OUTSIDE ? drawing.frame() : drawing.nodes().get(node).bounds();
  }

  /// Whether a node lies, at any depth, in another.
  private boolean isWithin(int node, int block) {
    for (int up = node; up != Drawing.OUTSIDE; up = drawing.nodes().get(up).parent()) {
      if (drawing.nodes().get(up).parent() == block) {
        return true;
      }
    }
    return false;
  }

  private void requireIn(Text text, Rectangle bounds, String whose) {
    require(
        text.isEmpty() || isIn(text.bounds(), bounds),
        "the text '{}' of {} sticks out",
        text.text(),
        whose);
  }

  private void require(boolean fine, String defect, String... names) {
    if (!fine) {
      String line = defect;
      for (String name : names) {
        int place = line.indexOf("{}");
        line = line.substring(0, place) + name + line.substring(place + 2);
      }
      defects.add(line);
    }
  }

  private String name(int node) {
    return "node %d '%s'".formatted(node, drawing.nodes().get(node).text().text());
  }

  private static String name(Wire wire) {
    return "the wire '%s' from %d to %d".formatted(wire.type().text(), wire.from(), wire.to());
  }

  private static boolean overlapping(Text a, Text b) {
    return !a.isEmpty() && !b.isEmpty() && overlap(a.bounds(), b.bounds());
  }

  private static boolean overlap(Rectangle a, Rectangle b) {
    return a.x() < b.right() - ROUNDING
        && b.x() < a.right() - ROUNDING
        && a.y() < b.bottom() - ROUNDING
        && b.y() < a.bottom() - ROUNDING;
  }

  private static boolean isIn(Rectangle a, Rectangle outer) {
    return a.x() >= outer.x() - ROUNDING
        && a.y() >= outer.y() - ROUNDING
        && a.right() <= outer.right() + ROUNDING
        && a.bottom() <= outer.bottom() + ROUNDING;
  }

  private static boolean isAt(Point a, Point b) {
    return Math.abs(a.x() - b.x()) < ROUNDING && Math.abs(a.y() - b.y()) < ROUNDING;
  }

  private static boolean onBorder(Point p, Rectangle r) {
    boolean vertical = Math.min(Math.abs(p.x() - r.x()), Math.abs(p.x() - r.right())) < ROUNDING;
    boolean horizontal = Math.min(Math.abs(p.y() - r.y()), Math.abs(p.y() - r.bottom())) < ROUNDING;
    return isIn(span(p, p), r) && (vertical || horizontal);
  }

  private static Rectangle span(Point a, Point b) {
    return new Rectangle(
        Math.min(a.x(), b.x()),
        Math.min(a.y(), b.y()),
        Math.abs(a.x() - b.x()),
        Math.abs(a.y() - b.y()));
  }

  /// Whether an axis-parallel segment enters the inside of a rectangle.
  private static boolean crosses(Point a, Point b, Rectangle r) {
    return Math.max(a.x(), b.x()) > r.x() + ROUNDING
        && Math.min(a.x(), b.x()) < r.right() - ROUNDING
        && Math.max(a.y(), b.y()) > r.y() + ROUNDING
        && Math.min(a.y(), b.y()) < r.bottom() - ROUNDING;
  }
}
