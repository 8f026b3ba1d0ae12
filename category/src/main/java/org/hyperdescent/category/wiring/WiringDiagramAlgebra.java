package org.hyperdescent.category.wiring;

import java.util.Map;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.category.TypeMismatchException;

/// An algebra of the operad of wiring diagrams: it composes things with ports as a diagram says,
/// satisfying `UWD.id`, `UWD.assoc`, `UWD.sym` and `UWD.names`.
///
/// @param <T> the types of ports
/// @param <X> the things that fill boxes
public interface WiringDiagramAlgebra<T, X> {

  /// The types of the ports of a thing.
  ImmutableList<T> ports(X thing);

  /// Composes: fills the boxes of a diagram, and returns what the diagram is from outside.
  ///
  /// @param diagram the diagram
  /// @param boxes one thing for each box, in order
  /// @throws WiringException if the number of things is not the number of boxes
  /// @throws TypeMismatchException if the ports of a thing have other types than its box
  X apply(WiringDiagram<T> diagram, ImmutableList<X> boxes);

  /// Composes, with the things given by the names of the boxes. Boxes of the same name get the same
  /// thing.
  ///
  /// @throws WiringException if a box has no thing, or a name is not that of a box
  /// @throws TypeMismatchException if the ports of a thing have other types than its box
  default X apply(WiringDiagram<T> diagram, Map<String, ? extends X> things) {
    MutableList<X> boxes = Lists.mutable.empty();
    for (Box<T> box : diagram.boxes()) {
      X thing = things.get(box.name());
      if (thing == null) {
        throw new WiringException(
            "nothing is given for box %s; given are %s".formatted(box.name(), things.keySet()));
      }
      boxes.add(thing);
    }
    for (String name : things.keySet()) {
      if (diagram.boxes().noneSatisfy(box -> box.name().equals(name))) {
        throw new WiringException(
            "there is no box %s; the boxes are %s"
                .formatted(name, diagram.boxes().collect(Box::name).makeString()));
      }
    }
    return apply(diagram, boxes.toImmutable());
  }

  /// Checks that things fit the boxes of a diagram.
  ///
  /// @throws WiringException if the number of things is not the number of boxes
  /// @throws TypeMismatchException if the ports of a thing have other types than its box
  default void requireFits(WiringDiagram<T> diagram, ImmutableList<X> boxes) {
    if (boxes.size() != diagram.boxes().size()) {
      throw new WiringException(
          "%d things cannot fill %d boxes".formatted(boxes.size(), diagram.boxes().size()));
    }
    for (int i = 0; i < boxes.size(); i++) {
      Box<T> box = diagram.boxes().get(i);
      ImmutableList<T> ports = ports(boxes.get(i));
      if (!ports.equals(box.portTypes())) {
        throw new TypeMismatchException(
            "box %s has ports %s, but what fills it has ports %s"
                .formatted(box.name(), box.portTypes(), ports));
      }
    }
  }
}
