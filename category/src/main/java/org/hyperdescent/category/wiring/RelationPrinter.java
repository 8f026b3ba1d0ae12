package org.hyperdescent.category.wiring;

import java.util.function.Function;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.hyperdescent.category.FiniteFunction;
import org.jspecify.annotations.Nullable;

/// Writes a wiring diagram in the relation notation, with a `where` clause where it is needed.
final class RelationPrinter {

  private RelationPrinter() {}

  static <T> String print(
      WiringDiagram<T> diagram, @Nullable Function<? super T, String> showType) {
    ImmutableList<String> names = diagram.junctions().collect(j -> name(j.name()));
    StringBuilder text = new StringBuilder(list(names, diagram.outer().values()));
    if (showType != null) {
      text.append(" where ")
          .append(
              diagram
                  .junctions()
                  .collect(j -> name(j.name()) + ": " + type(showType.apply(j.type())))
                  .makeString("(", ", ", ")"));
    } else if (!inOrderOfAppearance(diagram)) {
      text.append(" where ").append(names.makeString("(", ", ", ")"));
    }
    ImmutableList<FiniteFunction> ports = diagram.portsByBox();
    String boxes =
        diagram
            .boxes()
            .collectWithIndex((box, i) -> name(box.name()) + list(names, ports.get(i).values()))
            .makeString("; ");
    return text.append(boxes.isEmpty() ? " { }" : " { " + boxes + " }").toString();
  }

  private static String list(ImmutableList<String> names, ImmutableIntList junctions) {
    return junctions.collect(names::get).makeString("(", ", ", ")");
  }

  private static boolean inOrderOfAppearance(WiringDiagram<?> diagram) {
    FiniteFunction uses = diagram.outer().copair(diagram.ports());
    int seen = 0;
    for (int i = 0; i < uses.source(); i++) {
      if (uses.apply(i) > seen) {
        return false;
      }
      seen = Math.max(seen, uses.apply(i) + 1);
    }
    return seen == diagram.junctions().size();
  }

  private static String name(String name) {
    return name.codePoints().allMatch(RelationScanner::isNamePart) ? name : quote(name);
  }

  /// A type is quoted unless the scanner would read it back as it stands.
  private static String type(String type) {
    boolean plain =
        !type.isEmpty()
            && type.equals(type.strip())
            && type.charAt(0) != '"'
            && !type.contains("//");
    int depth = 0;
    for (int i = 0; i < type.length() && plain; i++) {
      char c = type.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
      plain = depth >= 0 && (depth > 0 || c != ',') && !Character.isISOControl(c);
    }
    return plain && depth == 0 ? type : quote(type);
  }

  private static String quote(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }
}
