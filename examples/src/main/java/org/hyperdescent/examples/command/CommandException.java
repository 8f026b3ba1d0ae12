package org.hyperdescent.examples.command;

import java.io.Serial;

/// Thrown when a command cannot do what it was asked to; the message is one line that says what to
/// do.
public final class CommandException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /// Creates the exception with a one-line message.
  public CommandException(String message) {
    super(message);
  }

  /// Creates the exception with a one-line message and what caused it.
  public CommandException(String message, Throwable cause) {
    super(message, cause);
  }
}
