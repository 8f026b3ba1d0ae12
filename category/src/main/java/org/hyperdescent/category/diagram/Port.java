package org.hyperdescent.category.diagram;

/// A place on the border of a box or of a whole diagram where wires end.
///
/// @param side on which side; the ports of a side are in the order in which they are listed
/// @param label a short text beside it, such as its number; may be empty
public record Port(Side side, String label) {

  /// A port without a label.
  public static Port on(Side side) {
    return new Port(side, "");
  }
}
