package org.hyperdescent.crdc.runtime.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.hyperdescent.crdc.runtime.product.NativeLibrary.Missing;
import org.hyperdescent.crdc.runtime.product.NativeLibrary.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What happens where OpenBLAS is not, is something else, or was damaged.
class NativeLibraryTest {

  @TempDir Path folder;

  private static List<String> reasons(Places places) {
    NativeLibrary found = NativeLibrary.search(places);
    assertThat(found).isInstanceOf(Missing.class);
    return ((Missing) found).reasons();
  }

  @Test
  void nothingIsLoadedWithoutLeave() {
    assertThat(reasons(new Places(null, "linux-x86_64", List.of("libc.so.6"), false)))
        .containsExactly(
            "native access is off, start Java with --enable-native-access=ALL-UNNAMED");
  }

  @Test
  void aPathThatNamesNoFileIsSaid() {
    Path nowhere = folder.resolve("nowhere.so");
    assertThat(reasons(new Places(nowhere, "linux-x86_64", List.of(), true)))
        .containsExactly("hyperdescent.openblas names no file: " + nowhere);
  }

  @Test
  void aFileThatIsNoLibraryIsSaid() throws IOException {
    Path text = Files.writeString(folder.resolve("text.so"), "no library");
    assertThat(reasons(new Places(text, "linux-x86_64", List.of(), true)))
        .singleElement()
        .asString()
        .startsWith(text + " cannot be loaded: ");
  }

  @Test
  void everyPlaceThatWasSearchedIsSaid() {
    assertThat(reasons(new Places(null, "vax-vms", List.of("libnone.so"), true)))
        .containsExactly(
            "no org.bytedeco:openblas for vax-vms on the class path",
            "the system has no libnone.so");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aLibraryWithoutTheFunctionsIsSaid() {
    assertThat(reasons(new Places(null, "vax-vms", List.of("libc.so.6"), true)))
        .contains("libc.so.6 of the system has no cblas_sgemm");
  }

  private URL resource(String content) throws IOException {
    Path jar = folder.resolve("some.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("lib/some.so"));
      out.write(content.getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    return URI.create("jar:" + jar.toUri() + "!/lib/some.so").toURL();
  }

  @Test
  void aCopyIsUsedAgainUnlessItIsDamaged() throws IOException {
    URL url = resource("the library");
    Unpacking unpacking = new Unpacking(folder.resolve("cache"));
    Path first = unpacking.file(url, "some.so");
    assertThat(first).startsWith(folder.resolve("cache")).hasContent("the library");
    var written = Files.getLastModifiedTime(first);
    assertThat(unpacking.file(url, "some.so")).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(written);
    // As long as before, so that only the checksum can tell.
    Files.writeString(first, "the Library");
    assertThat(unpacking.file(url, "some.so")).isEqualTo(first).hasContent("the library");
    Files.writeString(first, "the");
    assertThat(unpacking.file(url, "some.so")).hasContent("the library");
    try (var files = Files.list(first.getParent())) {
      assertThat(files).containsExactly(first);
    }
  }

  @Test
  void aCopyOfAnotherDateIsReadAgainAndKept() throws IOException {
    URL url = resource("the library");
    Unpacking unpacking = new Unpacking(folder.resolve("cache"));
    Path copy = unpacking.file(url, "some.so");
    FileTime checked = Files.getLastModifiedTime(copy);
    Object file = Files.readAttributes(copy, BasicFileAttributes.class).fileKey();
    Files.setLastModifiedTime(copy, FileTime.fromMillis(0));
    assertThat(unpacking.file(url, "some.so")).isEqualTo(copy);
    assertThat(Files.getLastModifiedTime(copy)).isEqualTo(checked);
    assertThat(Files.readAttributes(copy, BasicFileAttributes.class).fileKey()).isEqualTo(file);
  }

  @Test
  void ofManyWhoUnpackAtOnceEachGetsTheWholeFile() throws Exception {
    String content = "the library ".repeat(100_000);
    URL url = resource(content);
    Path cache = folder.resolve("cache");
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<String>> tasks =
          Collections.nCopies(
              24, () -> Files.readString(new Unpacking(cache).file(url, "some.so")));
      for (Future<String> each : threads.invokeAll(tasks)) {
        assertThat(each.get().equals(content)).isTrue();
      }
    }
    try (var files = Files.walk(cache)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void aFolderOfAFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Path copy = new Unpacking(file).file(resource("the library"), "some.so");
    assertThat(copy.startsWith(file)).isFalse();
    assertThat(copy).hasContent("the library");
    Files.delete(copy);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderOpenToOthersIsNotTrusted() throws IOException {
    Path cache = folder.resolve("cache");
    URL url = resource("the library");
    Path copy = new Unpacking(cache).file(url, "some.so");
    Files.setPosixFilePermissions(copy.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
    Path other = new Unpacking(cache).file(url, "some.so");
    assertThat(other.startsWith(cache)).isFalse();
    assertThat(other).hasContent("the library");
    Files.delete(other);
  }

  @Test
  void namesThatAreNotThereAreRefused() {
    assertThatThrownBy(() -> MatrixProducts.named("fortran"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no product of matrices is called fortran; there are openblas, vector, plain, scalar, ejml");
  }
}
