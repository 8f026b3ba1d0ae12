package org.hyperdescent.benchmarks.sidebyside;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// The clock that steps are timed by: the wall's, or with the system property `hyperdescent.clock`
/// set to `processor` the time that the process had processors.
///
/// The second one gives fair ratios on a machine with other work, but only where everyone uses one
/// thread. It is `clock` of the C library, in microseconds: what the virtual machine itself tells
/// comes in steps of ten milliseconds, and sums over the threads that live lose those that ended.
/// It counts all threads of the process, so also those of the compiler and the garbage collector
/// and the trial of a product: warm up until they are done. Not for Windows, whose `clock` is the
/// wall's.
public final class Clock {

  /// The name of the property.
  public static final String PROPERTY = "hyperdescent.clock";

  private static final boolean PROCESSOR = "processor".equals(System.getProperty(PROPERTY));

  /// `clock_t clock(void)`, found when it is first needed. POSIX (XSI) has a million ticks in a
  /// second.
  private static final class Processor {

    static final MethodHandle CLOCK = find();

    @SuppressWarnings("restricted") // The declared type is that of the library's header.
    private static MethodHandle find() {
      Linker linker = Linker.nativeLinker();
      return linker.downcallHandle(
          linker.defaultLookup().findOrThrow("clock"),
          FunctionDescriptor.of(ValueLayout.JAVA_LONG));
    }
  }

  private Clock() {}

  /// Nanoseconds since some moment.
  static long now() {
    return PROCESSOR ? processor() : System.nanoTime();
  }

  /// Nanoseconds that this process had processors.
  static long processor() {
    try {
      return 1_000 * (long) Processor.CLOCK.invokeExact();
    } catch (Throwable failure) {
      throw new IllegalStateException("cannot read the time of the process", failure);
    }
  }
}
