package org.hyperdescent.examples.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.factory.Lists;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSetsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ames.csv.gz", "chicago.csv.gz", "iris.csv"})
  void licensesNameEachFileWithItsRowsColumnsAndChecksum(String name) throws Exception {
    DataFile file = DataFile.builtIn(name);
    List<String> lines = lines(file);
    byte[] stored;
    try (InputStream stream = file.openStored()) {
      stored = stream.readAllBytes();
    }
    String checksum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(stored));
    int columns = lines.getLast().split(",", -1).length;
    assertThat(lines(DataFile.builtIn("DATA-LICENSES.md")))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("| %s | %d | %d |".formatted(name, lines.size() - 1, columns))
                    .endsWith("| %s |".formatted(checksum)));
  }

  @Test
  void aHouseWithoutNeighborhoodIsToldWithFileLineAndColumn() throws IOException {
    MutableList<String> lines = Lists.mutable.ofAll(lines(DataFile.builtIn("ames.csv.gz")));
    int task = List.of(lines.getFirst().split(",", -1)).indexOf("Neighborhood");
    String[] fields = lines.get(4).split(",", -1);
    fields[task] = " ";
    lines.set(4, String.join(",", fields));
    Path file = Files.write(folder.resolve("houses.csv"), lines);
    assertThatThrownBy(() -> Ames.read(DataFile.at(file), 1))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ", line 5, column Neighborhood: \" \" is missing");
  }

  @Test
  void splitIsTheOneOfTheJavaSpecification() {
    assertThat(Split.halves(2930, 1).train()).startsWith(2247, 1319, 876, 536, 2807);
    assertThat(Split.halves(2930, 2).train()).startsWith(1404, 1217, 2562, 181, 1851);
    assertThat(Split.halves(7, 1).train()).hasSize(3);
    assertThat(Split.halves(7, 1).test())
        .hasSize(4)
        .doesNotContainAnyElementsOf(Split.halves(7, 1).train());
  }

  @Test
  void amesHasATaskForEachOfTwentyEightNeighborhoods() {
    Multitask ames = Ames.read(Ames.builtIn(), 1);
    assertThat(ames.tasks()).hasSize(28);
    assertThat(ames.tasks().collect(Task::name).castToList()).isSorted().contains("North_Ames");
    assertThat(ames.trainRows()).isEqualTo(1465);
    assertThat(ames.testRows()).isEqualTo(1465);
    assertThat(ames.features()).hasSize(21);
    Task landmark = ames.tasks().detect(task -> task.name().equals("Landmark"));
    assertThat(landmark.trainRows()).isEqualTo(1);
    assertThat(landmark.testRows()).isZero();
  }

  @Test
  void trainingHalvesAreStandardizedByThemselves() {
    Multitask ames = Ames.read(Ames.builtIn(), 1);
    for (int j = 1; j < 21; j++) {
      double sum = 0;
      double squares = 0;
      for (Task task : ames.tasks()) {
        for (int row = 0; row < task.trainRows(); row++) {
          sum += task.trainFeatures().get(row, j);
          squares += Math.pow(task.trainFeatures().get(row, j), 2);
        }
      }
      assertThat(sum / 1465).isCloseTo(0, within(1e-10));
      assertThat(squares / 1465).isCloseTo(1, within(1e-10));
    }
    assertThat(ames.tasks().sumOfDouble(task -> CommonOps_DDRM.elementSum(task.trainTargets())))
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void testRowsDoNotChangeTheTrainingHalf() throws IOException {
    List<String> lines = new ArrayList<>(lines(Ames.builtIn()));
    int testRow = Split.halves(2930, 1).test().getFirst();
    int price = List.of(lines.getFirst().split(",", -1)).indexOf("Sale_Price");
    String[] fields = lines.get(1 + testRow).split(",", -1);
    fields[price] = "99999999";
    lines.set(1 + testRow, String.join(",", fields));
    Path changed = folder.resolve("changed.csv");
    Files.write(changed, lines);
    assertThat(train(Ames.read(DataFile.at(changed), 1)))
        .isEqualTo(train(Ames.read(Ames.builtIn(), 1)));
  }

  private static List<DMatrixData> train(Multitask problem) {
    return problem
        .tasks()
        .flatCollect(
            task ->
                List.of(DMatrixData.of(task.trainFeatures()), DMatrixData.of(task.trainTargets())))
        .castToList();
  }

  private record DMatrixData(List<Double> values) {
    static DMatrixData of(DMatrixRMaj matrix) {
      return new DMatrixData(Arrays.stream(matrix.data).boxed().toList());
    }
  }

  @Test
  void chicagoHasOldAndNewStations() {
    Multitask chicago = Chicago.read(Chicago.builtIn(), 1);
    assertThat(chicago.tasks()).hasSize(20);
    assertThat(chicago.trainRows()).isEqualTo(4200);
    assertThat(chicago.tasks().get(0).trainRows()).isEqualTo(400);
    assertThat(chicago.tasks().get(1).trainRows()).isEqualTo(20);
    assertThat(chicago.tasks().get(19).testRows()).isEqualTo(2842);
    assertThat(chicago.features()).hasSize(6);
  }

  @Test
  void chicagoRejectsADayThatIsSkipped() throws IOException {
    List<String> lines = new ArrayList<>(lines(Chicago.builtIn()));
    lines.remove(100);
    Path file = folder.resolve("gap.csv");
    Files.write(file, lines);
    assertThatThrownBy(() -> Chicago.read(DataFile.at(file), 1))
        .isInstanceOf(DataException.class)
        .hasMessage(
            file + ", line 101, column date: \"2001-05-02\" is not the day after the row before");
  }

  @Test
  void irisIsSplitIntoHundredAndFifty() {
    Iris iris = Iris.read(Iris.builtIn(), 1);
    assertThat(iris.classes()).containsExactly("setosa", "versicolor", "virginica");
    assertThat(iris.train().rows()).isEqualTo(100);
    assertThat(iris.test().rows()).isEqualTo(50);
    assertThat(CommonOps_DDRM.elementSum(iris.train().labels())).isEqualTo(100);
  }

  @Test
  void irisRejectsWrongCountsAndClasses() throws IOException {
    Path file = folder.resolve("iris.csv");
    Files.writeString(file, "2,4,a,b\n1,2,3,4,0\n1,2,3,4,2\n");
    assertThatThrownBy(() -> Iris.read(DataFile.at(file), 1))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ", line 3, column class: \"2\" is not one of the classes 0 to 1");
    Files.writeString(file, "3,4,a,b\n1,2,3,4,0\n1,2,3,4,1\n");
    assertThatThrownBy(() -> Iris.read(DataFile.at(file), 1))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ": the first line is \"3,4,a,b\"");
  }

  private static List<String> lines(DataFile file) throws IOException {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(file.open(), UTF_8))) {
      return reader.lines().collect(Collectors.toList());
    }
  }
}
