package org.hyperdescent.crdc.circuit;

import java.math.BigInteger;
import org.hyperdescent.crdc.algebra.Integers;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.algebra.SaturatingNaturals;
import org.hyperdescent.crdc.algebra.Semiring;

/// The operations of a semiring whose elements fit into 64 bits.
sealed interface LongArithmetic {

  /// The sum of two elements.
  ///
  /// @throws ArithmeticException if it does not fit
  long add(long left, long right);

  /// The product of two elements.
  ///
  /// @throws ArithmeticException if it does not fit
  long multiply(long left, long right);

  /// Whether a number stands for an element.
  boolean contains(long number);

  /// The arithmetic of a semiring.
  ///
  /// @throws UnsupportedOperationException if there is none
  static LongArithmetic of(Semiring<?> semiring) {
    return switch (semiring) {
      case Integers _ -> new Exact();
      case Modular(int modulus) -> new Residues(modulus);
      case SaturatingNaturals(int limit) -> new Saturating(limit);
      default ->
          throw new UnsupportedOperationException(
              "the elements of %s are no 64-bit integers: run the circuit itself, by apply"
                  .formatted(semiring));
    };
  }

  /// An element as a number.
  ///
  /// @throws ArithmeticException if it does not fit
  static long number(Object element) {
    return element instanceof BigInteger big ? big.longValueExact() : (Integer) element;
  }

  /// The integers, as far as they fit.
  record Exact() implements LongArithmetic {

    @Override
    public long add(long left, long right) {
      return Math.addExact(left, right);
    }

    @Override
    public long multiply(long left, long right) {
      return Math.multiplyExact(left, right);
    }

    @Override
    public boolean contains(long number) {
      return true;
    }
  }

  /// The residues `0..modulus-1`.
  ///
  /// @param modulus below 2^31, so that products fit
  record Residues(int modulus) implements LongArithmetic {

    @Override
    public long add(long left, long right) {
      long sum = left + right;
      return sum < modulus ? sum : sum - modulus;
    }

    @Override
    public long multiply(long left, long right) {
      return left * right % modulus;
    }

    @Override
    public boolean contains(long number) {
      return number >= 0 && number < modulus;
    }
  }

  /// The naturals up to a limit.
  ///
  /// @param limit below 2^31, so that products fit
  record Saturating(int limit) implements LongArithmetic {

    @Override
    public long add(long left, long right) {
      return Math.min(limit, left + right);
    }

    @Override
    public long multiply(long left, long right) {
      return Math.min(limit, left * right);
    }

    @Override
    public boolean contains(long number) {
      return number >= 0 && number <= limit;
    }
  }
}
