package org.hyperdescent.examples.command;

import java.util.Locale;

/// The formats that `derive` knows.
enum Format {
  TEXT,
  MERMAID,
  SVG;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
