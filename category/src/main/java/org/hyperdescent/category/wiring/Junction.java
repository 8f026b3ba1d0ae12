package org.hyperdescent.category.wiring;

/// A junction of a wiring diagram: a variable that the ports on it share.
///
/// @param name the name, not empty, and unique in its diagram
/// @param type the type of every port on it
/// @param <T> the types
public record Junction<T>(String name, T type) {

  /// Checks the name.
  ///
  /// @throws WiringException if the name is empty
  public Junction {
    if (name.isEmpty()) {
      throw new WiringException("a junction needs a name");
    }
  }
}
