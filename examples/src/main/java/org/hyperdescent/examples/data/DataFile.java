package org.hyperdescent.examples.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// A file of data, packed with gzip or not: one that comes with the program, or one of the user's.
public sealed interface DataFile {

  /// The file of this name that comes with the program.
  static DataFile builtIn(String name) {
    return new BuiltIn(name);
  }

  /// A file of the user's.
  static DataFile at(Path path) {
    return new OnDisk(path);
  }

  /// The name to show in messages.
  String name();

  /// Opens the file as it is stored.
  ///
  /// @throws IOException if it cannot be opened
  InputStream openStored() throws IOException;

  /// Opens the file for reading and unpacks it if it is packed, whatever its name ends in.
  ///
  /// @throws DataException if the file does not exist or cannot be opened
  default InputStream open() {
    InputStream stored = null;
    try {
      stored = new BufferedInputStream(openStored(), 1 << 16);
      stored.mark(2);
      boolean packed = stored.read() == 0x1f && stored.read() == 0x8b;
      stored.reset();
      return packed ? new GZIPInputStream(stored, 1 << 16) : stored;
    } catch (NoSuchFileException missing) {
      throw new DataException(name() + " does not exist", missing);
    } catch (IOException broken) {
      closeQuietly(stored);
      throw unreadable(broken);
    }
  }

  /// What to say when reading fails.
  default DataException unreadable(Exception broken) {
    String why =
        broken instanceof CharacterCodingException
            ? "it is not UTF-8 text"
            : String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    return new DataException("%s cannot be read: %s".formatted(name(), why), broken);
  }

  private static void closeQuietly(@Nullable InputStream stream) {
    try {
      if (stream != null) {
        stream.close();
      }
    } catch (IOException _) {
      // The first failure is the one to tell.
    }
  }

  /// A file that comes with the program.
  ///
  /// @param name its name
  record BuiltIn(String name) implements DataFile {

    @Override
    public InputStream openStored() throws IOException {
      InputStream stream = DataFile.class.getResourceAsStream("/data/" + name);
      if (stream == null) {
        throw new NoSuchFileException(name);
      }
      return stream;
    }
  }

  /// A file of the user's.
  ///
  /// @param path where it lies
  record OnDisk(Path path) implements DataFile {

    @Override
    public String name() {
      return path.toString();
    }

    @Override
    public InputStream openStored() throws IOException {
      if (Files.isDirectory(path)) {
        throw new IOException("it is a folder");
      }
      return Files.newInputStream(path);
    }
  }
}
