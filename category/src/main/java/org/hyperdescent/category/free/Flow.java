package org.hyperdescent.category.free;

import java.util.Optional;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;

/// The flow through a diagram: how often wires begin and end, and in which order operations can
/// run. All in linear time.
///
/// *Monogamous* means that each wire begins exactly once (as an input of the whole or at an output
/// port) and ends exactly once; *acyclic* that no operation feeds itself. Diagrams with both are
/// the arrows of the free symmetric monoidal category (Bonchi, Gadducci, Kissinger, Sobociński and
/// Zanasi, arXiv:2104.14686).
final class Flow {

  private Flow() {}

  /// What keeps a diagram from being monogamous and acyclic, if anything.
  static Optional<String> defect(Diagram<?, ?> diagram) {
    int[] begins = new int[diagram.wires().size()];
    int[] ends = new int[diagram.wires().size()];
    count(diagram.inputs(), diagram.targets(), begins);
    count(diagram.outputs(), diagram.sources(), ends);
    for (int wire = 0; wire < begins.length; wire++) {
      if (begins[wire] != 1 || ends[wire] != 1) {
        return Optional.of(
            "wire %d of type %s begins %d times and ends %d times"
                .formatted(wire, diagram.wires().get(wire), begins[wire], ends[wire]));
      }
    }
    int scheduled = 0;
    int last = -1;
    boolean[] done = new boolean[diagram.generators().size()];
    for (ImmutableIntList layer : sortable(diagram)) {
      scheduled += layer.size();
      layer.forEach(operation -> done[operation] = true);
    }
    if (scheduled == done.length) {
      return Optional.empty();
    }
    for (int operation = done.length - 1; operation >= 0; operation--) {
      last = done[operation] ? last : operation;
    }
    return Optional.of(
        "operation %d, %s, waits for its own outputs or for operations that do"
            .formatted(last, diagram.generators().get(last)));
  }

  private static void count(FiniteFunction leg, Ports ports, int[] counts) {
    for (int i = 0; i < leg.source(); i++) {
      counts[leg.apply(i)]++;
    }
    for (int i = 0; i < ports.total(); i++) {
      counts[ports.wireAt(i)]++;
    }
  }

  /// The operations in layers, each as early as possible: an operation comes after all operations
  /// that have an output on one of its input wires. Operations on or behind a cycle come last,
  /// together.
  static MutableList<ImmutableIntList> layers(Diagram<?, ?> diagram) {
    MutableList<ImmutableIntList> layers = sortable(diagram);
    boolean[] done = new boolean[diagram.generators().size()];
    layers.forEach(layer -> layer.forEach(operation -> done[operation] = true));
    MutableIntList rest = IntLists.mutable.empty();
    for (int operation = 0; operation < done.length; operation++) {
      if (!done[operation]) {
        rest.add(operation);
      }
    }
    if (rest.notEmpty()) {
      layers.add(rest.toImmutable());
    }
    return layers;
  }

  /// The layers of the operations that are not on or behind a cycle (Kahn's algorithm).
  private static MutableList<ImmutableIntList> sortable(Diagram<?, ?> diagram) {
    int operations = diagram.generators().size();
    // A wire is ready when all that feed it have run, an operation when all its input wires are.
    int[] wireWaits = new int[diagram.wires().size()];
    count(FiniteFunction.of(wireWaits.length), diagram.targets(), wireWaits);
    int[] waits = new int[operations];
    Incidence readers = Incidence.of(diagram.sources(), wireWaits.length);
    MutableIntList ready = IntLists.mutable.empty();
    for (int operation = 0; operation < operations; operation++) {
      for (int port = 0; port < diagram.sources().count(operation); port++) {
        waits[operation] += wireWaits[diagram.sources().wire(operation, port)] > 0 ? 1 : 0;
      }
      if (waits[operation] == 0) {
        ready.add(operation);
      }
    }
    MutableList<ImmutableIntList> layers = Lists.mutable.empty();
    while (ready.notEmpty()) {
      layers.add(ready.toImmutable());
      MutableIntList next = IntLists.mutable.empty();
      for (int i = 0; i < ready.size(); i++) {
        int operation = ready.get(i);
        for (int port = 0; port < diagram.targets().count(operation); port++) {
          int wire = diagram.targets().wire(operation, port);
          if (--wireWaits[wire] == 0) {
            for (int at = readers.start(wire); at < readers.end(wire); at++) {
              int reader = readers.operation(at);
              if (--waits[reader] == 0) {
                next.add(reader);
              }
            }
          }
        }
      }
      ready = next.sortThis();
    }
    return layers;
  }
}
