package org.hyperdescent.examples.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that appears completely written or not at all.
///
/// @param path where it shall lie
public record AtomicFile(Path path) {

  /// The file of the given name in a folder, which is created when the file is written.
  ///
  /// @throws CommandException if the folder cannot be created or written to, as far as one can tell
  ///   without touching anything; to be asked for before a long run
  public static AtomicFile in(Path folder, String name) {
    Path path = folder.resolve(name);
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there)) {
      throw new CommandException(
          "cannot create the folder %s: choose another one with --out".formatted(folder));
    }
    if (!Files.isWritable(there) || Files.isDirectory(path)) {
      throw new CommandException(
          "cannot write %s: choose another folder with --out".formatted(path));
    }
    return new AtomicFile(path);
  }

  /// Writes the file: beside its place first, then moved there.
  ///
  /// @throws CommandException if it cannot be written; nothing is left behind then
  public void write(String text) {
    Path draft =
        path.resolveSibling(
            ".%s.%d.tmp".formatted(path.getFileName(), ProcessHandle.current().pid()));
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      draft.toFile().deleteOnExit();
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      move(draft);
    } catch (IOException impossible) {
      discard(draft);
      throw new CommandException(
          "cannot write %s: choose another folder with --out".formatted(path), impossible);
    }
  }

  private void move(Path draft) throws IOException {
    try {
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException _) {
      // Deleted when the process ends.
    }
  }
}
