package org.hyperdescent.crdc.algebra;

import java.math.BigInteger;

/// The ring of integers ℤ, of any size.
public enum Integers implements OrderedRing<BigInteger> {
  /// The one value of this type.
  INTEGERS;

  @Override
  public BigInteger zero() {
    return BigInteger.ZERO;
  }

  @Override
  public BigInteger one() {
    return BigInteger.ONE;
  }

  @Override
  public BigInteger add(BigInteger left, BigInteger right) {
    return left.add(right);
  }

  @Override
  public BigInteger multiply(BigInteger left, BigInteger right) {
    return left.multiply(right);
  }

  @Override
  public BigInteger negate(BigInteger element) {
    return element.negate();
  }

  @Override
  public BigInteger natural(int count) {
    if (count < 0) {
      throw new IllegalArgumentException(count + " is not a natural number");
    }
    return BigInteger.valueOf(count);
  }

  @Override
  public int compare(BigInteger left, BigInteger right) {
    return left.compareTo(right);
  }

  @Override
  public String toString() {
    return "ℤ";
  }
}
