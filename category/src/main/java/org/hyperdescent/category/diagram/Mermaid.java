package org.hyperdescent.category.diagram;

/// String diagrams as Mermaid text: a flowchart of boxes (rectangles), spiders (circles) and blocks
/// (subgraphs). Paste it into a Markdown page.
///
/// Mermaid knows no ports, so a link says which ports it joins: `R (1→2)` is a wire of type `R`
/// from the first output of a box to the second input of the next; where there is only one port
/// there is no number. Parameters come in on thick arrows, answers run backwards on dotted ones.
public final class Mermaid {

  private Mermaid() {}

  /// The diagram as a flowchart.
  public static String of(StringDiagram diagram) {
    Flattened flat = Flattened.of(diagram);
    StringBuilder text = new StringBuilder("flowchart LR\n");
    String indent = "  ";
    for (Flattened.Item item : flat.items()) {
      switch (item) {
        case Flattened.Item.Outer(String id, _, String label) ->
            line(text, indent, "%s([%s])".formatted(id, quote(label)));
        case Flattened.Item.Box(String id, Node.Box box) ->
            line(text, indent, "%s[%s]".formatted(id, quote(box.name())));
        case Flattened.Item.Spider(String id, Node.Spider spider) ->
            line(text, indent, "%s((%s))".formatted(id, quote(spider.name())));
        case Flattened.Item.Open(String id, String name) -> {
          line(text, indent, "subgraph %s[%s]".formatted(id, quote(name)));
          indent += "  ";
        }
        case Flattened.Item.Close() -> {
          indent = indent.substring(2);
          line(text, indent, "end");
        }
      }
    }
    for (Flattened.Link link : flat.links()) {
      String label = label(link);
      line(
          text,
          indent,
          "%s %s%s %s"
              .formatted(
                  link.from().id(),
                  arrow(link),
                  label.isEmpty() ? "" : "|" + quote(label) + "|",
                  link.to().id()));
    }
    return text.toString();
  }

  private static String arrow(Flattened.Link link) {
    return switch (link.flow()) {
      case FORWARD -> link.isParameter() ? "==>" : "-->";
      case BACKWARD -> "-.->";
      case UNDIRECTED -> "---";
    };
  }

  private static String label(Flattened.Link link) {
    String from = link.from().number();
    String to = link.to().number();
    if (from.isEmpty() && to.isEmpty()) {
      return link.type();
    }
    String ports = link.flow() == Flow.UNDIRECTED ? from + to : "(" + from + "→" + to + ")";
    return link.type().isEmpty() ? ports : link.type() + " " + ports;
  }

  private static void line(StringBuilder text, String indent, String line) {
    text.append(indent).append(line).append('\n');
  }

  /// A quoted label, with the characters that Mermaid or HTML would interpret as entities. An empty
  /// label becomes a space, since Mermaid refuses to read nothing.
  public static String quote(String label) {
    StringBuilder quoted = new StringBuilder("\"");
    label
        .codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                quoted.append("<br/>");
              } else if (Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF)) {
                quoted.append(' ');
              } else if ("\"#<>&`\\*_".indexOf(c) >= 0) {
                quoted.append('#').append(c).append(';');
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append(quoted.length() == 1 ? " \"" : "\"").toString();
  }
}
