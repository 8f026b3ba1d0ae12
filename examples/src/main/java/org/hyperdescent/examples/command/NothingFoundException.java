package org.hyperdescent.examples.command;

import java.io.Serial;
import org.eclipse.collections.api.list.ImmutableList;

/// Thrown when nothing has the name that was asked for; the message is one line that ends with the
/// names that come closest.
final class NothingFoundException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  NothingFoundException(String message, ImmutableList<String> close) {
    super(message + close.makeString(close.isEmpty() ? "" : "; close: ", ", ", ""));
  }
}
