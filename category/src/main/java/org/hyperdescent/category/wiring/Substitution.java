package org.hyperdescent.category.wiring;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.factory.Sets;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.api.set.MutableSet;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.finite.Pushout;

/// The composition of the operad of wiring diagrams, a pushout of junctions along ports, with the
/// legs that say where each junction went.
///
/// @param diagram the composite
/// @param outerJunctions the junction of the composite that each outer junction became
/// @param innerJunctions the same for the junctions of the inner diagrams, side by side
/// @param <T> the types
record Substitution<T>(
    WiringDiagram<T> diagram, FiniteFunction outerJunctions, FiniteFunction innerJunctions) {

  static <T> Substitution<T> of(WiringDiagram<T> diagram, ImmutableList<WiringDiagram<T>> inner) {
    requireFits(diagram, inner);
    int innerJunctions = (int) inner.sumOfInt(part -> part.junctions().size());
    MutableIntList gluing = IntLists.mutable.empty();
    MutableIntList innerPorts = IntLists.mutable.empty();
    MutableList<Box<T>> boxes = Lists.mutable.empty();
    int offset = 0;
    for (WiringDiagram<T> part : inner) {
      int shift = offset;
      part.outer().values().forEach(junction -> gluing.add(shift + junction));
      part.ports().values().forEach(junction -> innerPorts.add(shift + junction));
      boxes.addAllIterable(part.boxes());
      offset += part.junctions().size();
    }
    Pushout glued =
        Pushout.of(diagram.ports(), new FiniteFunction(gluing.toImmutable(), innerJunctions));
    FiniteFunction ports =
        new FiniteFunction(innerPorts.toImmutable(), innerJunctions).then(glued.right());
    return new Substitution<>(
        new WiringDiagram<>(
            boxes.toImmutable(),
            junctions(diagram, inner, glued),
            ports,
            diagram.outer().then(glued.left())),
        glued.left(),
        glued.right());
  }

  private static <T> void requireFits(
      WiringDiagram<T> diagram, ImmutableList<WiringDiagram<T>> inner) {
    if (inner.size() != diagram.boxes().size()) {
      throw new WiringException(
          "%d diagrams cannot be substituted for %d boxes"
              .formatted(inner.size(), diagram.boxes().size()));
    }
    for (int i = 0; i < inner.size(); i++) {
      Box<T> box = diagram.boxes().get(i);
      ImmutableList<T> outerTypes = inner.get(i).outerTypes();
      if (!outerTypes.equals(box.portTypes())) {
        throw new TypeMismatchException(
            "box %s has ports %s, but the diagram for it has outer ports %s"
                .formatted(box.name(), box.portTypes(), outerTypes));
      }
    }
  }

  /// The glued junctions. They are numbered by first appearance, so a scan meets them in order.
  private static <T> ImmutableList<Junction<T>> junctions(
      WiringDiagram<T> diagram, ImmutableList<WiringDiagram<T>> inner, Pushout glued) {
    MutableList<Junction<T>> junctions = Lists.mutable.withInitialCapacity(glued.apex());
    MutableSet<String> names = Sets.mutable.empty();
    for (int j = 0; j < diagram.junctions().size(); j++) {
      if (glued.left().apply(j) == junctions.size()) {
        junctions.add(diagram.junctions().get(j));
        names.add(diagram.junctions().get(j).name());
      }
    }
    int position = 0;
    for (int i = 0; i < inner.size(); i++) {
      for (Junction<T> junction : inner.get(i).junctions()) {
        if (glued.right().apply(position++) == junctions.size()) {
          String name = freeName(junction.name(), diagram.boxes().get(i).name(), names);
          junctions.add(new Junction<>(name, junction.type()));
          names.add(name);
        }
      }
    }
    return junctions.toImmutable();
  }

  private static String freeName(String name, String box, MutableSet<String> taken) {
    if (!taken.contains(name)) {
      return name;
    }
    StringBuilder qualified = new StringBuilder(box).append('.').append(name);
    while (taken.contains(qualified.toString())) {
      qualified.append('\'');
    }
    return qualified.toString();
  }
}
