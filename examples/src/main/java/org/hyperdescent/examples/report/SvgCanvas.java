package org.hyperdescent.examples.report;

import java.util.Locale;

/// A picture being drawn, as SVG with presentation attributes only.
final class SvgCanvas {

  private final StringBuilder out = new StringBuilder();

  SvgCanvas(double width, double height, String description) {
    add(
        ("<svg viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" role=\"img\" aria-label=\"%s\""
                + " font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\" font-size=\"12\">")
            .formatted(
                number(width), number(height), number(width), number(height), escape(description)));
  }

  void line(double x1, double y1, double x2, double y2, String stroke) {
    add(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>"
            .formatted(number(x1), number(y1), number(x2), number(y2), stroke));
  }

  void dot(double x, double y, double radius, String fill, String stroke, String tip) {
    add(
        ("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\">"
                + "<title>%s</title></circle>")
            .formatted(number(x), number(y), number(radius), fill, stroke, escape(tip)));
  }

  void text(double x, double y, String anchor, String fill, String text) {
    add(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>"
            .formatted(number(x), number(y), anchor, fill, escape(text)));
  }

  /// A title beside a vertical axis, read from below.
  void verticalText(double x, double y, String fill, String text) {
    add(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" fill=\"%s\" transform=\"rotate(-90 %s %s)\">%s</text>"
            .formatted(number(x), number(y), fill, number(x), number(y), escape(text)));
  }

  /// A line through points; `path` holds `x y` pairs.
  void curve(CharSequence path, String stroke) {
    add(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linejoin=\"round\"/>"
            .formatted(path, stroke));
  }

  String svg() {
    return out + "</svg>\n";
  }

  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /// Text as it must be written in HTML and SVG.
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private void add(String element) {
    out.append(element).append('\n');
  }
}
