package org.hyperdescent.category.drawing;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.diagram.Flow;
import org.hyperdescent.category.diagram.Side;
import org.hyperdescent.category.diagram.StringDiagram;

/// A string diagram laid out in the plane: every box, block, spider, port, wire and text with its
/// coordinates.
///
/// {@link #of} lays a diagram out, {@link #toSvg} writes it. Lengths are in pixels, the origin is
/// the upper left corner, y grows downwards. Nodes do not overlap unless one lies in the other, and
/// a wire touches only the things it joins and the blocks it runs in.
///
/// @param width the width of the page
/// @param height the height of the page
/// @param frame the border of the diagram, on which the outer ports lie
/// @param nodes the nodes; each block before what is in it
/// @param ports the outer ports
/// @param wires the wires
/// @param branches where wires from one port part, drawn as small dots
public record Drawing(
    double width,
    double height,
    Rectangle frame,
    ImmutableList<Node> nodes,
    ImmutableList<Port> ports,
    ImmutableList<Wire> wires,
    ImmutableList<Point> branches) {

  /// The number of the outside among nodes.
  public static final int OUTSIDE = -1;

  /// Lays out a diagram.
  ///
  /// @return the drawing; equal for equal diagrams
  public static Drawing of(StringDiagram diagram) {
    return Assembly.of(diagram);
  }

  /// The drawing as a self-contained `svg` element, fit for a file of its own or for inlining in
  /// HTML.
  public String toSvg() {
    return new SvgWriter(this).write();
  }

  /// What a node of a drawing stands for.
  public enum Kind {
    /// A box.
    BOX,
    /// A box that shows its inside.
    BLOCK,
    /// A point where wires meet.
    SPIDER
  }

  /// A box, block or spider.
  ///
  /// @param kind which of them
  /// @param parent the number of the block it lies in, or [#OUTSIDE]
  /// @param text its name, as far as there is room; empty for a dot
  /// @param detail its full name and more about it, shown when pointed at
  /// @param bounds where it lies
  /// @param ports its ports
  public record Node(
      Kind kind,
      int parent,
      Text text,
      String detail,
      Rectangle bounds,
      ImmutableList<Port> ports) {}

  /// A port.
  ///
  /// @param side the side of the node or frame it lies on
  /// @param at where
  /// @param label its label, which may be empty
  public record Port(Side side, Point at, Text label) {}

  /// A wire.
  ///
  /// @param parent the number of the block it runs in, or [#OUTSIDE]
  /// @param from the number of the node it begins at; its parent's number for a port of the parent
  ///   seen from inside
  /// @param to the number of the node it ends at, likewise
  /// @param flow what travels along it
  /// @param parameter whether one of its ends is at the top of something
  /// @param points the corners of the line
  /// @param type its type, which may be empty
  public record Wire(
      int parent,
      int from,
      int to,
      Flow flow,
      boolean parameter,
      ImmutableList<Point> points,
      Text type) {}

  /// A text and the room it takes.
  ///
  /// @param text one line; empty for nothing to write
  /// @param bounds where it lies
  /// @param upright whether it runs upwards instead of to the right
  public record Text(String text, Rectangle bounds, boolean upright) {

    /// Whether there is nothing to write.
    public boolean isEmpty() {
      return text.isEmpty();
    }

    Text movedBy(double dx, double dy) {
      return new Text(text, bounds.movedBy(dx, dy), upright);
    }
  }

  /// A point.
  ///
  /// @param x pixels from the left
  /// @param y pixels from the top
  public record Point(double x, double y) {

    Point movedBy(double dx, double dy) {
      return new Point(x + dx, y + dy);
    }
  }

  /// A rectangle with sides parallel to the axes.
  ///
  /// @param x its left side
  /// @param y its upper side
  /// @param width its width
  /// @param height its height
  public record Rectangle(double x, double y, double width, double height) {

    /// The right side.
    public double right() {
      return x + width;
    }

    /// The lower side.
    public double bottom() {
      return y + height;
    }

    Rectangle movedBy(double dx, double dy) {
      return new Rectangle(x + dx, y + dy, width, height);
    }
  }
}
