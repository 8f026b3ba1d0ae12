package org.hyperdescent.crdc.polynomial;

import java.util.HashMap;
import java.util.Map;
import org.hyperdescent.crdc.algebra.Semiring;

/// A sum of terms under construction; it becomes a polynomial once, when the zeros have been
/// dropped.
final class Terms<E> {

  private final Semiring<E> semiring;
  private final int variables;
  private final Map<Monomial, E> coefficients = new HashMap<>();

  Terms(Semiring<E> semiring, int variables) {
    this.semiring = semiring;
    this.variables = variables;
  }

  int variables() {
    return variables;
  }

  Terms<E> add(Monomial monomial, E coefficient) {
    coefficients.merge(monomial, coefficient, semiring::add);
    return this;
  }

  Terms<E> add(Polynomial<E> polynomial) {
    polynomial.terms().forEachKeyValue(this::add);
    return this;
  }

  Terms<E> addMultiple(E factor, Polynomial<E> polynomial) {
    polynomial
        .terms()
        .forEachKeyValue(
            (monomial, coefficient) -> add(monomial, semiring.multiply(factor, coefficient)));
    return this;
  }

  Polynomial<E> build() {
    coefficients.values().removeIf(semiring::isZero);
    return new Polynomial<>(semiring, variables, coefficients);
  }
}
