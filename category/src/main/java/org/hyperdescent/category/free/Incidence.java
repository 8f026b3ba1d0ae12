package org.hyperdescent.category.free;

/// Which ports sit on each wire: [Ports] read backwards, in linear time and space.
final class Incidence {

  private final int[] start;
  private final int[] operation;
  private final int[] port;

  private Incidence(int[] start, int[] operation, int[] port) {
    this.start = start;
    this.operation = operation;
    this.port = port;
  }

  static Incidence of(Ports ports, int wires) {
    int[] start = new int[wires + 1];
    for (int i = 0; i < ports.total(); i++) {
      start[ports.wireAt(i) + 1]++;
    }
    for (int wire = 0; wire < wires; wire++) {
      start[wire + 1] += start[wire];
    }
    int[] next = start.clone();
    int[] operation = new int[ports.total()];
    int[] port = new int[ports.total()];
    for (int o = 0; o < ports.operations(); o++) {
      for (int p = 0; p < ports.count(o); p++) {
        int at = next[ports.wire(o, p)]++;
        operation[at] = o;
        port[at] = p;
      }
    }
    return new Incidence(start, operation, port);
  }

  /// The ports on a wire are those from `start(wire)` to `end(wire) - 1`.
  int start(int wire) {
    return start[wire];
  }

  int end(int wire) {
    return start[wire + 1];
  }

  int operation(int at) {
    return operation[at];
  }

  int port(int at) {
    return port[at];
  }
}
