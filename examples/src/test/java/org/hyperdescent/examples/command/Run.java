package org.hyperdescent.examples.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.hyperdescent.examples.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A run of the command line within the test.
///
/// @param code the exit code
/// @param out what it wrote to the standard output
/// @param err what it wrote to the standard error
record Run(int code, String out, String err) {

  static Run of(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  /// Checks that it succeeded and said nothing beside its result.
  Run succeeded() {
    assertThat(err).isEmpty();
    assertThat(code).isZero();
    return this;
  }

  /// Checks that it failed with a code and exactly one line that contains something.
  Run failed(int expected, String... parts) {
    assertThat(err).contains(parts).startsWith("hyperdescent: ").endsWith("\n");
    assertThat(err.lines()).hasSize(1);
    assertThat(out).isEmpty();
    assertThat(code).isEqualTo(expected);
    return this;
  }

  /// The last line of the standard output as JSON.
  JsonNode json() {
    return JsonMapper.builder().build().readTree(out.lines().toList().getLast());
  }
}
