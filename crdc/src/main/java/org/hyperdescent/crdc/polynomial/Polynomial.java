package org.hyperdescent.crdc.polynomial;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.collections.api.factory.Maps;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.api.map.ImmutableMap;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.algebra.Ring;
import org.hyperdescent.crdc.algebra.Semiring;

/// A formal polynomial in a fixed number of variables over a commutative semiring, in normal form:
/// a map from monomials to non-zero coefficients.
///
/// Two polynomials are `equals` exactly if their coefficients agree; that they take the same values
/// is weaker (over `Z_2`, `x^2` and `x` do). Immutable. Written `x0^2*x1 + 3*x1`.
///
/// @param <E> the coefficients
public final class Polynomial<E> {

  private final Semiring<E> semiring;
  private final int variables;
  private final ImmutableMap<Monomial, E> terms;

  /// Takes terms that are already in normal form; see [Terms].
  Polynomial(Semiring<E> semiring, int variables, Map<Monomial, E> nonZeroTerms) {
    this.semiring = semiring;
    this.variables = variables;
    this.terms = Maps.immutable.withAll(nonZeroTerms);
  }

  /// The polynomial with the given terms; a coefficient may be zero.
  ///
  /// @param terms not modified
  /// @throws IllegalArgumentException if a monomial has another number of variables
  public static <E> Polynomial<E> of(
      Semiring<E> semiring, int variables, Map<Monomial, ? extends E> terms) {
    Terms<E> sum = new Terms<>(semiring, variables);
    terms.forEach(
        (monomial, coefficient) -> {
          if (monomial.variables() != variables) {
            throw new IllegalArgumentException(
                "%s has %d variables, not %d".formatted(monomial, monomial.variables(), variables));
          }
          sum.add(monomial, coefficient);
        });
    return sum.build();
  }

  /// The zero polynomial.
  public static <E> Polynomial<E> zero(Semiring<E> semiring, int variables) {
    return new Terms<>(semiring, variables).build();
  }

  /// A constant polynomial.
  public static <E> Polynomial<E> constant(Semiring<E> semiring, int variables, E value) {
    return new Terms<>(semiring, variables).add(Monomial.one(variables), value).build();
  }

  /// The polynomial `x_index`.
  ///
  /// @throws IllegalArgumentException if there is no such variable
  public static <E> Polynomial<E> variable(Semiring<E> semiring, int variables, int index) {
    if (index < 0 || index >= variables) {
      throw new IllegalArgumentException(
          "there is no variable x%d among %d".formatted(index, variables));
    }
    return new Terms<>(semiring, variables)
        .add(Monomial.variable(variables, index), semiring.one())
        .build();
  }

  /// Where the coefficients live.
  public Semiring<E> semiring() {
    return semiring;
  }

  /// The number of variables.
  public int variables() {
    return variables;
  }

  /// The non-zero coefficients, by monomial.
  public ImmutableMap<Monomial, E> terms() {
    return terms;
  }

  /// The coefficient of a monomial; zero if it does not occur.
  public E coefficient(Monomial monomial) {
    return terms.getIfAbsent(monomial, semiring::zero);
  }

  /// Whether this is the zero polynomial.
  public boolean isZero() {
    return terms.isEmpty();
  }

  /// The largest total degree of a monomial; 0 for the zero polynomial.
  public int degree() {
    return terms.keysView().collectInt(Monomial::degree).maxIfEmpty(0);
  }

  /// The sum.
  public Polynomial<E> plus(Polynomial<E> other) {
    requireSameVariables(other);
    return new Terms<>(semiring, variables).add(this).add(other).build();
  }

  /// The product. Cost: one coefficient product per pair of terms.
  public Polynomial<E> times(Polynomial<E> other) {
    requireSameVariables(other);
    Terms<E> product = new Terms<>(semiring, variables);
    terms.forEachKeyValue(
        (left, a) ->
            other.terms.forEachKeyValue(
                (right, b) -> product.add(left.times(right), semiring.multiply(a, b))));
    return product.build();
  }

  /// The product with a constant.
  public Polynomial<E> times(E constant) {
    return new Terms<>(semiring, variables).addMultiple(constant, this).build();
  }

  /// This polynomial plus a constant.
  public Polynomial<E> plus(E constant) {
    return plus(constant(semiring, variables, constant));
  }

  /// The difference.
  ///
  /// @throws UnsupportedOperationException if the coefficients are not a ring
  public Polynomial<E> minus(Polynomial<E> other) {
    return plus(other.negated());
  }

  /// The additive inverse.
  ///
  /// @throws UnsupportedOperationException if the coefficients are not a ring
  public Polynomial<E> negated() {
    if (semiring instanceof Ring<E> ring) {
      return times(ring.negate(ring.one()));
    }
    throw new UnsupportedOperationException("there are no negatives in " + semiring);
  }

  /// The power.
  ///
  /// @param exponent at least 0
  public Polynomial<E> power(int exponent) {
    if (exponent < 0) {
      throw new IllegalArgumentException("a polynomial has no power " + exponent);
    }
    Polynomial<E> result = constant(semiring, variables, semiring.one());
    for (int i = 0; i < exponent; i++) {
      result = result.times(this);
    }
    return result;
  }

  /// The formal partial derivative by a variable: `x^e` becomes `e · x^(e-1)`, where `e` means 1
  /// added `e` times.
  public Polynomial<E> derivative(int variable) {
    Terms<E> sum = new Terms<>(semiring, variables);
    terms.forEachKeyValue(
        (monomial, coefficient) -> {
          int exponent = monomial.exponent(variable);
          if (exponent > 0) {
            sum.add(
                monomial.shifted(variable, -1),
                semiring.multiply(semiring.natural(exponent), coefficient));
          }
        });
    return sum.build();
  }

  /// The polynomial with other polynomials in place of its variables.
  ///
  /// @param values one per variable, all in the same variables
  /// @param newVariables the number of variables of the values
  public Polynomial<E> substitute(ImmutableList<Polynomial<E>> values, int newVariables) {
    if (values.size() != variables) {
      throw new TypeMismatchException(
          "cannot substitute %d polynomials for %d variables".formatted(values.size(), variables));
    }
    return new Substitution<>(semiring, newVariables, values).into(this);
  }

  /// The same polynomial among more variables, with its first variable at `offset`.
  Polynomial<E> among(int newVariables, int offset) {
    Terms<E> sum = new Terms<>(semiring, newVariables);
    terms.forEachKeyValue(
        (monomial, coefficient) -> sum.add(monomial.among(newVariables, offset), coefficient));
    return sum.build();
  }

  /// The value at a point.
  ///
  /// @param point one element per variable; not modified
  /// @throws IllegalArgumentException if the point has another number of coordinates
  public E evaluate(List<? extends E> point) {
    if (point.size() != variables) {
      throw new IllegalArgumentException(
          "a polynomial in %d variables has no value at %d coordinates"
              .formatted(variables, point.size()));
    }
    return terms
        .keyValuesView()
        .injectInto(
            semiring.zero(),
            (sum, term) -> {
              E product = term.getTwo();
              for (int i = 0; i < variables; i++) {
                product =
                    semiring.multiply(
                        product, semiring.power(point.get(i), term.getOne().exponent(i)));
              }
              return semiring.add(sum, product);
            });
  }

  private void requireSameVariables(Polynomial<E> other) {
    if (variables != other.variables || !semiring.equals(other.semiring)) {
      throw new TypeMismatchException(
          "a polynomial in %d variables over %s does not mix with one in %d over %s"
              .formatted(variables, semiring, other.variables, other.semiring));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polynomial<?> that
        && variables == that.variables
        && terms.equals(that.terms)
        && semiring.equals(that.semiring);
  }

  @Override
  public int hashCode() {
    return Objects.hash(variables, terms);
  }

  /// The terms by decreasing degree, as in `x0^2*x1 - 3*x1 + 2`.
  @Override
  public String toString() {
    StringBuilder sum = new StringBuilder();
    for (Monomial monomial : terms.keysView().toSortedList(Comparator.reverseOrder())) {
      String term = show(monomial, coefficient(monomial));
      if (sum.isEmpty()) {
        sum.append(term);
      } else if (term.startsWith("-")) {
        sum.append(" - ").append(term, 1, term.length());
      } else {
        sum.append(" + ").append(term);
      }
    }
    return sum.isEmpty() ? "0" : sum.toString();
  }

  private String show(Monomial monomial, E coefficient) {
    if (monomial.degree() == 0) {
      return semiring.isOne(coefficient) ? "1" : coefficient.toString();
    }
    if (semiring.isOne(coefficient)) {
      return monomial.toString();
    }
    boolean minusOne =
        semiring instanceof Ring<E> ring
            && coefficient.toString().equals("-" + semiring.one())
            && ring.isOne(ring.negate(coefficient));
    return minusOne ? "-" + monomial : coefficient + "*" + monomial;
  }
}
