package org.hyperdescent.category.wiring;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.finite.Pushout;

/// How the variables of boxes and the junctions of a diagram become the variables of the composite:
/// the pushout of `ports → junctions` and `ports → variables of boxes`. An engineer reads from it
/// where each variable of each box went.
///
/// The variables of the composite are numbered in the order of first appearance over the junctions
/// in order, then the variables of the first box in order, then those of the second, and so on. So
/// shared variables come first, in the order of the junctions, then the private variables of the
/// boxes. A junction without a port of a box is a new variable.
///
/// @param variables the types of the variables of the composite
/// @param junctions the variable of each junction
/// @param boxes for each box, the variable of the composite that each of its variables became
/// @param <T> the types of variables
public record Gluing<T>(
    ImmutableList<T> variables, FiniteFunction junctions, ImmutableList<FiniteFunction> boxes) {

  /// The gluing of open things along a diagram they fit; what decorates them does not matter. Cost:
  /// O(n α(n)) in the numbers of ports, junctions and variables.
  ///
  /// @throws WiringException if there are more or fewer things than boxes, or ports of a thing
  public static <T> Gluing<T> of(
      WiringDiagram<T> diagram, ImmutableList<? extends Open<T, ?>> things) {
    if (things.size() != diagram.boxes().size()) {
      throw new WiringException(
          "%d things cannot fill %d boxes".formatted(things.size(), diagram.boxes().size()));
    }
    MutableIntList shown = IntLists.mutable.withInitialCapacity(diagram.ports().source());
    MutableList<T> states = Lists.mutable.empty();
    for (int i = 0; i < things.size(); i++) {
      Open<T, ?> thing = things.get(i);
      if (thing.ports().source() != diagram.boxes().get(i).size()) {
        throw new WiringException(
            "box %s has %d ports, but what fills it has %d"
                .formatted(
                    diagram.boxes().get(i).name(),
                    diagram.boxes().get(i).size(),
                    thing.ports().source()));
      }
      int shift = states.size();
      thing.ports().values().forEach(variable -> shown.add(shift + variable));
      states.addAllIterable(thing.variables());
    }
    Pushout glued =
        Pushout.of(diagram.ports(), new FiniteFunction(shown.toImmutable(), states.size()));
    int apex = glued.apex();
    MutableList<FiniteFunction> boxes = Lists.mutable.withInitialCapacity(things.size());
    int start = 0;
    for (Open<T, ?> thing : things) {
      int first = start;
      boxes.add(
          FiniteFunction.tabulate(
              thing.variables().size(), apex, i -> glued.right().apply(first + i)));
      start += thing.variables().size();
    }
    return new Gluing<>(types(diagram, states, glued), glued.left(), boxes.toImmutable());
  }

  /// The variables are numbered by first appearance, so a scan meets them in order.
  private static <T> ImmutableList<T> types(
      WiringDiagram<T> diagram, MutableList<T> states, Pushout glued) {
    MutableList<T> types = Lists.mutable.withInitialCapacity(glued.apex());
    for (int j = 0; j < diagram.junctions().size(); j++) {
      if (glued.left().apply(j) == types.size()) {
        types.add(diagram.junctions().get(j).type());
      }
    }
    for (int i = 0; i < states.size(); i++) {
      if (glued.right().apply(i) == types.size()) {
        types.add(states.get(i));
      }
    }
    return types.toImmutable();
  }

  /// The function from the variables of all boxes, side by side, to those of the composite.
  public FiniteFunction states() {
    MutableIntList values = IntLists.mutable.empty();
    boxes.forEach(box -> values.addAll(box.values()));
    return new FiniteFunction(values.toImmutable(), variables.size());
  }
}
