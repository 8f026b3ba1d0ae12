package org.hyperdescent.crdc.circuit;

import java.math.BigInteger;
import java.util.List;
import org.hyperdescent.crdc.algebra.Integers;

/// The gates of integer arithmetic that are no polynomials, all with the straight-through rule of
/// [DeclaredGate#straightThrough].
///
/// With a shift after every product, integers are fixed-point numbers.
public sealed interface IntegerGate extends DeclaredGate<BigInteger> {

  @Override
  default Circuit<BigInteger> reverse() {
    return DeclaredGate.straightThrough(Integers.INTEGERS, arity());
  }

  /// The arithmetic shift, `x ↦ ⌊x / 2^bits⌋`.
  ///
  /// @param bits at least 0, at most 63
  record ShiftRight(int bits) implements IntegerGate {

    /// Checks the number of bits.
    public ShiftRight {
      if (bits < 0 || bits > 63) {
        throw new IllegalArgumentException("cannot shift right by %d bits".formatted(bits));
      }
    }

    @Override
    public int arity() {
      return 1;
    }

    @Override
    public BigInteger apply(List<BigInteger> arguments) {
      return arguments.getFirst().shiftRight(bits);
    }

    @Override
    public long apply(long first, long second) {
      return first >> bits;
    }

    @Override
    public String toString() {
      return "shift right " + bits;
    }
  }

  /// The nearest integer between two bounds.
  ///
  /// @param low the lower bound
  /// @param high the upper bound, not below the lower one
  record Clip(long low, long high) implements IntegerGate {

    /// Checks the bounds.
    public Clip {
      if (low > high) {
        throw new IllegalArgumentException(
            "cannot clip to %d..%d: nothing is in there".formatted(low, high));
      }
    }

    @Override
    public int arity() {
      return 1;
    }

    @Override
    public BigInteger apply(List<BigInteger> arguments) {
      return arguments.getFirst().max(BigInteger.valueOf(low)).min(BigInteger.valueOf(high));
    }

    @Override
    public long apply(long first, long second) {
      return Math.clamp(first, low, high);
    }

    @Override
    public String toString() {
      return "clip %d..%d".formatted(low, high);
    }
  }

  /// One if the first input is larger than the second, zero otherwise.
  record Greater() implements IntegerGate {

    @Override
    public int arity() {
      return 2;
    }

    @Override
    public BigInteger apply(List<BigInteger> arguments) {
      return arguments.get(0).compareTo(arguments.get(1)) > 0 ? BigInteger.ONE : BigInteger.ZERO;
    }

    @Override
    public long apply(long first, long second) {
      return first > second ? 1 : 0;
    }

    @Override
    public String toString() {
      return "greater";
    }
  }

  /// One if the inputs are equal, zero otherwise.
  record Equal() implements IntegerGate {

    @Override
    public int arity() {
      return 2;
    }

    @Override
    public BigInteger apply(List<BigInteger> arguments) {
      return arguments.get(0).equals(arguments.get(1)) ? BigInteger.ONE : BigInteger.ZERO;
    }

    @Override
    public long apply(long first, long second) {
      return first == second ? 1 : 0;
    }

    @Override
    public String toString() {
      return "equal";
    }
  }
}
