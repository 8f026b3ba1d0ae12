package org.hyperdescent.crdc.laws;

import java.math.BigInteger;
import java.util.function.Function;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.crdc.algebra.Booleans;
import org.hyperdescent.crdc.algebra.Integers;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.algebra.Rational;
import org.hyperdescent.crdc.algebra.Rationals;
import org.hyperdescent.crdc.algebra.SaturatingNaturals;
import org.hyperdescent.crdc.algebra.Semiring;

/// A semiring together with a provider of elements: all that is needed to test its laws, and those
/// of the matrices and polynomials over it.
///
/// @param semiring the semiring
/// @param elements draws an element; simpler choices give simpler elements
/// @param <E> the elements
public record SemiringInstance<E>(Semiring<E> semiring, Function<Sample, E> elements) {

  /// Small integers.
  public static SemiringInstance<BigInteger> integers() {
    return new SemiringInstance<>(
        Integers.INTEGERS, sample -> BigInteger.valueOf(sample.signed(4)));
  }

  /// Small fractions.
  public static SemiringInstance<Rational> rationals() {
    return new SemiringInstance<>(
        Rationals.RATIONALS, sample -> Rational.of(sample.signed(4), sample.between(1, 3)));
  }

  /// The truth values.
  public static SemiringInstance<Boolean> booleans() {
    return new SemiringInstance<>(Booleans.BOOLEANS, Sample::flip);
  }

  /// All residues modulo `modulus`.
  public static SemiringInstance<Integer> modular(int modulus) {
    return new SemiringInstance<>(new Modular(modulus), sample -> sample.below(modulus));
  }

  /// All naturals up to `limit`.
  public static SemiringInstance<Integer> saturating(int limit) {
    return new SemiringInstance<>(
        new SaturatingNaturals(limit), sample -> sample.between(0, limit));
  }

  /// Draws an element.
  public E element(Sample sample) {
    return elements.apply(sample);
  }

  Verdict compare(E left, E right, String where) {
    return left.equals(right) ? Verdict.equal() : Verdict.different(left, right, where);
  }
}
