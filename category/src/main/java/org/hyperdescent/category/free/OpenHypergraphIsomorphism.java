package org.hyperdescent.category.free;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;

/// An isomorphism of open hypergraphs that fixes inputs and outputs: bijections of wires and of
/// operations that keep types, generators, ports and both boundaries. Arrows of the free categories
/// are equal exactly when there is one.
///
/// How it is found, and what that costs:
///
/// 1. What can be reached from the inputs and outputs is followed port by port. Wherever a wire has
///    at most one use of each port of each generator (always, in a monogamous diagram), or several
///    that sit on the very same wires, there is nothing to choose. Linear time.
/// 2. What remains is coloured by its surroundings (a bounded number of rounds, so near-linear),
///    which rejects most pairs that differ.
/// 3. What remains then falls apart into components that have only decided wires in common. Being
///    isomorphic is an equivalence, so components are matched one by one and never rematched.
///    Inside a component one operation of the rarest colour is tried against each of its colour on
///    the other side, its ports are followed, and the rest falls apart again.
///
/// Only the last step backtracks, and only inside a component. Like every known method of this kind
/// it can take exponential time on graphs built to resist it; on ambiguous parts that are not
/// (chains of interchangeable subdiagrams, say) it takes quadratic time and a stack as deep as the
/// chain is long.
///
/// @param wires the bijection of wires
/// @param operations the bijection of operations
public record OpenHypergraphIsomorphism(FiniteFunction wires, FiniteFunction operations) {

  /// Checks that both are bijections.
  ///
  /// @throws IllegalArgumentException if they are not
  public OpenHypergraphIsomorphism {
    if (!wires.isBijection() || !operations.isBijection()) {
      throw new IllegalArgumentException(
          "not an isomorphism: wires %s, operations %s".formatted(wires, operations));
    }
  }

  /// An isomorphism, if there is one.
  public static <T, G> Optional<OpenHypergraphIsomorphism> between(
      OpenHypergraph<T, G> left, OpenHypergraph<T, G> right) {
    return new IsomorphismSearch(left.diagram(), right.diagram()).run();
  }

  /// Whether this really is an isomorphism between two open hypergraphs: an independent check of
  /// what [#between] finds, in linear time.
  public boolean relates(OpenHypergraph<?, ?> left, OpenHypergraph<?, ?> right) {
    Diagram<?, ?> a = left.diagram();
    Diagram<?, ?> b = right.diagram();
    if (wires.source() != a.wires().size()
        || wires.target() != b.wires().size()
        || operations.source() != a.generators().size()
        || operations.target() != b.generators().size()
        || !a.inputs().then(wires).equals(b.inputs())
        || !a.outputs().then(wires).equals(b.outputs())) {
      return false;
    }
    for (int wire = 0; wire < wires.source(); wire++) {
      if (!a.wires().get(wire).equals(b.wires().get(wires.apply(wire)))) {
        return false;
      }
    }
    for (int operation = 0; operation < operations.source(); operation++) {
      int image = operations.apply(operation);
      if (!a.generators().get(operation).equals(b.generators().get(image))
          || !image(a.sources(), operation).equals(b.sources().of(image))
          || !image(a.targets(), operation).equals(b.targets().of(image))) {
        return false;
      }
    }
    return true;
  }

  private ImmutableIntList image(Ports ports, int operation) {
    int[] image = new int[ports.count(operation)];
    Arrays.setAll(image, port -> wires.apply(ports.wire(operation, port)));
    return IntLists.immutable.of(image);
  }
}
