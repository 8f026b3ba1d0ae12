package org.hyperdescent.category.wiring;

import java.io.Serial;

/// Thrown when a wiring diagram is not well formed or cannot be read: unknown or repeated names,
/// wrong numbers of ports or boxes, text that is not in the relation notation.
///
/// The message is one line. For text it starts with `line:column:`, both counted from 1.
public final class WiringException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  /// Creates the exception with a one-line message.
  public WiringException(String message) {
    super(message);
  }

  /// Creates the exception with a one-line message and a cause.
  public WiringException(String message, Throwable cause) {
    super(message, cause);
  }
}
