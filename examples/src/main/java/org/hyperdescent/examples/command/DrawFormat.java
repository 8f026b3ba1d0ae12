package org.hyperdescent.examples.command;

import java.util.Locale;
import org.hyperdescent.category.diagram.Dot;
import org.hyperdescent.category.diagram.Mermaid;
import org.hyperdescent.category.diagram.StringDiagram;
import org.hyperdescent.category.drawing.Drawing;

/// The formats that `draw` knows.
enum DrawFormat {
  SVG,
  DOT,
  MERMAID;

  /// The diagram in this format.
  String text(StringDiagram diagram) {
    return switch (this) {
      case SVG -> Drawing.of(diagram).toSvg();
      case DOT -> Dot.of(diagram);
      case MERMAID -> Mermaid.of(diagram);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
