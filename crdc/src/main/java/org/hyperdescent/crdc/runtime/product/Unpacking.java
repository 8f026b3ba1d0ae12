package org.hyperdescent.crdc.runtime.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Copies of the libraries of a jar as files, because the system loads libraries from files only.
///
/// A copy is kept for the next start and used again only if its length and checksum are those the
/// jar states. It appears under its name complete or not at all, however many processes unpack at
/// once, in a folder that nobody else may write to.
///
/// Reading a large library again at every start would take longer than anything else in it. A copy
/// that was checked therefore gets a date of modification that says its checksum; whatever writes
/// to the file changes the date, and then it is read and checked again.
///
/// @param folder where the copies go
record Unpacking(Path folder) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  /// In the order in which they must be loaded: each needs those before it. Only the last is
  /// necessary, the others may be the system's.
  private static final List<String> LIBRARIES =
      List.of("libgcc_s.so.1", "libquadmath.so.0", "libgfortran.so.5", "libopenblas.so.0");

  /// The folder of copies of this user.
  static Path userFolder() {
    @Nullable String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return base.resolve("hyperdescent").resolve("openblas");
  }

  /// The files of the artifact of a platform, in the order in which they must be loaded; none if
  /// the artifact is not on the class path.
  List<Path> files(String platform) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String library : LIBRARIES) {
      String resource = "org/bytedeco/openblas/" + platform + "/" + library;
      @Nullable URL url = ClassLoader.getSystemResource(resource);
      if (url == null) {
        url = Unpacking.class.getResource("/" + resource);
      }
      if (url != null) {
        files.add(file(url, library));
      } else if (library.equals(LIBRARIES.getLast())) {
        return List.of();
      }
    }
    return List.copyOf(files);
  }

  /// The resource as a file.
  Path file(URL url, String name) throws IOException {
    if (url.getProtocol().equals("file")) {
      try {
        return Path.of(url.toURI());
      } catch (URISyntaxException malformed) {
        throw new IOException("not a path: " + url, malformed);
      }
    }
    if (!(url.openConnection() instanceof JarURLConnection connection)) {
      throw new IOException("neither a file nor in a jar: " + url);
    }
    // A cached connection would be closed under whoever else reads the same jar.
    connection.setUseCaches(false);
    JarEntry entry = connection.getJarEntry();
    long size = entry.getSize();
    long checksum = entry.getCrc();
    try (InputStream in = connection.getInputStream()) {
      Path home = privateFolder(Long.toHexString(checksum) + "-" + size);
      Path target = home.resolve(name);
      if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) || Files.size(target) != size) {
        copy(in, home, target, checksum);
      } else if (!Files.getLastModifiedTime(target).equals(date(checksum))) {
        if (checksum(target) == checksum) {
          Files.setLastModifiedTime(target, date(checksum));
        } else {
          copy(in, home, target, checksum);
        }
      }
      return target;
    }
  }

  /// The date of a file that was checked: whole seconds before 2005, which every system can keep
  /// and no writing today leaves.
  private static FileTime date(long checksum) {
    return FileTime.from(checksum >>> 2, TimeUnit.SECONDS);
  }

  private static void copy(InputStream in, Path home, Path target, long checksum)
      throws IOException {
    Path part = Files.createTempFile(home, "part", ".tmp");
    try {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      // On the disk before it gets its name: after a loss of power it is complete or not there.
      try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      if (checksum(part) != checksum) {
        throw new IOException("damaged on the way to " + target);
      }
      Files.setLastModifiedTime(part, date(checksum));
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// A folder of this user alone; a fresh temporary one if the intended one cannot be had or is
  /// open to others.
  private Path privateFolder(String name) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    Path home = folder.resolve(name);
    try {
      Files.createDirectories(home, attributes);
      if (!posix
          || (Files.getOwner(home).equals(Files.getOwner(Path.of(System.getProperty("user.home"))))
              && OWNER_ONLY.containsAll(Files.getPosixFilePermissions(home)))) {
        return home;
      }
    } catch (IOException unusable) {
      // No home, or one that cannot be written to: a temporary folder does.
    }
    Path temporary = Files.createTempDirectory("hyperdescent-openblas", attributes);
    temporary.toFile().deleteOnExit();
    return temporary;
  }

  private static long checksum(Path file) throws IOException {
    CRC32 checksum = new CRC32();
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(
          new OutputStream() {
            @Override
            public void write(int each) {
              checksum.update(each);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
              checksum.update(bytes, offset, length);
            }
          });
    }
    return checksum.getValue();
  }
}
