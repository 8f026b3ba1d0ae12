package org.hyperdescent.category.free;

import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.TypeMismatchException;

/// Checks and collects the ports of operations on one side.
final class PortsBuilder {

  private final ImmutableList<?> wires;
  private final MutableIntList start = IntLists.mutable.of(0);
  private final MutableIntList wire = IntLists.mutable.empty();

  PortsBuilder(ImmutableList<?> wires) {
    this.wires = wires;
  }

  void add(String side, Object generator, ImmutableList<?> types, ImmutableIntList on) {
    if (types.size() != on.size()) {
      throw new TypeMismatchException(
          "%s has %d %ss, not %d".formatted(generator, types.size(), side, on.size()));
    }
    for (int port = 0; port < on.size(); port++) {
      int at = on.get(port);
      if (at < 0 || at >= wires.size()) {
        throw new TypeMismatchException(
            "%s %d of %s is on wire %d, but there are %d wires"
                .formatted(side, port, generator, at, wires.size()));
      }
      if (!wires.get(at).equals(types.get(port))) {
        throw new TypeMismatchException(
            "%s %d of %s is on wire %d: %s is not %s"
                .formatted(side, port, generator, at, types.get(port), wires.get(at)));
      }
      wire.add(at);
    }
    start.add(wire.size());
  }

  Ports build() {
    return new Ports(start.toArray(), wire.toArray());
  }
}
