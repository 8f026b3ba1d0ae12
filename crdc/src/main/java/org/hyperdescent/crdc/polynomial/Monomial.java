package org.hyperdescent.crdc.polynomial;

import java.util.Arrays;
import java.util.StringJoiner;

/// A monomial `x0^e0 · x1^e1 · ...` in a fixed number of variables: an exponent vector.
///
/// Monomials are compared by total degree and then lexicographically, the larger first in print.
/// Immutable.
public final class Monomial implements Comparable<Monomial> {

  private final int[] exponents;
  private final int degree;
  private final int hash;

  private Monomial(int[] exponents) {
    this.exponents = exponents;
    this.degree = Arrays.stream(exponents).sum();
    this.hash = Arrays.hashCode(exponents);
  }

  /// The monomial with the given exponents, one per variable.
  ///
  /// @param exponents not modified
  /// @throws IllegalArgumentException if an exponent is negative
  public static Monomial of(int... exponents) {
    for (int exponent : exponents) {
      if (exponent < 0) {
        throw new IllegalArgumentException("a monomial has no exponent " + exponent);
      }
    }
    return new Monomial(exponents.clone());
  }

  /// The monomial 1.
  static Monomial one(int variables) {
    return new Monomial(new int[variables]);
  }

  /// The monomial `x_index`.
  static Monomial variable(int variables, int index) {
    return one(variables).shifted(index, 1);
  }

  /// The number of variables.
  public int variables() {
    return exponents.length;
  }

  /// The exponent of a variable.
  public int exponent(int variable) {
    return exponents[variable];
  }

  /// The sum of the exponents.
  public int degree() {
    return degree;
  }

  /// The product of two monomials in the same variables.
  Monomial times(Monomial other) {
    int[] sum = exponents.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Math.addExact(sum[i], other.exponents[i]);
    }
    return new Monomial(sum);
  }

  /// This monomial with one exponent changed by an amount.
  Monomial shifted(int variable, int amount) {
    int[] changed = exponents.clone();
    changed[variable] += amount;
    return new Monomial(changed);
  }

  /// The same monomial among more variables, with its first variable at `offset`.
  Monomial among(int variables, int offset) {
    int[] wider = new int[variables];
    System.arraycopy(exponents, 0, wider, offset, exponents.length);
    return new Monomial(wider);
  }

  @Override
  public int compareTo(Monomial other) {
    int byDegree = Integer.compare(degree, other.degree);
    return byDegree != 0 ? byDegree : Arrays.compare(exponents, other.exponents);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Monomial that
        && hash == that.hash
        && Arrays.equals(exponents, that.exponents);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /// The product of powers, as in `x0^2*x1`; `1` if all exponents are 0.
  @Override
  public String toString() {
    if (degree == 0) {
      return "1";
    }
    StringJoiner product = new StringJoiner("*");
    for (int i = 0; i < exponents.length; i++) {
      if (exponents[i] > 0) {
        product.add(exponents[i] == 1 ? "x" + i : "x" + i + "^" + exponents[i]);
      }
    }
    return product.toString();
  }
}
