package org.hyperdescent.benchmarks.sidebyside;

import java.util.List;
import java.util.function.Function;
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
  /// @param oneThread whether native libraries are told to use one thread, whatever the others may:
  ///   most read that from the environment, once
  record InJava(String name, Supplier<Contestant> start, boolean oneThread) implements Entrant {

    /// One that uses as many threads as everyone may.
    public InJava(String name, Supplier<Contestant> start) {
      this(name, start, false);
    }

    /// The same on one thread, which is added to its name: a library may be faster so, and is
    /// judged by its best setting.
    ///
    /// @param start makes it, given the name
    public static InJava onOneThread(String name, Function<String, Contestant> start) {
      String whole = onOneThread(name);
      return new InJava(whole, () -> start.apply(whole), true);
    }

    /// What a contestant is called on one thread.
    static String onOneThread(String name) {
      return name + ", one thread";
    }
  }

  /// A program that answers the same questions as [ContestantProcess] asks a virtual machine. It is
  /// given the path of the task, as [NetworkTask#write] writes it, as its last argument.
  ///
  /// @param name its name
  /// @param command how it is started
  record Program(String name, List<String> command) implements Entrant {}
}
