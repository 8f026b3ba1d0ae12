package org.hyperdescent.crdc.runtime.product;

import java.util.function.LongSupplier;

/// The time of this virtual machine in nanoseconds, since any moment.
///
/// What chooses between two forms by their rates asks it; tests of the choice ask a clock of their
/// own. It is a class rather than a lambda, which the first program that is compiled would wait
/// for.
public final class SystemTime implements LongSupplier {

  @Override
  public long getAsLong() {
    return System.nanoTime();
  }
}
