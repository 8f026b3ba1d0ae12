package org.hyperdescent.category.wiring;

import org.eclipse.collections.api.list.ImmutableList;

/// A box of a wiring diagram: a place for something with the given ports. Several boxes of a
/// diagram may have the same name, as a relation may be used several times.
///
/// @param name the name, not empty
/// @param portTypes the types of the ports, in order
/// @param <T> the types
public record Box<T>(String name, ImmutableList<T> portTypes) {

  /// Checks the name.
  ///
  /// @throws WiringException if the name is empty
  public Box {
    if (name.isEmpty()) {
      throw new WiringException("a box needs a name");
    }
  }

  /// The number of ports.
  public int size() {
    return portTypes.size();
  }
}
