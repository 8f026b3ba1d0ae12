package org.hyperdescent.category;

import java.io.Serial;

/// Thrown when arrows, diagrams or values of different types are put together.
///
/// The message is one line that shows both types; nothing has been built or changed when it is
/// thrown.
public final class TypeMismatchException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  /// Creates the exception with a one-line message that shows both types.
  public TypeMismatchException(String message) {
    super(message);
  }
}
