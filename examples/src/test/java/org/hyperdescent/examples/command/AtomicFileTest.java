package org.hyperdescent.examples.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir private Path folder;

  @Test
  void replacesWhatWasThere() throws IOException {
    AtomicFile file = AtomicFile.in(folder.resolve("new"), "a.txt");
    assertThat(folder.resolve("new")).as("nothing is made before it is needed").doesNotExist();
    file.write("first");
    file.write("second: ünï");
    assertThat(file.path()).content().isEqualTo("second: ünï");
    assertThat(folder.resolve("new")).isDirectoryContaining(path -> path.endsWith("a.txt"));
    assertThat(folder.resolve("new").toFile().list()).hasSize(1);
  }

  @Test
  void leavesNothingBehindWhenItCannotWrite() throws IOException {
    AtomicFile file = AtomicFile.in(folder, "a.txt");
    // Meanwhile somebody puts a folder with something in it where the file should go.
    Files.createDirectories(folder.resolve("a.txt").resolve("b"));
    assertThatThrownBy(() -> file.write("text"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("cannot write " + file.path());
    assertThat(folder.toFile().list()).containsExactly("a.txt");
  }
}
