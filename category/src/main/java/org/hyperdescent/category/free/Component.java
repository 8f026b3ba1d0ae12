package org.hyperdescent.category.free;

import java.util.Map;
import java.util.function.IntPredicate;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.IntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.api.set.primitive.MutableIntSet;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.eclipse.collections.impl.factory.primitive.IntSets;

/// A part of a diagram that is connected by undecided wires.
///
/// @param wires its undecided wires
/// @param operations its undecided operations
/// @param colour a hash of the bag of its colours
record Component(IntList wires, IntList operations, long colour) {

  /// A diagram with what is needed to walk about in it.
  ///
  /// @param diagram the diagram
  /// @param readers the input ports on each wire
  /// @param writers the output ports on each wire
  /// @param colours the colours
  record Terrain(Diagram<?, ?> diagram, Incidence readers, Incidence writers, Colouring colours) {

    static Terrain of(Diagram<?, ?> diagram, Map<Object, Integer> numbers) {
      int wires = diagram.wires().size();
      return new Terrain(
          diagram,
          Incidence.of(diagram.sources(), wires),
          Incidence.of(diagram.targets(), wires),
          new Colouring(diagram, numbers));
    }
  }

  /// The components of the open wires and operations among the given ones, in linear time.
  static MutableList<Component> of(
      Terrain terrain,
      IntList wires,
      IntList operations,
      IntPredicate openWire,
      IntPredicate openOperation) {
    Walk walk = new Walk(terrain, openWire, openOperation);
    MutableList<Component> components = Lists.mutable.empty();
    for (int i = 0; i < operations.size(); i++) {
      if (walk.meetOperation(operations.get(i))) {
        components.add(walk.component());
      }
    }
    for (int i = 0; i < wires.size(); i++) {
      if (walk.meetWire(wires.get(i))) {
        components.add(walk.component());
      }
    }
    return components;
  }

  /// A walk through one terrain; used by one method.
  private static final class Walk {

    private final Terrain terrain;
    private final IntPredicate openWire;
    private final IntPredicate openOperation;
    private final MutableIntSet seenWires = IntSets.mutable.empty();
    private final MutableIntSet seenOperations = IntSets.mutable.empty();
    private MutableIntList wires = IntLists.mutable.empty();
    private MutableIntList operations = IntLists.mutable.empty();

    Walk(Terrain terrain, IntPredicate openWire, IntPredicate openOperation) {
      this.terrain = terrain;
      this.openWire = openWire;
      this.openOperation = openOperation;
    }

    boolean meetWire(int wire) {
      boolean isNew = openWire.test(wire) && seenWires.add(wire);
      if (isNew) {
        wires.add(wire);
      }
      return isNew;
    }

    boolean meetOperation(int operation) {
      boolean isNew = openOperation.test(operation) && seenOperations.add(operation);
      if (isNew) {
        operations.add(operation);
      }
      return isNew;
    }

    /// Everything that can be reached from what has been met since the last component.
    Component component() {
      int wire = 0;
      int operation = 0;
      long colour = 0;
      while (wire < wires.size() || operation < operations.size()) {
        if (operation < operations.size()) {
          int at = operations.get(operation++);
          colour += terrain.colours().operations[at];
          meetPorts(terrain.diagram().sources(), at);
          meetPorts(terrain.diagram().targets(), at);
        } else {
          int at = wires.get(wire++);
          colour += terrain.colours().wires[at];
          meetUses(terrain.readers(), at);
          meetUses(terrain.writers(), at);
        }
      }
      Component found = new Component(wires, operations, colour);
      wires = IntLists.mutable.empty();
      operations = IntLists.mutable.empty();
      return found;
    }

    private void meetPorts(Ports ports, int operation) {
      for (int port = 0; port < ports.count(operation); port++) {
        meetWire(ports.wire(operation, port));
      }
    }

    private void meetUses(Incidence incidence, int wire) {
      for (int at = incidence.start(wire); at < incidence.end(wire); at++) {
        meetOperation(incidence.operation(at));
      }
    }
  }
}
