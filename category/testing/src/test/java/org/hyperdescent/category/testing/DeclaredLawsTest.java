package org.hyperdescent.category.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredLawsTest {

  @Test
  void readsIdsFromSourcesHoweverTheyAreWrapped(@TempDir Path folder) throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(
        inner.resolve("Laws.java"),
        "return new Law<>(\n        \"TWO.lines\", \"x = y\", null); new Law<>(\"ONE.line\", ...)");
    Files.writeString(inner.resolve("notes.txt"), "new Law<>(\"NOT.java\"");

    assertThat(DeclaredLaws.in(folder)).containsExactly("ONE.line", "TWO.lines");
  }

  @Test
  void aFolderWithoutLawsIsTheWrongFolder(@TempDir Path folder) {
    assertThatThrownBy(() -> DeclaredLaws.in(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no law is declared under");
  }
}
