package org.hyperdescent.crdc.polynomial;

import java.util.List;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.algebra.Semiring;

/// A polynomial map `n → m`: a tuple of `m` formal polynomials in `n` variables, an arrow of
/// [Polynomials].
///
/// Two maps are `equals` exactly if they are the same arrow. Immutable.
///
/// @param semiring where the coefficients live
/// @param source the number `n` of variables
/// @param components the `m` polynomials
/// @param <E> the coefficients
public record PolynomialMap<E>(
    Semiring<E> semiring, int source, ImmutableList<Polynomial<E>> components) {

  /// Checks that all components are polynomials in the same variables over the same semiring.
  ///
  /// @throws TypeMismatchException if one is not
  public PolynomialMap {
    for (Polynomial<E> component : components) {
      if (component.variables() != source || !component.semiring().equals(semiring)) {
        throw new TypeMismatchException(
            "%s has %d variables over %s: it is no component of a map from %d over %s"
                .formatted(
                    component, component.variables(), component.semiring(), source, semiring));
      }
    }
  }

  /// The number `m` of components.
  public int target() {
    return components.size();
  }

  /// A component, counted from 0.
  public Polynomial<E> component(int index) {
    return components.get(index);
  }

  /// The composite `this ; next`, by substitution.
  ///
  /// @throws TypeMismatchException if `next` has another number of variables than this has
  ///   components
  public PolynomialMap<E> then(PolynomialMap<E> next) {
    requireSameSemiring(next);
    if (target() != next.source) {
      throw new TypeMismatchException(
          "cannot compose %s with %s: %d is not %d"
              .formatted(type(), next.type(), target(), next.source));
    }
    Substitution<E> substitution = new Substitution<>(semiring, source, components);
    return new PolynomialMap<>(semiring, source, next.components.collect(substitution::into));
  }

  /// The two maps side by side, on separate variables.
  public PolynomialMap<E> tensor(PolynomialMap<E> other) {
    requireSameSemiring(other);
    int variables = source + other.source;
    return new PolynomialMap<>(
        semiring,
        variables,
        components
            .collect(component -> component.among(variables, 0))
            .newWithAll(other.components.collect(component -> component.among(variables, source))));
  }

  /// The two maps on the same variables, `<this, other>`.
  ///
  /// @throws TypeMismatchException if the sources differ
  public PolynomialMap<E> pair(PolynomialMap<E> other) {
    requireSameSemiring(other);
    if (source != other.source) {
      throw new TypeMismatchException(
          "cannot pair %s with %s: the sources %d and %d differ"
              .formatted(type(), other.type(), source, other.source));
    }
    return new PolynomialMap<>(semiring, source, components.newWithAll(other.components));
  }

  /// The sum, component by component.
  ///
  /// @throws TypeMismatchException if the maps are not parallel
  public PolynomialMap<E> plus(PolynomialMap<E> other) {
    requireSameSemiring(other);
    if (source != other.source || target() != other.target()) {
      throw new TypeMismatchException("not parallel: %s and %s".formatted(type(), other.type()));
    }
    return new PolynomialMap<>(
        semiring,
        source,
        components.zip(other.components).collect(both -> both.getOne().plus(both.getTwo())));
  }

  /// The additive inverse.
  ///
  /// @throws UnsupportedOperationException if the coefficients are not a ring
  public PolynomialMap<E> negated() {
    return new PolynomialMap<>(semiring, source, components.collect(Polynomial::negated));
  }

  /// The reverse derivative `n + m → n`: `(x, dy) ↦ Σ_i (∂f_i/∂x_j)(x) · dy_i` for each `j`.
  public PolynomialMap<E> reverse() {
    int variables = source + target();
    var derivatives = Lists.mutable.<Polynomial<E>>empty();
    for (int j = 0; j < source; j++) {
      Terms<E> sum = new Terms<>(semiring, variables);
      for (int i = 0; i < target(); i++) {
        addDerivative(sum, components.get(i), j, source + i);
      }
      derivatives.add(sum.build());
    }
    return new PolynomialMap<>(semiring, variables, derivatives.toImmutable());
  }

  /// The forward derivative `n + n → m`: `(x, dx) ↦ Σ_j (∂f_i/∂x_j)(x) · dx_j` for each `i`.
  public PolynomialMap<E> forward() {
    int variables = 2 * source;
    return new PolynomialMap<>(
        semiring,
        variables,
        components.collect(
            component -> {
              Terms<E> sum = new Terms<>(semiring, variables);
              for (int j = 0; j < source; j++) {
                addDerivative(sum, component, j, source + j);
              }
              return sum.build();
            }));
  }

  /// Adds the derivative of a component by a variable, times the change on another variable, to a
  /// sum.
  private void addDerivative(Terms<E> sum, Polynomial<E> component, int variable, int change) {
    int variables = sum.variables();
    component
        .terms()
        .forEachKeyValue(
            (monomial, coefficient) -> {
              int exponent = monomial.exponent(variable);
              if (exponent > 0) {
                sum.add(
                    monomial.among(variables, 0).shifted(variable, -1).shifted(change, 1),
                    semiring.multiply(semiring.natural(exponent), coefficient));
              }
            });
  }

  /// The value at a point.
  ///
  /// @param point one element per variable; not modified
  /// @throws IllegalArgumentException if the point has another number of coordinates
  public ImmutableList<E> apply(List<? extends E> point) {
    return components.collect(component -> component.evaluate(point));
  }

  private void requireSameSemiring(PolynomialMap<E> other) {
    if (!semiring.equals(other.semiring)) {
      throw new TypeMismatchException(
          "polynomials over %s and %s do not mix".formatted(semiring, other.semiring));
    }
  }

  private String type() {
    return source + " → " + target();
  }

  /// The type and the components, as in `2 → 1 (x0^2*x1 + 3*x1)`.
  @Override
  public String toString() {
    return type() + " " + components.makeString("(", ", ", ")");
  }
}
