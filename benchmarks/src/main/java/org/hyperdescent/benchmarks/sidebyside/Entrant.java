package org.hyperdescent.benchmarks.sidebyside;

import java.util.List;
import java.util.function.Supplier;

/// Who takes part in a task, before anything is loaded: each contestant lives in a process of its
/// own, so that libraries do not disturb each other and their memory can be told apart.
public sealed interface Entrant {

  /// Who it is and how it works, in a few words; unique within a task.
  String name();

  /// A contestant that is made in a fresh virtual machine.
  ///
  /// @param name its name
  /// @param start makes it, at the initial parameters of the task
  record InJava(String name, Supplier<Contestant> start) implements Entrant {}

  /// A program that answers the same questions as [ContestantProcess] asks a virtual machine. It is
  /// given the path of the task, as [NetworkTask#write] writes it, as its last argument.
  ///
  /// @param name its name
  /// @param command how it is started
  record Program(String name, List<String> command) implements Entrant {}
}
