package org.hyperdescent.benchmarks.sidebyside;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// The clock that steps are timed by: the wall's, or with the system property `hyperdescent.clock`
/// set to `processor` the time that the thread had a processor.
///
/// The second one gives fair ratios on a machine with other work, but only where everyone uses one
/// thread.
public final class Clock {

  /// The name of the property.
  public static final String PROPERTY = "hyperdescent.clock";

  private static final boolean PROCESSOR = "processor".equals(System.getProperty(PROPERTY));

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Clock() {}

  /// Nanoseconds since some moment.
  static long now() {
    return PROCESSOR ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }
}
