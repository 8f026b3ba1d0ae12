package org.hyperdescent.category.diagram;

import org.eclipse.collections.api.list.ImmutableList;

/// String diagrams as Graphviz text: boxes with their ports in order, blocks as clusters, spiders
/// as ellipses. Run `dot` on it.
///
/// Parameters come in at the top of a box, answers run backwards on dashed lines.
public final class Dot {

  private Dot() {}

  /// The diagram as a graph.
  public static String of(StringDiagram diagram) {
    Flattened flat = Flattened.of(diagram);
    StringBuilder text = new StringBuilder("digraph diagram {\n");
    String indent = "  ";
    line(text, indent, "rankdir=LR;");
    // Ranks of all boxes together; by default each cluster is ranked alone, and dot loses the wires
    // between boxes of two clusters that happen to come out at the same rank.
    line(text, indent, "newrank=true;");
    line(text, indent, "node [fontname=\"Helvetica\"];");
    line(text, indent, "edge [fontname=\"Helvetica\", fontsize=10, arrowsize=0.7];");
    for (Flattened.Item item : flat.items()) {
      switch (item) {
        case Flattened.Item.Outer(String id, Side side, String label) ->
            line(text, indent, outer(id, side, label));
        case Flattened.Item.Box(String id, Node.Box box) ->
            line(text, indent, "%s [shape=plain, label=<%s>];".formatted(id, table(box)));
        case Flattened.Item.Spider(String id, Node.Spider spider) ->
            line(text, indent, spider(id, spider.name()));
        case Flattened.Item.Open(String id, String name) -> {
          line(text, indent, "subgraph cluster_%s {".formatted(id));
          indent += "  ";
          line(
              text,
              indent,
              "label=%s; labeljust=l; fontname=\"Helvetica\";".formatted(quote(name)));
        }
        case Flattened.Item.Close() -> {
          indent = indent.substring(2);
          line(text, indent, "}");
        }
      }
    }
    for (Flattened.Link link : flat.links()) {
      line(text, indent, link(link));
    }
    return text.append("}\n").toString();
  }

  private static String outer(String id, Side side, String label) {
    String shape =
        label.isEmpty() ? "shape=point" : "shape=plaintext, label=%s".formatted(quote(label));
    return switch (side) {
      case LEFT -> "{rank=source; %s [%s];}".formatted(id, shape);
      case RIGHT -> "{rank=sink; %s [%s];}".formatted(id, shape);
      case TOP -> "%s [%s];".formatted(id, shape);
    };
  }

  private static String spider(String id, String name) {
    return name.isEmpty()
        ? "%s [shape=point, width=0.08];".formatted(id)
        : "%s [shape=ellipse, label=%s];".formatted(id, quote(name));
  }

  /// A table of three columns, ports left, name, ports right, below a row for the ports at the top.
  private static String table(Node.Box box) {
    StringBuilder text =
        new StringBuilder("<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\">");
    ImmutableList<Port> ports = box.ports();
    if (ports.anySatisfy(port -> port.side() == Side.TOP)) {
      text.append("<TR><TD></TD><TD><TABLE BORDER=\"0\" CELLSPACING=\"0\"><TR>");
      cells(text, ports, Side.TOP, "", "");
      text.append("</TR></TABLE></TD><TD></TD></TR>");
    }
    text.append("<TR>");
    column(text, ports, Side.LEFT);
    text.append("<TD>").append(html(box.name())).append("</TD>");
    column(text, ports, Side.RIGHT);
    return text.append("</TR></TABLE>").toString();
  }

  private static void column(StringBuilder text, ImmutableList<Port> ports, Side side) {
    if (ports.noneSatisfy(port -> port.side() == side)) {
      text.append("<TD></TD>");
      return;
    }
    text.append("<TD><TABLE BORDER=\"0\" CELLSPACING=\"0\">");
    cells(text, ports, side, "<TR>", "</TR>");
    text.append("</TABLE></TD>");
  }

  private static void cells(
      StringBuilder text, ImmutableList<Port> ports, Side side, String before, String after) {
    ports.forEachWithIndex(
        (port, i) -> {
          if (port.side() == side) {
            text.append(before)
                .append("<TD PORT=\"p%d\"><FONT POINT-SIZE=\"8\">".formatted(i))
                .append(html(Flattened.number(ports, i)))
                .append("</FONT></TD>")
                .append(after);
          }
        });
  }

  private static String link(Flattened.Link link) {
    StringBuilder style = new StringBuilder();
    if (!link.type().isEmpty()) {
      style.append("label=").append(quote(link.type()));
    }
    String line =
        switch (link.flow()) {
          case FORWARD -> link.isParameter() ? "color=purple" : "";
          // Drawn against the reading direction without turning the layout around.
          case BACKWARD -> "style=dashed, color=orangered, dir=back";
          case UNDIRECTED -> "dir=none";
        };
    style.append(style.isEmpty() || line.isEmpty() ? "" : ", ").append(line);
    boolean back = link.flow() == Flow.BACKWARD;
    String from = place(back ? link.to() : link.from());
    String to = place(back ? link.from() : link.to());
    return "%s -> %s%s;".formatted(from, to, style.isEmpty() ? "" : " [" + style + "]");
  }

  private static String place(Flattened.Place place) {
    Side side = place.side();
    if (side == null || place.id().startsWith("o")) {
      return place.id();
    }
    String compass =
        switch (side) {
          case LEFT -> "w";
          case RIGHT -> "e";
          case TOP -> "n";
        };
    return "%s:p%d:%s".formatted(place.id(), place.port(), compass);
  }

  private static void line(StringBuilder text, String indent, String line) {
    text.append(indent).append(line).append('\n');
  }

  /// A quoted label. Graphviz gives every backslash a meaning, so each is doubled.
  public static String quote(String label) {
    return '"'
        + clean(label)
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("&", "&amp;")
            .replace("\n", "\\n")
        + '"';
  }

  /// Text within a label of HTML; never empty, since Graphviz refuses a cell without anything.
  private static String html(String text) {
    String html =
        clean(text)
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("\n", "<BR/>");
    return html.isEmpty() ? " " : html;
  }

  /// Without control characters other than the end of a line and without halves of pairs, which
  /// Graphviz cannot read.
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(
            c ->
                clean.appendCodePoint(
                    (Character.isISOControl(c) && c != '\n') || (c >= 0xD800 && c <= 0xDFFF)
                        ? ' '
                        : c));
    return clean.toString();
  }
}
