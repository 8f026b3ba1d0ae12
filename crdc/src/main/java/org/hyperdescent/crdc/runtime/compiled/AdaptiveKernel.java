package org.hyperdescent.crdc.runtime.compiled;

import java.lang.System.Logger.Level;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.hyperdescent.crdc.runtime.product.SystemTime;

/// A loop in two forms that give the same bits: it starts with the scalar one, tries the vector one
/// on slices of real work while the virtual machine compiles it, and keeps what is faster.
///
/// The Vector API is slow until it is compiled, and now and then stays a hundred times slow; since
/// both forms compute the same numbers, the choice can be made, and unmade, at any time. Programs
/// that end before much work is done never pay for the trial, nor for the making of the vector
/// form. Several threads may run it: the counters are only estimates.
final class AdaptiveKernel implements Kernel {

  private enum Phase {
    SCALAR,
    TRIAL,
    VECTOR,
    SETTLED
  }

  /// No trial before this many entries.
  private static final long QUIET = 1 << 20;

  /// About how many entries a slice has.
  private static final int SLICE = 512;

  /// The least number of entries of a slice whose time can be told.
  private static final int SMALLEST_SLICE = 128;

  /// How much longer a call may take for a trial, in nanoseconds, before it is cut short; more if
  /// the scalar form has taken more time so far.
  private static final long DELAY = 1_000_000;

  /// How many slices of a call are tried.
  private static final int SLICES = 24;

  /// After so many slices in vain, and so many nanoseconds, in which the virtual machine had the
  /// time to compile, the scalar form stays.
  private static final int PATIENCE = 20_000;

  private static final long PATIENCE_TIME = 1_000_000_000;

  /// After so many nanoseconds in vain it stays in any case.
  private static final long LONGEST_TRIAL = 5_000_000_000L;

  /// How long the vector form is tried, in nanoseconds, before it must not take more time than the
  /// scalar form: the virtual machine may take seconds to compile it, and until then it is slow.
  private static final long FREE_TIME = 200_000_000;

  /// Small loops are many: the trial of each takes so many times less.
  private static final int SMALL_SHARE = 8;

  /// How many slices are looked at together.
  private static final int WINDOW = 32;

  /// How often the vector form is checked again.
  private static final int CHECK = 1 << 12;

  private final Kernel scalar;
  private final Supplier<Kernel> form;
  private final LongSupplier time;
  private final int columns;
  private final int unit;
  private volatile Phase phase = Phase.SCALAR;

  /// Written before the phase of the trial, and read in it or later.
  private Kernel vector;

  private long entries;
  private int tried;
  private long trialTime;
  private long scalarSpent;
  private int calls;
  private long scalarTime = Long.MAX_VALUE;
  private long vectorTime = Long.MAX_VALUE;

  /// @param form makes the vector form, if it comes to a trial
  /// @param columns how many entries an index of the range stands for
  AdaptiveKernel(Kernel scalar, Supplier<Kernel> form, int columns) {
    this(scalar, form, columns, new SystemTime());
  }

  /// The same by another clock, which gives nanoseconds.
  AdaptiveKernel(Kernel scalar, Supplier<Kernel> form, int columns, LongSupplier time) {
    this.scalar = scalar;
    this.form = form;
    this.time = time;
    vector = scalar;
    this.columns = columns;
    this.unit = Math.max(1, SLICE / columns);
  }

  @Override
  public void run(Object[] operands, int from, int to) {
    switch (phase) {
      case SETTLED -> scalar.run(operands, from, to);
      case VECTOR -> {
        if (++calls % CHECK == 0) {
          check(operands, from, to);
        } else {
          vector.run(operands, from, to);
        }
      }
      case SCALAR -> {
        scalar.run(operands, from, to);
        entries += (long) (to - from) * columns;
        if (entries > QUIET) {
          begin();
        }
      }
      case TRIAL -> trial(operands, from, to);
    }
  }

  /// Makes the vector form; only speed is lost if it cannot be made.
  private synchronized void begin() {
    if (phase != Phase.SCALAR) {
      return;
    }
    try {
      vector = form.get();
      phase = Phase.TRIAL;
    } catch (RuntimeException | LinkageError failure) {
      phase = Phase.SETTLED;
      System.getLogger(AdaptiveKernel.class.getName())
          .log(Level.DEBUG, "a loop stays with its scalar form: " + failure);
    }
  }

  private void trial(Object[] operands, int from, int to) {
    int share = to - from < 2 * unit ? SMALL_SHARE : 1;
    if (trialTime > FREE_TIME / share && trialTime > scalarSpent / share) {
      rest(operands, from, to);
      return;
    }
    int slice = sliceOf(to - from);
    if (to - from < 2 * slice) {
      whole(operands, from, to);
      return;
    }
    int at = from;
    long spent = 0;
    long allowed = Math.max(DELAY, scalarSpent - trialTime);
    for (int k = 0; k < SLICES && spent < allowed && at + 2 * slice <= to; k++) {
      long start = time.getAsLong();
      vector.run(operands, at, at + slice);
      long middle = time.getAsLong();
      scalar.run(operands, at + slice, at + 2 * slice);
      scalarTime = Math.min(scalarTime, time.getAsLong() - middle);
      vectorTime = Math.min(vectorTime, middle - start);
      spent += middle - start;
      at += 2 * slice;
      if (isWon()) {
        break;
      }
    }
    trialTime += spent;
    settle();
    rest(operands, at, to);
  }

  /// A range too small for slices is computed in either form in turn.
  private void whole(Object[] operands, int from, int to) {
    boolean byVector = tried % 2 == 0;
    long start = time.getAsLong();
    (byVector ? vector : scalar).run(operands, from, to);
    long spent = time.getAsLong() - start;
    if (byVector) {
      vectorTime = Math.min(vectorTime, spent);
      trialTime += spent;
    } else {
      scalarTime = Math.min(scalarTime, spent);
      scalarSpent += spent;
    }
    if (!isWon()) {
      settle();
    }
  }

  /// Counts a comparison; whether the vector form has won the last ones.
  private boolean isWon() {
    if (++tried % WINDOW != 0) {
      return false;
    }
    boolean won = vectorTime < scalarTime - scalarTime / 8;
    vectorTime = Long.MAX_VALUE;
    scalarTime = Long.MAX_VALUE;
    if (won) {
      phase = Phase.VECTOR;
    }
    return won;
  }

  /// Ends a trial that has taken too long.
  private void settle() {
    boolean inVain = tried > PATIENCE && trialTime > PATIENCE_TIME;
    if (phase == Phase.TRIAL && (inVain || trialTime > LONGEST_TRIAL)) {
      phase = Phase.SETTLED;
    }
  }

  /// How many indices a slice of a range has: halves of a small range are compared too.
  private int sliceOf(int range) {
    return Math.max(Math.min(unit, range / 2), (SMALLEST_SLICE + columns - 1) / columns);
  }

  private void rest(Object[] operands, int from, int to) {
    long start = time.getAsLong();
    scalar.run(operands, from, to);
    scalarSpent += time.getAsLong() - start;
  }

  /// Whether the vector form is still the faster one; if not, the trial starts again. A range too
  /// small for slices is not checked.
  private void check(Object[] operands, int from, int to) {
    int at = from;
    int unit = sliceOf(to - from);
    long vectorBest = Long.MAX_VALUE;
    long scalarBest = Long.MAX_VALUE;
    for (int slice = 0; slice < 4 && at + 2 * unit <= to; slice++) {
      long start = time.getAsLong();
      vector.run(operands, at, at + unit);
      long middle = time.getAsLong();
      scalar.run(operands, at + unit, at + 2 * unit);
      vectorBest = Math.min(vectorBest, middle - start);
      scalarBest = Math.min(scalarBest, time.getAsLong() - middle);
      at += 2 * unit;
    }
    vector.run(operands, at, to);
    if (scalarBest < vectorBest / 2) {
      tried = 0;
      trialTime = 0;
      scalarSpent = 0;
      phase = Phase.TRIAL;
    }
  }

  /// Whether the vector form runs.
  boolean isVector() {
    return phase == Phase.VECTOR;
  }
}
