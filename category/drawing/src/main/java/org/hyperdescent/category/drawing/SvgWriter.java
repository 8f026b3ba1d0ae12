package org.hyperdescent.category.drawing;

import java.util.Locale;
import org.hyperdescent.category.drawing.Drawing.Kind;
import org.hyperdescent.category.drawing.Drawing.Node;
import org.hyperdescent.category.drawing.Drawing.Point;
import org.hyperdescent.category.drawing.Drawing.Rectangle;
import org.hyperdescent.category.drawing.Drawing.Wire;

/// Writes a drawing as SVG 1.1, with presentation attributes only: a style sheet would leak into
/// the page around it.
final class SvgWriter {

  private static final String INK = "#334155";

  private final Drawing drawing;
  private final StringBuilder out = new StringBuilder();

  SvgWriter(Drawing drawing) {
    this.drawing = drawing;
  }

  String write() {
    Rectangle frame = drawing.frame();
    line(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\""
                + " font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\" font-size=\"12\">")
            .formatted(
                number(drawing.width()),
                number(drawing.height()),
                number(drawing.width()),
                number(drawing.height())));
    line(
        "<rect %s rx=\"10\" fill=\"#ffffff\" stroke=\"#cbd5e1\" stroke-dasharray=\"5 4\"/>"
            .formatted(at(frame)));
    line(
        "<g fill=\"none\" stroke=\"%s\" stroke-width=\"1.2\" stroke-linejoin=\"round\">"
            .formatted(INK));
    drawing.wires().forEach(wire -> line("<path d=\"%s\"/>".formatted(path(wire))));
    line("</g>");
    line("<g fill=\"%s\">".formatted(INK));
    drawing.branches().forEach(point -> dot(point, 2.2));
    drawing.outerPorts().forEach(point -> dot(point, 3));
    line("</g>");
    drawing.nodes().forEach(this::node);
    portNumbers();
    line("</svg>");
    return out.toString();
  }

  private void node(Node node) {
    Rectangle bounds = node.bounds();
    boolean box = node.kind() == Kind.BOX;
    line("<g><title>%s</title>".formatted(escape(node.detail())));
    line(
        "<rect %s rx=\"%s\" fill=\"%s\" stroke=\"%s\"/>"
            .formatted(
                at(bounds),
                number(box ? 3 : bounds.height() / 2),
                box ? "#dbeafe" : "#fef3c7",
                box ? "#3b82f6" : "#d97706"));
    text(
        bounds.x() + bounds.width() / 2,
        bounds.y() + bounds.height() / 2 + 4,
        "middle",
        node.name());
    line("</g>");
  }

  /// Ports are ordered, and which is which cannot be seen from the wires: number them where there
  /// are several.
  private void portNumbers() {
    line("<g font-size=\"8\" fill=\"#64748b\">");
    for (Wire wire : drawing.wires()) {
      Point end = wire.points().getFirst();
      String number = Integer.toString(wire.port() + 1);
      if (wire.isOuter()) {
        boolean left = end.x() <= drawing.frame().x() + 1;
        text(end.x() + (left ? -5 : 5), end.y() + 3, left ? "end" : "start", number);
      } else if (ports(wire.from()) > 1) {
        Rectangle box = drawing.nodes().get(wire.from()).bounds();
        boolean left = end.x() <= box.x() + 1;
        text(end.x() + (left ? 4 : -4), end.y() + 3, left ? "start" : "end", number);
      }
    }
    line("</g>");
  }

  private int ports(int box) {
    return drawing.wires().count(wire -> wire.from() == box);
  }

  private void dot(Point point, double radius) {
    line(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
            .formatted(number(point.x()), number(point.y()), number(radius)));
  }

  private void text(double x, double y, String anchor, String text) {
    line(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\"%s>%s</text>"
            .formatted(
                number(x),
                number(y),
                anchor,
                anchor.equals("middle") ? " fill=\"#0f172a\"" : "",
                escape(text)));
  }

  private static String path(Wire wire) {
    StringBuilder path = new StringBuilder();
    for (Point point : wire.points()) {
      path.append(path.isEmpty() ? "M" : " L")
          .append(number(point.x()))
          .append(' ')
          .append(number(point.y()));
    }
    return path.toString();
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

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append(' ');
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  /// XML 1.0 allows no other control characters and no halves of pairs, not even escaped.
  private static boolean isAllowed(int c) {
    return c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
