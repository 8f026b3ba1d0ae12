package org.hyperdescent.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TrainCommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"squared", "bernoulli", "softmax"})
  void learnsToTellIrisesApart(String error) {
    JsonNode json = Run.of("train", "iris", "--error", error, "--json").succeeded().json();
    assertThat(json.propertyNames())
        .contains(
            "problem",
            "error",
            "epochs",
            "step",
            "seed",
            "trainAccuracy",
            "testAccuracy",
            "seconds");
    assertThat(json.get("error").asString()).isEqualTo(error);
    assertThat(json.get("trainAccuracy").asDouble()).isBetween(0.9, 1.0);
    assertThat(json.get("testAccuracy").asDouble()).isBetween(0.85, 1.0);
  }

  @Test
  void withoutTrainingItGuesses() {
    JsonNode json =
        Run.of("train", "iris", "--epochs", "1", "--step", "1e-9", "--json").succeeded().json();
    assertThat(json.get("trainAccuracy").asDouble()).isLessThan(0.8);
  }

  @Test
  void batchesNeedNotDivideTheTrainingPart() {
    assertThat(Run.of("train", "iris", "--batch", "37", "--epochs", "3").succeeded().out())
        .contains("training accuracy", "test accuracy");
    Run.of("train", "iris", "--batch", "1000", "--epochs", "3").succeeded();
  }

  @Test
  void divergenceIsTold() {
    Run.of("train", "iris", "--error", "softmax", "--step", "1e308")
        .failed(1, "diverged in epoch", "use a smaller --step");
  }

  @ParameterizedTest
  @ValueSource(strings = {"squared", "bernoulli", "softmax"})
  void saturationIsToldToo(String error) {
    Run.of("train", "iris", "--error", error, "--step", "1e9", "--epochs", "20")
        .failed(1, "diverged", "step 1.0E9", "use a smaller --step");
  }

  @Test
  void badDataIsTold(@TempDir Path folder) throws IOException {
    Path data = Files.writeString(folder.resolve("flowers.csv"), "1,4,a,b\n1,x,3,4,0\n");
    Run.of("train", "iris", "--data", data.toString())
        .failed(1, "flowers.csv", "line 2", "column sepal_width", "is not a number");
  }
}
