package org.hyperdescent.crdc.algebra;

/// The field of rational numbers ℚ, exact.
public enum Rationals implements OrderedRing<Rational> {
  /// The one value of this type.
  RATIONALS;

  @Override
  public Rational zero() {
    return Rational.ZERO;
  }

  @Override
  public Rational one() {
    return Rational.ONE;
  }

  @Override
  public Rational add(Rational left, Rational right) {
    return left.plus(right);
  }

  @Override
  public Rational multiply(Rational left, Rational right) {
    return left.times(right);
  }

  @Override
  public Rational negate(Rational element) {
    return element.negated();
  }

  @Override
  public int compare(Rational left, Rational right) {
    return left.compareTo(right);
  }

  @Override
  public String toString() {
    return "ℚ";
  }
}
