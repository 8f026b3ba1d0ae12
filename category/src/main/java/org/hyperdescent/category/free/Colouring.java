package org.hyperdescent.category.free;

import java.util.Arrays;
import java.util.Map;

/// Colours of wires and operations that isomorphic diagrams share: hashes of what surrounds them.
/// Different colours prove nodes different; equal colours prove nothing (and so may collide).
final class Colouring {

  private static final int ROUNDS = 24;

  private final Diagram<?, ?> diagram;
  final long[] wires;
  final long[] operations;

  /// The colours that types and generators give. They are numbered instead of hashed: unequal
  /// values with one hash code are common, and must not look interchangeable.
  ///
  /// @param numbers the numbers given out so far, shared by the diagrams to compare; modified
  Colouring(Diagram<?, ?> diagram, Map<Object, Integer> numbers) {
    this.diagram = diagram;
    wires = new long[diagram.wires().size()];
    operations = new long[diagram.generators().size()];
    Arrays.setAll(wires, wire -> mix(1, number(numbers, diagram.wires().get(wire))));
    Arrays.setAll(operations, o -> mix(2, number(numbers, diagram.generators().get(o))));
  }

  private static int number(Map<Object, Integer> numbers, Object value) {
    return numbers.computeIfAbsent(value, _ -> numbers.size());
  }

  static long mix(long colour, long next) {
    long z = colour * 0x9E3779B97F4A7C15L + next;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// Gives every wire with a number of its own that colour, and lets all colours spread: an
  /// operation sees the wires at its ports in order, a wire the bag of ports on it. The number of
  /// rounds is bounded, so that this stays linear.
  ///
  /// @param fixed a number for each wire that is to be told from all others, -1 for the rest; not
  ///   modified
  void refine(int[] fixed) {
    for (int wire = 0; wire < fixed.length; wire++) {
      if (fixed[wire] >= 0) {
        wires[wire] = mix(3, fixed[wire]);
      }
    }
    int rounds = Math.min(ROUNDS, wires.length + operations.length);
    for (int round = 0; round < rounds; round++) {
      long[] bags = new long[wires.length];
      for (int operation = 0; operation < operations.length; operation++) {
        long colour = operations[operation];
        colour = see(diagram.sources(), operation, mix(colour, 4));
        colour = see(diagram.targets(), operation, mix(colour, 5));
        operations[operation] = colour;
        show(diagram.sources(), operation, mix(colour, 6), bags);
        show(diagram.targets(), operation, mix(colour, 7), bags);
      }
      for (int wire = 0; wire < wires.length; wire++) {
        if (fixed[wire] < 0) {
          wires[wire] = mix(wires[wire], bags[wire]);
        }
      }
    }
  }

  private long see(Ports ports, int operation, long start) {
    long colour = start;
    for (int port = 0; port < ports.count(operation); port++) {
      colour = mix(colour, wires[ports.wire(operation, port)]);
    }
    return colour;
  }

  private static void show(Ports ports, int operation, long colour, long[] bags) {
    for (int port = 0; port < ports.count(operation); port++) {
      bags[ports.wire(operation, port)] += mix(colour, port);
    }
  }
}
