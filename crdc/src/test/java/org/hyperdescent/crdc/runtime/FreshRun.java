package org.hyperdescent.crdc.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a program did in a virtual machine of its own, with the class path of this one: for what
/// depends on flags, or on which code has run before.
///
/// @param exitStatus 0 if all went well
/// @param text what it printed, errors included
public record FreshRun(int exitStatus, String text) {

  /// Starts a program and waits for its end.
  ///
  /// @param flags for the virtual machine
  /// @param program has a `main` method, which gets the arguments
  public static FreshRun run(List<String> flags, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new FreshRun(process.waitFor(), text);
  }
}
