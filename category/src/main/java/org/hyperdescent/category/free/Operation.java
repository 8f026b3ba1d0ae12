package org.hyperdescent.category.free;

import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;

/// One use of a generator in an open hypergraph: a hyperedge from its input wires to its output
/// wires.
///
/// @param generator the generator
/// @param inputs the wire at each input port
/// @param outputs the wire at each output port
/// @param <G> the generators
public record Operation<G>(G generator, ImmutableIntList inputs, ImmutableIntList outputs) {

  /// The use of a generator on the given wires.
  ///
  /// @param inputs not modified
  /// @param outputs not modified
  public static <G> Operation<G> of(G generator, int[] inputs, int[] outputs) {
    return new Operation<>(
        generator, IntLists.immutable.of(inputs), IntLists.immutable.of(outputs));
  }

  @Override
  public String toString() {
    return generator + "(" + inputs.makeString(" ") + " → " + outputs.makeString(" ") + ")";
  }
}
