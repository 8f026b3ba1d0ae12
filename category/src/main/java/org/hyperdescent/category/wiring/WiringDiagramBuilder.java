package org.hyperdescent.category.wiring;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.factory.Maps;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.api.map.MutableMap;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;

/// Builds a [WiringDiagram] step by step: first the junctions, then the boxes and the outer ports
/// on them.
///
/// Junctions and boxes keep the order in which they are added; each mistake is reported by the call
/// that makes it. Not thread-safe.
///
/// @param <T> the types of ports and junctions
public final class WiringDiagramBuilder<T> {

  private final MutableList<Junction<T>> junctions = Lists.mutable.empty();
  private final MutableMap<String, Integer> numbers = Maps.mutable.empty();
  private final MutableList<Box<T>> boxes = Lists.mutable.empty();
  private final MutableIntList ports = IntLists.mutable.empty();
  private final MutableIntList outer = IntLists.mutable.empty();

  WiringDiagramBuilder() {}

  /// Adds a junction. It needs no port: a junction without one is a variable nothing depends on.
  ///
  /// @throws WiringException if there is a junction of that name
  public WiringDiagramBuilder<T> junction(String name, T type) {
    Junction<T> junction = new Junction<>(name, type);
    if (numbers.containsKey(name)) {
      throw new WiringException("there are two junctions named " + name);
    }
    numbers.put(name, junctions.size());
    junctions.add(junction);
    return this;
  }

  /// Adds a box whose ports sit on the given junctions and have their types.
  ///
  /// @throws WiringException if a junction is unknown
  public WiringDiagramBuilder<T> box(String name, String... on) {
    MutableIntList found = find("box " + name, on);
    boxes.add(new Box<>(name, found.collect(j -> junctions.get(j).type()).toImmutable()));
    ports.addAll(found);
    return this;
  }

  /// Adds a box with ports of known types on the given junctions.
  ///
  /// @throws WiringException if a junction is unknown or the number of junctions is not that of the
  ///   ports
  /// @throws TypeMismatchException if a port and its junction have different types
  public WiringDiagramBuilder<T> box(Box<T> box, String... on) {
    MutableIntList found = find("box " + box.name(), on);
    if (found.size() != box.size()) {
      throw new WiringException(
          "box %s has %d ports, not %d".formatted(box.name(), box.size(), found.size()));
    }
    for (int i = 0; i < found.size(); i++) {
      Junction<T> junction = junctions.get(found.get(i));
      if (!junction.type().equals(box.portTypes().get(i))) {
        throw new TypeMismatchException(
            "port %d of box %s has type %s, but junction %s has type %s"
                .formatted(
                    i, box.name(), box.portTypes().get(i), junction.name(), junction.type()));
      }
    }
    boxes.add(box);
    ports.addAll(found);
    return this;
  }

  /// Adds outer ports on the given junctions, after those added before.
  ///
  /// @throws WiringException if a junction is unknown
  public WiringDiagramBuilder<T> outer(String... on) {
    outer.addAll(find("the outer ports", on));
    return this;
  }

  /// The diagram built so far; the builder may go on.
  public WiringDiagram<T> build() {
    int size = junctions.size();
    ImmutableList<Junction<T>> all = junctions.toImmutable();
    return new WiringDiagram<>(
        boxes.toImmutable(),
        all,
        new FiniteFunction(ports.toImmutable(), size),
        new FiniteFunction(outer.toImmutable(), size));
  }

  private MutableIntList find(String where, String... names) {
    MutableIntList found = IntLists.mutable.empty();
    for (int i = 0; i < names.length; i++) {
      Integer number = numbers.get(names[i]);
      if (number == null) {
        throw new WiringException(
            "port %d of %s: there is no junction %s; the junctions are %s"
                .formatted(i, where, names[i], junctions.collect(Junction::name).makeString()));
      }
      found.add(number);
    }
    return found;
  }
}
