package org.hyperdescent.crdc.algebra;

/// The ring of residues `Z_n`, with elements `0..n-1`; a field if `n` is prime.
///
/// @param modulus the number `n` of elements, at least 1
public record Modular(int modulus) implements Ring<Integer> {

  /// The two-element field: exclusive or and conjunction.
  public static final Modular Z2 = new Modular(2);

  /// The three-element field.
  public static final Modular Z3 = new Modular(3);

  /// The five-element field.
  public static final Modular Z5 = new Modular(5);

  /// Checks the modulus.
  ///
  /// @throws IllegalArgumentException if the modulus is below 1
  public Modular {
    if (modulus < 1) {
      throw new IllegalArgumentException("there are no residues modulo " + modulus);
    }
  }

  /// The residue of any integer.
  public int residue(long integer) {
    return Math.floorMod(integer, modulus);
  }

  @Override
  public Integer zero() {
    return 0;
  }

  @Override
  public Integer one() {
    return residue(1);
  }

  @Override
  public Integer add(Integer left, Integer right) {
    return residue((long) left + right);
  }

  @Override
  public Integer multiply(Integer left, Integer right) {
    return residue((long) left * right);
  }

  @Override
  public Integer negate(Integer element) {
    return residue(-(long) element);
  }

  @Override
  public String toString() {
    return "Z_" + modulus;
  }
}
