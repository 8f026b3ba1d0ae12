package org.hyperdescent.category.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The ids of all laws that a module declares, read off its sources: whatever follows `new Law<>(`.
///
/// A test compares them with the laws that some broken instance refutes, so a law that nothing can
/// break does not go unnoticed, whether or not it was put into a list.
public final class DeclaredLaws {

  private static final Pattern DECLARATION =
      Pattern.compile("new Law<[^(]*>\\(\\s*\"([^\"]+)\"", Pattern.DOTALL);

  private DeclaredLaws() {}

  /// The ids declared under a folder of Java sources.
  ///
  /// @param sources usually `src/main/java`, relative to the module that is being tested
  /// @throws IllegalStateException if there is none, which means that the folder is the wrong one
  public static SortedSet<String> in(Path sources) {
    SortedSet<String> ids = new TreeSet<>();
    try (var files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        var matcher = DECLARATION.matcher(Files.readString(file));
        while (matcher.find()) {
          ids.add(matcher.group(1));
        }
      }
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
    if (ids.isEmpty()) {
      throw new IllegalStateException("no law is declared under " + sources.toAbsolutePath());
    }
    return ids;
  }
}
