package org.hyperdescent.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReproduceCommandTest {

  @Test
  void theIntegerRunIsReproduced() {
    JsonNode json = Run.of("reproduce", "iris-integer", "--json").succeeded().json();
    assertThat(json.propertyNames())
        .containsExactly(
            "run",
            "source",
            "steps",
            "parameters",
            "expected",
            "accuracy",
            "expectedAccuracy",
            "reproduced",
            "seconds");
    assertThat(json.get("run").asString()).isEqualTo("iris-integer");
    assertThat(json.get("steps").asInt()).isEqualTo(9000);
    assertThat(json.get("reproduced").asBoolean()).isTrue();
    assertThat(json.get("parameters").toString())
        .isEqualTo("[-118,912,-884,408,-20,-189,68,28,-1407,-641,1407,2336]");
    assertThat(json.get("accuracy").asDouble()).isEqualTo(0.96);
  }

  @Test
  void soIsTheLookUpTable() {
    assertThat(Run.of("reproduce", "look-up-table").succeeded().out())
        .contains("look-up-table: 4 steps", "parameters 0 1 1 0", "every bit is the same");
  }

  @Test
  void hasHelp() {
    assertThat(Run.of("reproduce", "--help").succeeded().out())
        .contains("iris-integer", "look-up-table", "--json", "expectedAccuracy");
  }
}
