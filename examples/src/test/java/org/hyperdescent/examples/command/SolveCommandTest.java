package org.hyperdescent.examples.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hyperdescent.examples.data.Ames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SolveCommandTest {

  @TempDir private Path folder;

  @Test
  void amesAsJson() throws IOException {
    JsonNode json = solve("ames", "--json", "--threads", "2").succeeded().json();
    assertThat(json.propertyNames())
        .contains(
            "problem",
            "engine",
            "runtime",
            "rounds",
            "step",
            "objective",
            "gradientNorm",
            "distanceToClosedForm",
            "testRmse",
            "tasks",
            "seconds",
            "messages");
    assertThat(json.get("problem").asString()).isEqualTo("ames");
    assertThat(json.get("distanceToClosedForm").asDouble()).isBetween(0.0, 1e-6);
    JsonNode errors = json.get("testRmse");
    assertThat(errors.get("composed").asDouble())
        .isLessThan(errors.get("pooled").asDouble())
        .isLessThan(errors.get("independent").asDouble());
    assertThat(json.get("tasks")).hasSize(28);
    assertThat(json.get("messages").asLong()).isEqualTo(112 * json.get("rounds").asLong());
    assertThat(json.get("tasks").get(12).get("name").asString()).isEqualTo("Landmark");
    assertThat(json.get("tasks").get(12).get("composed").isNull()).isTrue();
    assertThat(filesWritten()).containsExactly("ames.html");
  }

  @Test
  void amesForPeople() {
    assertThat(solve("ames", "--rounds", "5").succeeded().out())
        .contains("stopped after 5 rounds", "North_Ames", "power iterations", "ames.html")
        .doesNotContain("NaN");
  }

  @Test
  void chicago() throws IOException {
    JsonNode json = solve("chicago", "--json").succeeded().json();
    assertThat(json.get("tasks")).hasSize(20);
    assertThat(json.get("distanceToClosedForm").asDouble()).isBetween(0.0, 1e-6);
    assertThat(json.get("testRmse").get("composed").asDouble()).isBetween(0.3, 0.4);
    assertThat(filesWritten()).containsExactly("chicago.html");
  }

  @Test
  void networkHasNoClosedForm() {
    JsonNode json =
        solve("ames", "--model", "network", "--rounds", "30", "--json").succeeded().json();
    assertThat(json.get("distanceToClosedForm").isNull()).isTrue();
    assertThat(json.get("model").asString()).isEqualTo("network");
    assertThat(json.get("rounds").asInt()).isEqualTo(30);
    assertThat(json.get("objective").asDouble()).isLessThan(0.52);
  }

  @Test
  void theSameSeedGivesTheSameNumbersOnAnyNumberOfThreads() {
    String[] common = {"ames", "--json", "--rounds", "50"};
    JsonNode one = solve(with(common, "--seed", "7", "--threads", "1")).succeeded().json();
    JsonNode three = solve(with(common, "--seed", "7", "--threads", "3")).succeeded().json();
    assertThat(one.get("objective")).isEqualTo(three.get("objective"));
    assertThat(one.get("testRmse")).isEqualTo(three.get("testRmse"));
    JsonNode other = solve(with(common, "--seed", "8")).succeeded().json();
    assertThat(one.get("objective")).isNotEqualTo(other.get("objective"));
  }

  @Test
  void largerToleranceStopsEarlier() {
    JsonNode json = solve("ames", "--json", "--tolerance", "1e-3").succeeded().json();
    assertThat(json.get("converged").asBoolean()).isTrue();
    assertThat(json.get("rounds").asInt()).isLessThan(600);
    assertThat(json.get("gradientNorm").asDouble()).isLessThan(1e-3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "0.36", "1e300"})
  void divergenceIsToldAndNothingIsWritten(String step) throws IOException {
    solve("ames", "--step", step, "--threads", "1")
        .failed(1, "diverged", "with step " + Double.parseDouble(step), "use --step auto");
    assertThat(filesWritten()).isEmpty();
  }

  @Test
  void slowDivergenceIsToldToo() throws IOException {
    // Twice the inverse of the largest curvature is 0.3548.
    solve("ames", "--step", "0.356", "--rounds", "300")
        .failed(1, "diverged within 300 rounds", "the objective grew from 0.08191 to");
    assertThat(filesWritten()).isEmpty();
  }

  @Test
  void readsAnotherFile() throws IOException {
    Path data = folder.resolve("houses.csv");
    List<String> lines = ames();
    Files.write(data, lines.subList(0, 600));
    JsonNode json =
        Run.of("solve", "ames", "--json", "--data", data.toString(), "--out", out().toString())
            .succeeded()
            .json();
    assertThat(json.get("tasks").size()).isBetween(5, 27);
  }

  @Test
  void namesFileLineAndColumnOfBadData() throws IOException {
    Path data = folder.resolve("houses.csv");
    List<String> lines = ames();
    lines.set(16, lines.get(16).replaceFirst("^((?:[^,]*,){3})[^,]*", "$1abc"));
    Files.write(data, lines);
    Run.of("solve", "ames", "--data", data.toString(), "--out", out().toString())
        .failed(1, data + ", line 17, column Lot_Area: \"abc\" is not a number");
    Files.writeString(data, "Neighborhood,Sale_Price\na,1\n");
    Run.of("solve", "ames", "--data", data.toString(), "--out", out().toString())
        .failed(1, data + ", line 1: column Lot_Frontage is missing");
    Run.of(
            "solve",
            "chicago",
            "--data",
            folder.resolve("none.csv").toString(),
            "--out",
            out().toString())
        .failed(1, "none.csv does not exist");
    assertThat(filesWritten()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "", "1e999"})
  void whatIsNoNumberInTheDataIsTold(String cell) throws IOException {
    Path data = folder.resolve("houses.csv");
    List<String> lines = ames();
    lines.set(16, lines.get(16).replaceFirst("^((?:[^,]*,){3})[^,]*", "$1" + cell));
    Files.write(data, lines);
    Run.of("solve", "ames", "--data", data.toString(), "--out", out().toString())
        .failed(1, data + ", line 17, column Lot_Area: ");
    assertThat(filesWritten()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--step, -1",
    "--step, 0",
    "--step, NaN",
    "--step, fast",
    "--rounds, -1",
    "--threads, 0",
    "--tolerance, -1",
    "--model, tree",
    "--seed, one"
  })
  void aWrongValueOfAnOptionIsAWrongCommandLine(String option, String value) throws IOException {
    solve("ames", option, value).failed(2, option, value, "--help");
    assertThat(filesWritten()).isEmpty();
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Run.of("solve", "ames", "--out", file.toString())
        .failed(1, "cannot create the folder " + file, "--out");
    Files.createDirectories(out().resolve("ames.html"));
    solve("ames").failed(1, "cannot write", "--out");
  }

  private Run solve(String... args) {
    return Run.of(with(with(new String[] {"solve"}, args), "--out", out().toString()));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private List<String> filesWritten() throws IOException {
    if (!Files.exists(out())) {
      return List.of();
    }
    try (var files = Files.list(out())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static List<String> ames() throws IOException {
    try (var reader = new BufferedReader(new InputStreamReader(Ames.builtIn().open(), UTF_8))) {
      return new ArrayList<>(reader.lines().toList());
    }
  }

  private static String[] with(String[] args, String... more) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of(more));
    return all.toArray(new String[0]);
  }
}
