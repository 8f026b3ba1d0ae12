package org.hyperdescent.examples.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.eclipse.collections.impl.factory.Lists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("t.csv");
  }

  @Test
  void readsNumbersAndTexts() throws IOException {
    Files.writeString(file, "a,b\n1.5,\"x, \"\"y\"\"\"\n-2e3,z\n");
    Table table = read("a", "b");
    assertThat(table.size()).isEqualTo(2);
    assertThat(table.number(0, "a")).isEqualTo(1.5);
    assertThat(table.number(1, "a")).isEqualTo(-2000);
    assertThat(table.text(0, "b")).isEqualTo("x, \"y\"");
  }

  @Test
  void unpacksWhateverTheNameEndsIn() throws IOException {
    Files.write(file, gzip("a\n7\n"));
    assertThat(read("a").number(0, "a")).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, is not a number",
    "'', is missing",
    "NA, is not a number",
    "NaN, is not a finite number",
    "Infinity, is not a finite number",
    "1e999, is not a finite number",
    "'1,5', is not a number",
    "12f, is not a number",
    "1.d, is not a number",
    "0x1p3, is not a number",
    "-1e200, is too large to be squared"
  })
  void namesFileLineAndColumnOfWhatIsNoNumber(String text, String complaint) throws IOException {
    Files.writeString(file, "a,b\n1,1\n2,\"" + text + "\"\n");
    Table table = read("b");
    assertThat(table.number(0, "b")).isEqualTo(1);
    complains(() -> table.number(1, "b"), "line 3, column b: \"" + text + "\" " + complaint);
  }

  @Test
  void namesWhatIsNotPositive() throws IOException {
    Files.writeString(file, "a\n0\n");
    complains(() -> read("a").positive(0, "a"), "line 2, column a: \"0\" is not positive");
  }

  @Test
  void countsLinesInsideQuotes() throws IOException {
    Files.writeString(file, "a,b\n\"one\ntwo\",1\nx,y\n");
    complains(() -> read("b").number(1, "b"), "line 4, column b: \"y\" is not a number");
  }

  @Test
  void shortensWhatItQuotes() throws IOException {
    Files.writeString(file, "a\n" + "y".repeat(500) + "\n");
    assertThatThrownBy(() -> read("a").number(0, "a"))
        .isInstanceOf(DataException.class)
        .satisfies(
            thrown ->
                assertThat(thrown.getMessage()).hasSizeLessThan(200 + folder.toString().length()));
  }

  @Test
  void rejectsRaggedRows() throws IOException {
    Files.writeString(file, "a,b\n1,2\n3\n");
    complains(() -> read("a"), "line 3: 1 fields where there should be 2");
    Files.writeString(file, "a,b\n1,2,3\n");
    complains(() -> read("a"), "line 2: 3 fields where there should be 2");
  }

  @Test
  void rejectsMissingAndRepeatedColumns() throws IOException {
    Files.writeString(file, "a,b,a\n1,2,3\n");
    complains(() -> read("c"), "line 1: column c is missing");
    complains(() -> read("a"), "line 1: column a occurs 2 times");
  }

  @Test
  void rejectsFilesWithoutRows() throws IOException {
    Files.writeString(file, "");
    assertThatThrownBy(() -> read("a")).hasMessage(file + " is empty");
    Files.writeString(file, "a\n");
    assertThatThrownBy(() -> read("a")).hasMessage(file + " has a first line but no rows");
  }

  @Test
  void rejectsWhatCannotBeRead() throws IOException {
    assertThatThrownBy(() -> read("a"))
        .isInstanceOf(DataException.class)
        .hasMessage(file + " does not exist");
    assertThatThrownBy(() -> Table.read(DataFile.at(folder), Lists.immutable.of("a")))
        .isInstanceOf(DataException.class)
        .hasMessage(folder + " cannot be read: it is a folder");
    byte[] packed = gzip("a\n" + "1\n2\n3\n".repeat(1000));
    Files.write(file, Arrays.copyOf(packed, packed.length / 2));
    assertThatThrownBy(() -> read("a"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + " cannot be read: ");
    packed[12] ^= 0x55;
    Files.write(file, packed);
    assertThatThrownBy(() -> read("a"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + " cannot be read: ");
    Files.write(file, new byte[] {'a', '\n', (byte) 0xff, '\n'});
    assertThatThrownBy(() -> read("a"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(file.toString())
        .satisfies(thrown -> assertThat(thrown.getMessage().lines()).hasSize(1));
  }

  @Test
  void takesAnEmptyFieldForMissing() throws IOException {
    Files.writeString(file, "a,b\n,1\n");
    complains(() -> read("a").number(0, "a"), "line 2, column a: \"\" is missing");
  }

  private Table read(String... columns) {
    return Table.read(DataFile.at(file), Lists.immutable.of(columns));
  }

  private void complains(Runnable action, String complaint) {
    assertThatThrownBy(action::run)
        .isInstanceOf(DataException.class)
        .hasMessage(file + ", " + complaint);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
