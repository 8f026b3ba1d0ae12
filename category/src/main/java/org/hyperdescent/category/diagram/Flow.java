package org.hyperdescent.category.diagram;

/// What travels along a wire.
public enum Flow {
  /// Values, from its beginning to its end.
  FORWARD,
  /// Answers (changes, requests, updates), from its beginning to its end, against the reading
  /// direction of the diagram.
  BACKWARD,
  /// Nothing in particular: the wire says that its two ends share a variable.
  UNDIRECTED
}
