package org.hyperdescent.examples.command;

import java.util.Locale;

/// The models that `solve` knows.
enum ModelKind {
  LINEAR,
  NETWORK;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
