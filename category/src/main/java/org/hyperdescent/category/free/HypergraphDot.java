package org.hyperdescent.category.free;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.wiring.Dot;

/// Open hypergraphs as Graphviz text: the directed bipartite graph of operations and wires, drawn
/// from left to right, with inputs and outputs as numbers without a frame. Run `dot` on it.
public final class HypergraphDot {

  private HypergraphDot() {}

  /// The open hypergraph as a directed graph; the ports of an operation are numbered if it has more
  /// than one on that side.
  public static <T, G> String of(OpenHypergraph<T, G> hypergraph) {
    StringBuilder text = new StringBuilder("digraph hypergraph {\n");
    line(text, "rankdir=LR;");
    line(text, "node [fontname=\"Helvetica\"];");
    line(text, "edge [fontname=\"Helvetica\", fontsize=10];");
    ImmutableList<Operation<G>> operations = hypergraph.operations();
    operations.forEachWithIndex(
        (operation, o) ->
            line(
                text,
                "b%d [shape=box, label=%s];"
                    .formatted(o, Dot.quote(String.valueOf(operation.generator())))));
    hypergraph
        .wires()
        .forEachWithIndex(
            (type, w) ->
                line(
                    text,
                    "w%d [shape=ellipse, label=%s];"
                        .formatted(w, Dot.quote(String.valueOf(type)))));
    FiniteFunction inputs = hypergraph.inputs();
    for (int i = 0; i < inputs.source(); i++) {
      line(text, "i%d [shape=plaintext, label=\"%d\"];".formatted(i, i));
      line(text, "i%d -> w%d [style=dashed];".formatted(i, inputs.apply(i)));
    }
    operations.forEachWithIndex(
        (operation, o) -> {
          for (int port = 0; port < operation.inputs().size(); port++) {
            String label = operation.inputs().size() > 1 ? " [headlabel=\"" + port + "\"]" : "";
            line(text, "w%d -> b%d%s;".formatted(operation.inputs().get(port), o, label));
          }
          for (int port = 0; port < operation.outputs().size(); port++) {
            String label = operation.outputs().size() > 1 ? " [taillabel=\"" + port + "\"]" : "";
            line(text, "b%d -> w%d%s;".formatted(o, operation.outputs().get(port), label));
          }
        });
    FiniteFunction outputs = hypergraph.outputs();
    for (int i = 0; i < outputs.source(); i++) {
      line(text, "o%d [shape=plaintext, label=\"%d\"];".formatted(i, i));
      line(text, "w%d -> o%d [style=dashed];".formatted(outputs.apply(i), i));
    }
    return text.append("}\n").toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append("  ").append(line).append('\n');
  }
}
