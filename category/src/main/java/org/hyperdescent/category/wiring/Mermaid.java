package org.hyperdescent.category.wiring;

import java.util.function.Function;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;

/// Wiring diagrams as Mermaid text: a flowchart of boxes (rectangles) and junctions (circles), with
/// the outer ports on dotted lines. Paste it into a Markdown page.
public final class Mermaid {

  private Mermaid() {}

  /// The diagram as a flowchart; the ports of a box are numbered if it has more than one.
  public static String of(WiringDiagram<?> diagram) {
    return of(diagram, _ -> "");
  }

  /// The diagram as a flowchart, with the types of the junctions.
  ///
  /// @param showType the text of a type; empty for none
  public static <T> String of(WiringDiagram<T> diagram, Function<? super T, String> showType) {
    StringBuilder text = new StringBuilder("flowchart LR\n");
    diagram
        .boxes()
        .forEachWithIndex((box, b) -> line(text, "b%d[%s]".formatted(b, quote(box.name()))));
    diagram
        .junctions()
        .forEachWithIndex(
            (junction, j) -> {
              String type = showType.apply(junction.type());
              String label = type.isEmpty() ? junction.name() : junction.name() + ": " + type;
              line(text, "j%d((%s))".formatted(j, quote(label)));
            });
    for (int o = 0; o < diagram.outer().source(); o++) {
      line(text, "o%d[/\"%d\"/]".formatted(o, o));
    }
    ImmutableList<FiniteFunction> ports = diagram.portsByBox();
    for (int b = 0; b < ports.size(); b++) {
      FiniteFunction on = ports.get(b);
      for (int i = 0; i < on.source(); i++) {
        line(text, "b%d ---%s j%d".formatted(b, on.source() > 1 ? "|" + i + "|" : "", on.apply(i)));
      }
    }
    for (int o = 0; o < diagram.outer().source(); o++) {
      line(text, "o%d -.- j%d".formatted(o, diagram.outer().apply(o)));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append("  ").append(line).append('\n');
  }

  /// A quoted label, with the characters that Mermaid or HTML would interpret as entities.
  public static String quote(String label) {
    StringBuilder quoted = new StringBuilder("\"");
    label
        .codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                quoted.append("<br/>");
              } else if (Character.isISOControl(c)) {
                quoted.append(' ');
              } else if ("\"#<>&`\\*_".indexOf(c) >= 0) {
                quoted.append('#').append(c).append(';');
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
