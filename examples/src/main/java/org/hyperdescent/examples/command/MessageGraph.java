package org.hyperdescent.examples.command;

import org.hyperdescent.functors.distributed.DistributedSystem;
import org.hyperdescent.functors.distributed.Link;
import org.hyperdescent.functors.distributed.Variable;

/// Who sends what to whom, as a Mermaid flowchart: boxes, junctions, and on each link the numbers sent each way.
///
/// @param system the system
record MessageGraph(DistributedSystem system) {

  String mermaid() {
    StringBuilder text = new StringBuilder("flowchart LR\n");
    for (int i = 0; i < system.variables().size(); i++) {
      Variable variable = system.variables().get(i);
      if (variable.shared()) {
        text.append("  j%d((\"%s\"))%n".formatted(i, label(variable.name())));
      }
    }
    for (int i = 0; i < system.boxes().size(); i++) {
      text.append("  b%d[\"%s\"]%n".formatted(i, label(system.boxes().get(i).name())));
    }
    for (Link link : system.links()) {
      text.append("  j%d <-->|%d| b%d%n".formatted(link.variable(), link.floats(), link.box()));
    }
    return text.toString();
  }

  /// Quotes end a label, so they are written as entities.
  private static String label(String text) {
    return text.replace("#", "#35;").replace("\"", "#quot;").replaceAll("\\R", " ");
  }
}
