package org.hyperdescent.category.wiring;

import java.util.function.Function;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.factory.Maps;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.map.MutableMap;
import org.jspecify.annotations.Nullable;

/// Reads a wiring diagram in the relation notation. There is no recursion, and every character is
/// looked at a bounded number of times, so hostile input costs its length.
final class RelationParser<T> {

  private record Name<T>(String text, int place, @Nullable T type) {}

  private final RelationScanner scanner;
  private final Function<? super String, ? extends @Nullable T> typeOf;
  private final @Nullable Function<? super String, ? extends T> readType;
  private final MutableMap<String, Name<T>> declared = Maps.mutable.empty();
  private final WiringDiagramBuilder<T> builder = WiringDiagram.builder();
  private boolean closed;

  RelationParser(
      String text,
      Function<? super String, ? extends @Nullable T> typeOf,
      @Nullable Function<? super String, ? extends T> readType) {
    this.scanner = new RelationScanner(text);
    this.typeOf = typeOf;
    this.readType = readType;
  }

  WiringDiagram<T> diagram() {
    MutableList<Name<T>> outer = names("'(' and the outer ports", "a junction", true);
    if (scanner.takeWord("where")) {
      MutableList<Name<T>> junctions = names("'(' and the junctions", "a junction", true);
      MutableMap<String, @Nullable T> annotations = annotations(outer);
      for (Name<T> junction : junctions) {
        if (declared.containsKey(junction.text)) {
          throw scanner.at(junction.place, "junction " + junction.text + " is listed twice");
        }
        declare(agree(junction, annotations.get(junction.text)));
      }
      closed = true;
      outer.forEach(this::use);
    } else {
      MutableMap<String, @Nullable T> annotations = annotations(outer);
      outer.forEach(port -> use(agree(port, annotations.get(port.text))));
    }
    expect('{', "'where' or '{'");
    boxes();
    if (!scanner.atEnd()) {
      throw scanner.expected("the end of the text");
    }
    return builder.outer(texts(outer)).build();
  }

  private void boxes() {
    while (!scanner.take('}')) {
      String box = scanner.name("a box or '}'");
      MutableList<Name<T>> on = names("'(' and the ports of box " + box, "a junction", false);
      on.forEach(this::use);
      builder.box(box, texts(on));
      if (!scanner.take(';')) {
        expect('}', "';' or '}'");
        return;
      }
    }
  }

  private MutableList<Name<T>> names(String opening, String what, boolean annotated) {
    MutableList<Name<T>> names = Lists.mutable.empty();
    expect('(', opening);
    if (scanner.take(')')) {
      return names;
    }
    do {
      int place = scanner.mark();
      String text = scanner.name(names.isEmpty() ? what + " or ')'" : what);
      names.add(new Name<>(text, place, annotated ? annotation() : null));
    } while (scanner.take(','));
    expect(')', "',' or ')'");
    return names;
  }

  private @Nullable T annotation() {
    if (readType == null || !scanner.take(':')) {
      return null;
    }
    int place = scanner.mark();
    String text = scanner.type();
    try {
      return readType.apply(text);
    } catch (IllegalArgumentException thrown) {
      String reason = String.valueOf(thrown.getMessage()).replace('\n', ' ');
      throw scanner.at(place, "cannot read the type " + text + ": " + reason, thrown);
    }
  }

  /// The types written at outer ports; an outer junction may be named several times.
  private MutableMap<String, @Nullable T> annotations(MutableList<Name<T>> outer) {
    MutableMap<String, @Nullable T> annotations = Maps.mutable.empty();
    for (Name<T> port : outer) {
      T type = agree(port, annotations.get(port.text)).type;
      if (type != null) {
        annotations.put(port.text, type);
      }
    }
    return annotations;
  }

  private Name<T> agree(Name<T> name, @Nullable T other) {
    if (name.type == null || other == null) {
      return name.type == null ? new Name<>(name.text, name.place, other) : name;
    }
    if (!name.type.equals(other)) {
      throw scanner.at(
          name.place, "junction %s has type %s and type %s".formatted(name.text, other, name.type));
    }
    return name;
  }

  private void use(Name<T> name) {
    if (!declared.containsKey(name.text)) {
      if (closed) {
        throw scanner.at(
            name.place, "junction " + name.text + " is not listed in the where clause");
      }
      declare(name);
    }
  }

  private void declare(Name<T> name) {
    T type = name.type != null ? name.type : typeOf.apply(name.text);
    if (type == null) {
      throw scanner.at(name.place, "junction " + name.text + " has no type");
    }
    declared.put(name.text, name);
    builder.junction(name.text, type);
  }

  private void expect(char wanted, String expected) {
    if (!scanner.take(wanted)) {
      throw scanner.expected(expected);
    }
  }

  private static <T> String[] texts(MutableList<Name<T>> names) {
    return names.collect(Name::text).toArray(new String[0]);
  }
}
