package org.hyperdescent.category.wiring;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;

/// An open thing: a decorated cospan with one undirected boundary, `ports → variables`, and a
/// decoration on the variables. A variable that no port shows is private.
///
/// Several ports may show the same variable. The order of the variables matters to whoever
/// simulates an open thing; composition specifies it, see [Gluing].
///
/// @param variables the types of the variables
/// @param decoration the decoration on the variables
/// @param ports the variable of each port
/// @param <T> the types of variables
/// @param <X> the decorations
public record Open<T, X>(ImmutableList<T> variables, X decoration, FiniteFunction ports) {

  /// Checks that ports show variables.
  ///
  /// @throws TypeMismatchException if the ports are not a function into the variables
  public Open {
    if (ports.target() != variables.size()) {
      throw new TypeMismatchException(
          "the ports %s do not show the %d variables %s"
              .formatted(ports, variables.size(), variables));
    }
  }

  /// The open thing that shows each of its variables at one port, in order.
  public static <T, X> Open<T, X> of(ImmutableList<T> variables, X decoration) {
    return new Open<>(variables, decoration, FiniteFunction.identity(variables.size()));
  }

  /// The open thing that shows the given variables, in this order; the others are private.
  ///
  /// @param shown numbers of variables
  public static <T, X> Open<T, X> showing(ImmutableList<T> variables, X decoration, int... shown) {
    return new Open<>(variables, decoration, FiniteFunction.of(variables.size(), shown));
  }

  /// The open thing that shows nothing: all its variables are private.
  public static <T, X> Open<T, X> closed(ImmutableList<T> variables, X decoration) {
    return showing(variables, decoration);
  }

  /// The types of the ports.
  public ImmutableList<T> portTypes() {
    return ports.values().collect(variables::get);
  }
}
