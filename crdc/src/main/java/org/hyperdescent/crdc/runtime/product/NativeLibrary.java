package org.hyperdescent.crdc.runtime.product;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The outcome of a search for OpenBLAS: its symbols and where they come from, or every place that
/// was searched and why it gave nothing.
sealed interface NativeLibrary {

  /// Where it comes from, or why it is not there.
  String remark();

  /// A library that was loaded; it stays loaded.
  record Loaded(SymbolLookup symbols, String origin) implements NativeLibrary {
    @Override
    public String remark() {
      return "from " + origin;
    }
  }

  /// No library; one reason for each place.
  record Missing(List<String> reasons) implements NativeLibrary {
    @Override
    public String remark() {
      return String.join("; ", reasons);
    }
  }

  /// What the search found on this machine, kept for the life of the process, as the library is.
  final class Here {

    static final NativeLibrary FOUND = search(Places.here());

    private Here() {}
  }

  /// What the search needs to know of its surroundings.
  ///
  /// @param path an explicit file, tried alone where there is one
  /// @param platform the platform's folder name in a Maven artifact, such as `linux-x86_64`
  /// @param names the names of the system's library
  /// @param nativeAccess whether this code may call native code
  record Places(@Nullable Path path, String platform, List<String> names, boolean nativeAccess) {

    /// This machine's places. The explicit file is named by the system property
    /// `hyperdescent.openblas`.
    static Places here() {
      String path = System.getProperty("hyperdescent.openblas");
      return new Places(
          path == null ? null : Path.of(path),
          thisPlatform(),
          List.of("libopenblas.so.0", "libopenblas.so", "libopenblas.dylib", "libopenblas.dll"),
          NativeLibrary.class.getModule().isNativeAccessEnabled());
    }

    private static String thisPlatform() {
      String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
      String family =
          system.startsWith("linux")
              ? "linux"
              : system.startsWith("mac")
                  ? "macosx"
                  : system.startsWith("windows") ? "windows" : system;
      return switch (processor) {
        case "amd64", "x86_64" -> family + "-x86_64";
        case "aarch64", "arm64" -> family + "-arm64";
        default -> family + "-" + processor;
      };
    }
  }

  /// Searches the explicit file, or else the class path and then the system.
  @SuppressWarnings("restricted") // Loading a library is what this class is for.
  static NativeLibrary search(Places places) {
    if (!places.nativeAccess()) {
      // Without it each call prints a warning of the virtual machine.
      return new Missing(
          List.of("native access is off, start Java with --enable-native-access=ALL-UNNAMED"));
    }
    List<String> reasons = new ArrayList<>();
    if (places.path() != null) {
      Path path = places.path();
      if (!Files.isRegularFile(path)) {
        return new Missing(List.of("hyperdescent.openblas names no file: " + path));
      }
      @Nullable NativeLibrary found = open(List.of(path), path.toString(), reasons);
      return found == null ? new Missing(List.copyOf(reasons)) : found;
    }
    try {
      List<Path> files = new Unpacking(Unpacking.userFolder()).files(places.platform());
      if (files.isEmpty()) {
        reasons.add(
            "no org.bytedeco:openblas for %s on the class path".formatted(places.platform()));
      } else {
        @Nullable NativeLibrary found = open(files, "org.bytedeco:openblas", reasons);
        if (found != null) {
          return found;
        }
      }
    } catch (IOException failure) {
      reasons.add("cannot unpack org.bytedeco:openblas: " + failure);
    }
    for (String name : places.names()) {
      try {
        SymbolLookup symbols = SymbolLookup.libraryLookup(name, Arena.global());
        if (symbols.find("cblas_sgemm").isPresent()) {
          return new Loaded(symbols, name);
        }
        reasons.add("%s of the system has no cblas_sgemm".formatted(name));
      } catch (IllegalArgumentException absent) {
        reasons.add("the system has no %s".formatted(name));
      }
    }
    return new Missing(List.copyOf(reasons));
  }

  /// Loads files in order, each after those it needs; the last one is the library.
  @SuppressWarnings("restricted") // Loading a library is what this class is for.
  private static @Nullable NativeLibrary open(
      List<Path> files, String origin, List<String> reasons) {
    try {
      SymbolLookup symbols = name -> Optional.empty();
      for (Path file : files) {
        symbols = SymbolLookup.libraryLookup(file, Arena.global());
      }
      if (symbols.find("cblas_sgemm").isEmpty()) {
        reasons.add("%s has no cblas_sgemm".formatted(origin));
        return null;
      }
      return new Loaded(symbols, origin);
    } catch (IllegalArgumentException failure) {
      reasons.add("%s cannot be loaded: %s".formatted(origin, failure.getMessage()));
      return null;
    }
  }
}
