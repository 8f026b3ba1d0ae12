package org.hyperdescent.category.wiring;

import java.util.function.Function;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;

/// Wiring diagrams as Graphviz text: the bipartite graph of boxes and junctions, with the outer
/// ports as numbers without a frame. Write it to a file and run `dot`, `neato` or `fdp` on it.
public final class Dot {

  private Dot() {}

  /// The diagram as an undirected graph; the ports of a box are numbered if it has more than one.
  public static String of(WiringDiagram<?> diagram) {
    return of(diagram, _ -> "");
  }

  /// The diagram as an undirected graph, with the types of the junctions.
  ///
  /// @param showType the text of a type; empty for none
  public static <T> String of(WiringDiagram<T> diagram, Function<? super T, String> showType) {
    StringBuilder text = new StringBuilder("graph wiring {\n");
    text.append(
        "  node [fontname=\"Helvetica\"];\n  edge [fontname=\"Helvetica\", fontsize=10];\n");
    diagram
        .boxes()
        .forEachWithIndex(
            (box, b) -> line(text, "b%d [shape=box, label=%s];".formatted(b, quote(box.name()))));
    diagram
        .junctions()
        .forEachWithIndex(
            (junction, j) -> {
              String type = showType.apply(junction.type());
              String label = type.isEmpty() ? junction.name() : junction.name() + ": " + type;
              line(text, "j%d [shape=ellipse, label=%s];".formatted(j, quote(label)));
            });
    for (int o = 0; o < diagram.outer().source(); o++) {
      line(text, "o%d [shape=plaintext, label=\"%d\"];".formatted(o, o));
    }
    ImmutableList<FiniteFunction> ports = diagram.portsByBox();
    for (int b = 0; b < ports.size(); b++) {
      FiniteFunction on = ports.get(b);
      for (int i = 0; i < on.source(); i++) {
        String label = on.source() > 1 ? " [taillabel=\"" + i + "\"]" : "";
        line(text, "b%d -- j%d%s;".formatted(b, on.apply(i), label));
      }
    }
    for (int o = 0; o < diagram.outer().source(); o++) {
      line(text, "o%d -- j%d [style=dashed];".formatted(o, diagram.outer().apply(o)));
    }
    return text.append("}\n").toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append("  ").append(line).append('\n');
  }

  /// A quoted label. Graphviz gives every backslash a meaning, so each is doubled.
  public static String quote(String label) {
    return '"'
        + label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "").replace("\n", "\\n")
        + '"';
  }
}
