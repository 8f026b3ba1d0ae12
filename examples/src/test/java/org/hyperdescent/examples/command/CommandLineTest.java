package org.hyperdescent.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @ParameterizedTest
  @ValueSource(strings = {"solve", "train", "derive", "laws"})
  void everyCommandHasHelpAndJson(String command) {
    assertThat(Run.of(command, "--help").succeeded().out()).contains(command, "--json", "--seed");
    assertThat(Run.of("--help").succeeded().out()).contains(command);
  }

  @Test
  void hasAVersion() {
    assertThat(Run.of("--version").succeeded().out()).startsWith("hyperdescent ");
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("", "a command is missing: solve, train, reproduce, derive, draw, laws"),
        Arguments.of("slove ames", "did you mean"),
        Arguments.of("solve", "PROBLEM"),
        Arguments.of("solve paris", "'paris' is not one of ames, chicago"),
        Arguments.of("solve ames chicago", "chicago"),
        Arguments.of("solve ames --step -1", "'-1' is not 'auto' or a positive number"),
        Arguments.of("solve ames --step 0", "'0' is not 'auto' or a positive number"),
        Arguments.of("solve ames --step NaN", "'NaN' is not 'auto' or a positive number"),
        Arguments.of("solve ames --step Infinity", "'Infinity' is not 'auto'"),
        Arguments.of("solve ames --step fast", "'fast' is not 'auto' or a positive number"),
        Arguments.of("solve ames --threads 0", "'0' is not a whole number above 0"),
        Arguments.of("solve ames --rounds -1", "'-1' is not a whole number above 0"),
        Arguments.of("solve ames --rounds 1e3", "'1e3' is not a whole number above 0"),
        Arguments.of("solve ames --tolerance 0", "'0' is not a positive number"),
        Arguments.of("solve ames --seed x", "x"),
        Arguments.of("solve ames --model forest", "'forest' is not one of linear, network"),
        Arguments.of("solve ames --frobnicate", "--frobnicate"),
        Arguments.of("train", "PROBLEM"),
        Arguments.of("train ames", "'ames' is not one of iris"),
        Arguments.of(
            "train iris --error hinge", "'hinge' is not one of squared, bernoulli, softmax"),
        Arguments.of("train iris --epochs 0", "'0' is not a whole number above 0"),
        Arguments.of("train iris --batch 0", "'0' is not a whole number above 0"),
        Arguments.of("train iris --step -0.1", "'-0.1' is not a positive number"),
        Arguments.of("reproduce", "RUN"),
        Arguments.of("reproduce iris", "'iris' is not one of iris-integer, look-up-table"),
        Arguments.of("derive", "PROBLEM"),
        Arguments.of("derive ames --format png", "'png' is not one of text, mermaid, svg"),
        Arguments.of("laws --samples 0", "'0' is not a whole number above 0"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void wrongCommandLinesAreToldInOneLine(String line, String part) {
    Run.of(line.isEmpty() ? new String[0] : line.split(" ")).failed(2, part, "--help");
  }
}
