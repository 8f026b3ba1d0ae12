package org.hyperdescent.category.diagram;

/// The side of a box or of a whole diagram on which a port lies. Arrows are read from left to
/// right; parameters come in from above.
public enum Side {
  /// The side of the source; ports are ordered from top to bottom.
  LEFT,
  /// The side of the target; ports are ordered from top to bottom.
  RIGHT,
  /// The side of the parameters; ports are ordered from left to right.
  TOP
}
