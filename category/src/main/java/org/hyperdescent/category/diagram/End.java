package org.hyperdescent.category.diagram;

/// One end of a wire.
///
/// @param node the number of the node in its diagram; [#OUTSIDE] for the border of the diagram
/// @param port the number of the port there; 0 for a spider
public record End(int node, int port) {

  /// The number that stands for the border of the diagram.
  public static final int OUTSIDE = -1;

  /// The outer port of the given number.
  public static End outside(int port) {
    return new End(OUTSIDE, port);
  }

  /// Whether this is an outer port.
  public boolean isOutside() {
    return node == OUTSIDE;
  }
}
