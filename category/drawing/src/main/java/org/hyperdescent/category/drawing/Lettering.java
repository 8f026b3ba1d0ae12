package org.hyperdescent.category.drawing;

import org.hyperdescent.category.drawing.Drawing.Rectangle;
import org.hyperdescent.category.drawing.Drawing.Text;

/// A size of letters, and the room that texts of it take. Widths are estimated, and generously, so
/// that texts fit in any font and drawings are the same on every machine.
///
/// @param size the font size in pixels
/// @param longest how many letters are shown of a text
record Lettering(double size, int longest) {

  /// The names of boxes, blocks and spiders.
  static final Lettering NAME = new Lettering(12, 44);

  /// The types of wires.
  static final Lettering TYPE = new Lettering(9, 32);

  /// The labels of ports.
  static final Lettering PORT = new Lettering(8, 12);

  private static final int FIRST_WIDE = 0x1100;

  /// The text as it is shown: one line, without control characters, not too long.
  String shown(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().forEach(c -> line.appendCodePoint(Character.isWhitespace(c) ? ' ' : c));
    String all = line.toString().strip();
    int count = all.codePointCount(0, all.length());
    return count <= longest
        ? all
        : all.substring(0, all.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
  }

  double height() {
    return size + 3;
  }

  /// The width of a text that is shown.
  double width(String shown) {
    return shown.codePoints().mapToDouble(c -> c < FIRST_WIDE || isNarrow(c) ? 0.58 : 1.05).sum()
        * size;
  }

  /// The text around a point.
  Text centered(String shown, double x, double y) {
    double width = width(shown);
    return new Text(shown, new Rectangle(x - width / 2, y - height() / 2, width, height()), false);
  }

  /// The text in the box whose upper left corner is given.
  Text at(String shown, double x, double y) {
    return new Text(shown, new Rectangle(x, y, width(shown), height()), false);
  }

  /// The text running upwards from the point in the middle of its beginning.
  Text upwards(String shown, double x, double y) {
    double length = width(shown);
    return new Text(shown, new Rectangle(x - height() / 2, y - length, height(), length), true);
  }

  /// Arrows, mathematical operators and punctuation lie above the first wide letters.
  private static boolean isNarrow(int c) {
    return c >= 0x2000 && c < 0x2E80;
  }
}
