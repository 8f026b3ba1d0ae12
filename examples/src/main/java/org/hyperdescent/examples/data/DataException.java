package org.hyperdescent.examples.data;

import java.io.Serial;

/// Thrown when a data file cannot be read or does not hold what it should.
///
/// The message is one line that names the file and, where there is one, the line and the column.
public final class DataException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /// Creates the exception with a one-line message.
  public DataException(String message) {
    super(message);
  }

  /// Creates the exception with a one-line message and what caused it.
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
