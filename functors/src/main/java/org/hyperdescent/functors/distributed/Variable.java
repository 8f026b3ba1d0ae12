package org.hyperdescent.functors.distributed;

import org.hyperdescent.crdc.smooth.Space;

/// A state variable of a distributed system, owned by a junction or private to a box.
///
/// @param name the name of the junction, or `box.k` for the private variable number `k` of a box
/// @param space the space it lives in
/// @param offset where it starts in a state vector
/// @param shared whether a junction owns it; a private variable is updated inside its box and never
///   sent
public record Variable(String name, Space space, int offset, boolean shared) {

  /// The number of real numbers in this variable.
  public int size() {
    return Math.toIntExact(space.size());
  }
}
