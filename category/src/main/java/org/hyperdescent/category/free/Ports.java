package org.hyperdescent.category.free;

import java.util.Arrays;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;

/// The wires at the ports of each operation, on one side: lists of numbers laid out one after the
/// other in one array. The arrays are never modified after construction and never handed out.
final class Ports {

  /// The ports of operation `i` are those at `start[i] .. start[i+1]-1`.
  private final int[] start;

  private final int[] wire;

  /// Takes the arrays over.
  Ports(int[] start, int[] wire) {
    this.start = start;
    this.wire = wire;
  }

  static Ports none() {
    return new Ports(new int[1], new int[0]);
  }

  /// One operation on the wires `first, first + 1, ...`.
  static Ports consecutive(int first, int count) {
    int[] wire = new int[count];
    Arrays.setAll(wire, i -> first + i);
    return new Ports(new int[] {0, count}, wire);
  }

  int operations() {
    return start.length - 1;
  }

  int total() {
    return wire.length;
  }

  int count(int operation) {
    return start[operation + 1] - start[operation];
  }

  int wire(int operation, int port) {
    return wire[start[operation] + port];
  }

  int wireAt(int index) {
    return wire[index];
  }

  ImmutableIntList of(int operation) {
    return IntLists.immutable.of(Arrays.copyOfRange(wire, start[operation], start[operation + 1]));
  }

  boolean sameAt(int operation, int other) {
    return Arrays.equals(
        wire, start[operation], start[operation + 1], wire, start[other], start[other + 1]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ports ports
        && Arrays.equals(start, ports.start)
        && Arrays.equals(wire, ports.wire);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(start) + Arrays.hashCode(wire);
  }
}
