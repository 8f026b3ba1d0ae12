package org.hyperdescent.crdc.runtime.compiled;

import java.util.Locale;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.SmoothMap;

/// What runs the programs of engines and examples: the compiled runtime, or the plain interpreter
/// it is compared with.
///
/// The system property `hyperdescent.runtime` chooses one by name, so that a result that looks
/// wrong can be computed again by the other: `-Dhyperdescent.runtime=reference`.
public enum Backend {
  /// The compiled runtime.
  COMPILED,
  /// The interpreter that says what the result must be.
  REFERENCE;

  private static final Backend CHOSEN =
      named(System.getProperty("hyperdescent.runtime", "compiled"));

  /// The one chosen for this process; the compiled runtime if nothing was said.
  ///
  /// @throws IllegalArgumentException if the property is neither name
  public static Backend chosen() {
    return CHOSEN;
  }

  /// The one with a name.
  ///
  /// @throws IllegalArgumentException if there is none of this name
  static Backend named(String name) {
    for (Backend backend : values()) {
      if (backend.toString().equals(name)) {
        return backend;
      }
    }
    throw new IllegalArgumentException(
        "hyperdescent.runtime is %s: it can be compiled or reference".formatted(name));
  }

  /// Prepares a map in double precision on fixed arrays, one for each wire, on one thread.
  ///
  /// Whoever calls it has its own threads; the result of a run depends on nothing but the inputs.
  ///
  /// @param inputs read in each run
  /// @param outputs written in each run
  /// @return what runs it, without allocating
  /// @throws org.hyperdescent.category.TypeMismatchException if the number or size of the arrays is
  ///   wrong
  public Runnable bind(SmoothMap map, double[][] inputs, double[][] outputs) {
    return switch (this) {
      case COMPILED -> {
        Settings alone = Settings.standard().withThreads(1);
        Step step = CompiledProgram.of(map, alone).bind(inputs, outputs);
        yield step::run;
      }
      case REFERENCE -> {
        Executable executable = Executable.of(map);
        yield () -> executable.run(inputs, outputs);
      }
    };
  }

  /// Prepares a map in double precision, to be run on any arrays.
  public Runner prepare(SmoothMap map) {
    return switch (this) {
      case COMPILED -> CompiledProgram.of(map)::run;
      case REFERENCE -> Executable.of(map)::run;
    };
  }

  /// A prepared map; it serves one thread at a time.
  @FunctionalInterface
  public interface Runner {

    /// Runs on flat row-major arrays, one for each wire; an output may be an input.
    ///
    /// @param inputs read, not modified unless they are outputs too
    /// @param outputs written
    /// @throws org.hyperdescent.category.TypeMismatchException if the number or size of the arrays
    ///   is wrong
    void run(double[][] inputs, double[][] outputs);
  }

  /// Runs a map once and returns fresh arrays.
  ///
  /// @throws org.hyperdescent.category.TypeMismatchException if the number or size of the arrays is
  ///   wrong
  public double[][] apply(SmoothMap map, double[]... inputs) {
    return switch (this) {
      case COMPILED -> CompiledProgram.of(map).apply(inputs);
      case REFERENCE -> Executable.of(map).apply(inputs);
    };
  }

  /// The name in lower case, as it is typed.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
