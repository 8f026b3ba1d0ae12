package org.hyperdescent.category.free;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;

/// An open hypergraph written out: the cospan `inputs → wires ← outputs` and the ports of each
/// operation.
///
/// @param wires the type of each wire
/// @param generators the generator of each operation
/// @param sources the wires at the input ports of each operation
/// @param targets the wires at the output ports of each operation
/// @param inputs the wire at each input of the whole
/// @param outputs the wire at each output of the whole
record Diagram<T, G>(
    ImmutableList<T> wires,
    ImmutableList<G> generators,
    Ports sources,
    Ports targets,
    FiniteFunction inputs,
    FiniteFunction outputs) {

  /// Wires without operations.
  static <T, G> Diagram<T, G> discrete(
      ImmutableList<T> wires,
      ImmutableList<G> noGenerators,
      FiniteFunction inputs,
      FiniteFunction outputs) {
    return new Diagram<>(wires, noGenerators, Ports.none(), Ports.none(), inputs, outputs);
  }

  /// The number of numbers it is made of: the size that costs are linear in.
  int size() {
    return wires.size()
        + generators.size()
        + sources.total()
        + targets.total()
        + inputs.source()
        + outputs.source();
  }

  ImmutableList<T> typesAt(FiniteFunction leg) {
    return leg.values().collect(wires::get);
  }
}
