package org.hyperdescent.crdc.algebra;

/// The semiring of truth values, with "or" as addition and "and" as multiplication.
///
/// Matrices over it are relations between finite sets. It is not `Z_2`, whose addition is exclusive
/// or: here `1 + 1 = 1`, so nothing but 0 has a negative.
public enum Booleans implements Semiring<Boolean> {
  /// The one value of this type.
  BOOLEANS;

  @Override
  public Boolean zero() {
    return false;
  }

  @Override
  public Boolean one() {
    return true;
  }

  @Override
  public Boolean add(Boolean left, Boolean right) {
    return left || right;
  }

  @Override
  public Boolean multiply(Boolean left, Boolean right) {
    return left && right;
  }

  @Override
  public String toString() {
    return "𝔹";
  }
}
