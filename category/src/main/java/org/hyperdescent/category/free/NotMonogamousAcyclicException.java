package org.hyperdescent.category.free;

import java.io.Serial;

/// Thrown when an open hypergraph is used as an arrow of a free symmetric monoidal category but is
/// not one: a wire has no or several beginnings or ends, or operations form a cycle.
///
/// The message is one line that names the wire or the operation.
public final class NotMonogamousAcyclicException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  /// Creates the exception with a one-line message.
  public NotMonogamousAcyclicException(String message) {
    super(message);
  }
}
