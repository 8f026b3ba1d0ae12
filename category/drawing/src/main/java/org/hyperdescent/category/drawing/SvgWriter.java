package org.hyperdescent.category.drawing;

import java.util.Locale;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.ListIterable;
import org.hyperdescent.category.diagram.Flow;
import org.hyperdescent.category.diagram.Side;
import org.hyperdescent.category.drawing.Drawing.Node;
import org.hyperdescent.category.drawing.Drawing.Point;
import org.hyperdescent.category.drawing.Drawing.Port;
import org.hyperdescent.category.drawing.Drawing.Rectangle;
import org.hyperdescent.category.drawing.Drawing.Text;
import org.hyperdescent.category.drawing.Drawing.Wire;

/// Writes a drawing as SVG 1.1, with presentation attributes only: a style sheet would leak into
/// the page around it. The background is painted, so that it can be read on a dark page too.
final class SvgWriter {

  private static final String INK = "#334155";
  private static final String BACK = "#c2410c";
  private static final String PARAMETER = "#7c3aed";

  /// The length of an arrow head and half its width.
  private static final double HEAD = 6;

  private static final double HALF_HEAD = 2.8;

  private final Drawing drawing;
  private final StringBuilder out = new StringBuilder();

  SvgWriter(Drawing drawing) {
    this.drawing = drawing;
  }

  String write() {
    line(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\""
                + " font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\" font-size=\"12\">")
            .formatted(
                number(drawing.width()),
                number(drawing.height()),
                number(drawing.width()),
                number(drawing.height())));
    line(
        "<rect width=\"%s\" height=\"%s\" rx=\"6\" fill=\"#ffffff\"/>"
            .formatted(number(drawing.width()), number(drawing.height())));
    line(
        "<rect %s rx=\"10\" fill=\"none\" stroke=\"#cbd5e1\" stroke-dasharray=\"5 4\"/>"
            .formatted(at(drawing.frame())));
    drawing.nodes().select(node -> node.kind() == Drawing.Kind.BLOCK).forEach(this::node);
    drawing.wires().forEach(this::wire);
    line("<g fill=\"%s\">".formatted(INK));
    drawing.branches().forEach(this::dot);
    line("</g>");
    drawing.nodes().select(node -> node.kind() != Drawing.Kind.BLOCK).forEach(this::node);
    drawing.wires().forEach(this::type);
    labels(Lettering.TYPE, drawing.ports().select(port -> port.side() == Side.TOP));
    labels(Lettering.PORT, drawing.ports().select(port -> port.side() != Side.TOP));
    labels(Lettering.PORT, drawing.nodes().flatCollect(Node::ports));
    line("</svg>");
    return out.toString();
  }

  private void labels(Lettering lettering, ImmutableList<Port> ports) {
    line("<g font-size=\"%s\" fill=\"#64748b\">".formatted(number(lettering.size())));
    ports.forEach(port -> text(port.label(), lettering));
    line("</g>");
  }

  private void node(Node node) {
    Rectangle bounds = node.bounds();
    line("<g><title>%s</title>".formatted(Xml.escape(node.detail())));
    line(
        switch (node.kind()) {
          case BLOCK ->
              "<rect %s rx=\"8\" fill=\"#f1f5f9\" stroke=\"#94a3b8\"/>".formatted(at(bounds));
          case BOX ->
              "<rect %s rx=\"3\" fill=\"#dbeafe\" stroke=\"#3b82f6\"/>".formatted(at(bounds));
          case SPIDER ->
              "<rect %s rx=\"%s\" fill=\"%s\" stroke=\"%s\"/>"
                  .formatted(
                      at(bounds),
                      number(bounds.height() / 2),
                      node.text().isEmpty() ? INK : "#fef3c7",
                      node.text().isEmpty() ? INK : "#d97706");
        });
    text(node.text(), Lettering.NAME);
    line("</g>");
  }

  private void wire(Wire wire) {
    boolean back = wire.flow() == Flow.BACKWARD;
    String color = back ? BACK : wire.parameter() ? PARAMETER : INK;
    line(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.2\" stroke-linejoin=\"round\"%s/>"
            .formatted(
                // Answers that run together have their dashes in step if drawn from where they
                // meet.
                path(back ? wire.points().toList().reverseThis() : wire.points()),
                color,
                back ? " stroke-dasharray=\"5 3\"" : ""));
    if (wire.flow() != Flow.UNDIRECTED && endsAtBorder(wire)) {
      line("<path d=\"%s\" fill=\"%s\"/>".formatted(head(wire.points()), color));
    }
  }

  /// A wire into a spider has no arrow head: the dot is smaller than a head.
  private boolean endsAtBorder(Wire wire) {
    return wire.to() == wire.parent()
        ? wire.parent() == Drawing.OUTSIDE
        : drawing.nodes().get(wire.to()).kind() != Drawing.Kind.SPIDER;
  }

  private void type(Wire wire) {
    Text type = wire.type();
    if (type.isEmpty()) {
      return;
    }
    // The label stands on the line, which shows through nowhere.
    String ground = wire.parent() == Drawing.OUTSIDE ? "#ffffff" : "#f1f5f9";
    line("<rect %s fill=\"%s\"/>".formatted(at(type.bounds()), ground));
    line("<g font-size=\"%s\" fill=\"#475569\">".formatted(number(Lettering.TYPE.size())));
    text(type, Lettering.TYPE);
    line("</g>");
  }

  private void dot(Point point) {
    line("<circle cx=\"%s\" cy=\"%s\" r=\"2.2\"/>".formatted(number(point.x()), number(point.y())));
  }

  private void text(Text text, Lettering lettering) {
    if (text.isEmpty()) {
      return;
    }
    Rectangle bounds = text.bounds();
    double x = bounds.x() + bounds.width() / 2;
    double y = bounds.y() + bounds.height() / 2;
    double drop = 0.35 * lettering.size();
    line(
        "<text %s text-anchor=\"middle\"%s>%s</text>"
            .formatted(
                text.upright()
                    ? "transform=\"translate(%s %s) rotate(-90)\""
                        .formatted(number(x + drop), number(y))
                    : "x=\"%s\" y=\"%s\"".formatted(number(x), number(y + drop)),
                lettering.equals(Lettering.NAME) ? " fill=\"#0f172a\"" : "",
                Xml.escape(text.text())));
  }

  private static String path(ListIterable<Point> points) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(path.isEmpty() ? "M" : " L").append(pair(point.x(), point.y()));
    }
    return path.toString();
  }

  /// The arrow head at the end of a line whose last part is parallel to an axis.
  private static String head(ImmutableList<Point> points) {
    Point tip = points.getLast();
    Point before = points.get(points.size() - 2);
    double dx = Math.signum(tip.x() - before.x());
    double dy = Math.signum(tip.y() - before.y());
    double x = tip.x() - HEAD * dx;
    double y = tip.y() - HEAD * dy;
    return "M%s L%s L%s Z"
        .formatted(
            pair(tip.x(), tip.y()),
            pair(x - HALF_HEAD * dy, y - HALF_HEAD * dx),
            pair(x + HALF_HEAD * dy, y + HALF_HEAD * dx));
  }

  private static String pair(double x, double y) {
    return number(x) + " " + number(y);
  }

  private static String at(Rectangle bounds) {
    return "x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
        .formatted(
            number(bounds.x()),
            number(bounds.y()),
            number(bounds.width()),
            number(bounds.height()));
  }

  /// A tenth of a pixel, with a point in every locale, without a needless `.0`.
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
