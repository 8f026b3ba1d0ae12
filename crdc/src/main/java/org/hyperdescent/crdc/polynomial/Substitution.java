package org.hyperdescent.crdc.polynomial;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.list.MutableList;
import org.hyperdescent.crdc.algebra.Semiring;

/// The substitution of polynomials for variables, with each power of each of them computed once.
///
/// One substitution serves all components of a composite; it belongs to one thread.
final class Substitution<E> {

  private final Semiring<E> semiring;
  private final int variables;
  private final Polynomial<E> one;
  private final ImmutableList<MutableList<Polynomial<E>>> powers;

  /// Substitutes `values.get(i)`, a polynomial in `variables` variables, for variable `i`.
  Substitution(Semiring<E> semiring, int variables, ImmutableList<Polynomial<E>> values) {
    this.semiring = semiring;
    this.variables = variables;
    this.one = Polynomial.constant(semiring, variables, semiring.one());
    this.powers = values.collect(value -> Lists.mutable.<Polynomial<E>>empty().with(value));
  }

  Polynomial<E> into(Polynomial<E> polynomial) {
    Terms<E> sum = new Terms<>(semiring, variables);
    polynomial
        .terms()
        .forEachKeyValue((monomial, coefficient) -> sum.addMultiple(coefficient, into(monomial)));
    return sum.build();
  }

  private Polynomial<E> into(Monomial monomial) {
    Polynomial<E> product = one;
    for (int i = 0; i < monomial.variables(); i++) {
      int exponent = monomial.exponent(i);
      if (exponent > 0) {
        Polynomial<E> power = power(powers.get(i), exponent);
        product = product.equals(one) ? power : product.times(power);
      }
    }
    return product;
  }

  private Polynomial<E> power(MutableList<Polynomial<E>> known, int exponent) {
    while (known.size() < exponent) {
      known.add(known.getLast().times(known.getFirst()));
    }
    return known.get(exponent - 1);
  }
}
