package org.hyperdescent.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  @Test
  void writesNothingWhereNobodyWatches() throws InterruptedException {
    assertThat(shown(false)).isEmpty();
  }

  @Test
  void rewritesOneLineAndRemovesIt() throws InterruptedException {
    String shown = shown(true);
    assertThat(shown)
        .contains("\rwork [===============               ] 5/10 half")
        .endsWith("\r\u001b[K");
    // Fifty calls in a moment, but only two of them are shown.
    assertThat(shown.split("work", -1)).hasSizeBetween(2, 4);
    assertThat(shown).doesNotContain("\n");
  }

  private static String shown(boolean terminal) throws InterruptedException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    try (ProgressLine line = new ProgressLine(new Console(stream, stream, terminal), "work")) {
      Thread.sleep(120);
      for (int i = 0; i < 50; i++) {
        line.show(5, 10, "half");
      }
    }
    return err.toString(StandardCharsets.UTF_8);
  }
}
