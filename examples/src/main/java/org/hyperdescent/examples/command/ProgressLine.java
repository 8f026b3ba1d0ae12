package org.hyperdescent.examples.command;

import java.util.Locale;

/// A line on the terminal that says how far a long run is, rewritten at most ten times a second.
///
/// It vanishes when closed. Where nobody watches, it writes nothing at all.
public final class ProgressLine implements AutoCloseable {

  private static final int WIDTH = 30;
  private static final long PAUSE_NANOS = 100_000_000;

  private final Console console;
  private final String title;
  private final long start = System.nanoTime();
  private long last = start;
  private boolean shown;

  /// A progress line that is not shown before its first step.
  public ProgressLine(Console console, String title) {
    this.console = console;
    this.title = title;
  }

  /// Says how far the run is.
  ///
  /// @param done how many steps are done
  /// @param total how many steps there are at most
  /// @param detail what else to say
  public void show(long done, long total, String detail) {
    long now = System.nanoTime();
    if (!console.terminal() || now - last < PAUSE_NANOS) {
      return;
    }
    last = now;
    shown = true;
    int full = (int) (WIDTH * done / Math.max(1, total));
    console
        .err()
        .printf(
            Locale.ROOT,
            "\r%s [%s%s] %d/%d %s, %.0f s\u001b[K",
            title,
            "=".repeat(full),
            " ".repeat(WIDTH - full),
            done,
            total,
            detail,
            (now - start) / 1e9);
    console.err().flush();
  }

  @Override
  public void close() {
    if (shown) {
      console.err().print("\r\u001b[K");
      console.err().flush();
    }
  }
}
