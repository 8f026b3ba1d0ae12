package org.hyperdescent.category.free;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.wiring.Mermaid;

/// Open hypergraphs as Mermaid text: a flowchart of operations (rectangles) and wires (circles),
/// with inputs and outputs on dotted arrows. Paste it into a Markdown page.
public final class HypergraphMermaid {

  private HypergraphMermaid() {}

  /// The open hypergraph as a flowchart; the ports of an operation are numbered if it has more than
  /// one on that side.
  public static <T, G> String of(OpenHypergraph<T, G> hypergraph) {
    StringBuilder text = new StringBuilder("flowchart LR\n");
    ImmutableList<Operation<G>> operations = hypergraph.operations();
    operations.forEachWithIndex(
        (operation, o) ->
            line(
                text,
                "b%d[%s]".formatted(o, Mermaid.quote(String.valueOf(operation.generator())))));
    hypergraph
        .wires()
        .forEachWithIndex(
            (type, w) -> line(text, "w%d((%s))".formatted(w, Mermaid.quote(String.valueOf(type)))));
    FiniteFunction inputs = hypergraph.inputs();
    for (int i = 0; i < inputs.source(); i++) {
      line(text, "i%d[/\"%d\"/] -.-> w%d".formatted(i, i, inputs.apply(i)));
    }
    operations.forEachWithIndex(
        (operation, o) -> {
          int ins = operation.inputs().size();
          for (int port = 0; port < ins; port++) {
            String wire = "w" + operation.inputs().get(port);
            line(text, "%s -->%s b%d".formatted(wire, label(port, ins), o));
          }
          int outs = operation.outputs().size();
          for (int port = 0; port < outs; port++) {
            String wire = "w" + operation.outputs().get(port);
            line(text, "b%d -->%s %s".formatted(o, label(port, outs), wire));
          }
        });
    FiniteFunction outputs = hypergraph.outputs();
    for (int i = 0; i < outputs.source(); i++) {
      line(text, "w%d -.-> o%d[/\"%d\"/]".formatted(outputs.apply(i), i, i));
    }
    return text.toString();
  }

  private static String label(int port, int ports) {
    return ports > 1 ? "|" + port + "|" : "";
  }

  private static void line(StringBuilder text, String line) {
    text.append("  ").append(line).append('\n');
  }
}
