package org.hyperdescent.category.drawing;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.wiring.WiringDiagram;

/// A wiring diagram laid out in the plane: every box, junction, port and wire with its coordinates.
///
/// {@link #of} lays a diagram out, {@link #toSvg} writes it. Lengths are in pixels, the origin is
/// the upper left corner, y grows downwards. Boxes and junctions do not overlap, and a wire touches
/// only the two things it joins.
///
/// @param width the width of the page
/// @param height the height of the page
/// @param frame the outside of the diagram, on whose border the outer ports lie
/// @param nodes the boxes in their order, then the junctions in theirs
/// @param outerPorts the outer ports in their order, as points on the frame
/// @param wires the wires: those of the ports of all boxes in order, then those of the outer ports
/// @param branches where wires of one junction part, drawn as small dots
public record Drawing(
    double width,
    double height,
    Rectangle frame,
    ImmutableList<Node> nodes,
    ImmutableList<Point> outerPorts,
    ImmutableList<Wire> wires,
    ImmutableList<Point> branches) {

  /// Lays out a diagram.
  ///
  /// @param diagram the diagram; the text of a junction's type becomes a tooltip
  /// @return the drawing; equal for equal diagrams
  public static Drawing of(WiringDiagram<?> diagram) {
    return new LayeredLayout(diagram).draw();
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
    /// A junction.
    JUNCTION
  }

  /// A box or a junction.
  ///
  /// @param kind which of the two
  /// @param name its name, written inside
  /// @param detail more about it, shown when pointed at
  /// @param bounds where it lies
  public record Node(Kind kind, String name, String detail, Rectangle bounds) {}

  /// A wire: from a port of a box, or from an outer port, to a junction.
  ///
  /// @param port the number of the port on its box (or on the outside), from 0
  /// @param from the index in `nodes` of the box; -1 for the outside
  /// @param to the index in `nodes` of the junction
  /// @param points the corners of the line, from the port to the junction
  public record Wire(int port, int from, int to, ImmutableList<Point> points) {

    /// Whether the wire belongs to an outer port.
    public boolean isOuter() {
      return from < 0;
    }
  }

  /// A point.
  ///
  /// @param x pixels from the left
  /// @param y pixels from the top
  public record Point(double x, double y) {}

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
  }
}
