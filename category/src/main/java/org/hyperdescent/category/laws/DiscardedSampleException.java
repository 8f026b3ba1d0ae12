package org.hyperdescent.category.laws;

import java.io.Serial;

/// Thrown by a provider or a law when a sample does not meet the premises; the sample is then not
/// counted.
public final class DiscardedSampleException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /// A sample that does not count; where there is a sample at hand, `throw sample.discard(reason)`.
  public DiscardedSampleException(String reason) {
    super(reason, null, false, false);
  }
}
