package org.hyperdescent.crdc.circuit;

import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.crdc.algebra.Semiring;
import org.hyperdescent.crdc.polynomial.Polynomial;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;

/// The functor from circuits to polynomial maps: the normal form, by which circuits are compared.
///
/// It is evaluation in the semiring of polynomials. It preserves the derivatives too
/// (`CIRC.reverse`, `CIRC.forward`), and has [CircuitCategory#circuit] as a section. Cost: the size
/// of the polynomials, which can be exponential in the size of the circuit.
///
/// @param domain the circuits
/// @param <E> the elements on the wires
public record CircuitPolynomials<E>(CircuitCategory<E> domain)
    implements MonoidalFunctor<Integer, Circuit<E>, Integer, PolynomialMap<E>> {

  @Override
  public Polynomials<E> codomain() {
    return new Polynomials<>(domain.semiring());
  }

  @Override
  public Integer onObject(Integer object) {
    return object;
  }

  /// The normal form.
  ///
  /// @throws UnsupportedOperationException if the circuit has a gate that is no polynomial
  @Override
  public PolynomialMap<E> onArrow(Circuit<E> arrow) {
    Semiring<E> semiring = domain.semiring();
    int variables = arrow.source();
    ImmutableList<Polynomial<E>> components =
        arrow.evaluate(
            new Formal<>(semiring, variables),
            value -> Polynomial.constant(semiring, variables, value),
            (gate, _) -> {
              throw new UnsupportedOperationException(
                  "\"%s\" is no polynomial: circuits with it have no normal form".formatted(gate));
            },
            codomain().variables(variables).castToList());
    return new PolynomialMap<>(semiring, variables, components);
  }

  /// The semiring of polynomials in some variables.
  private record Formal<E>(Semiring<E> semiring, int variables) implements Semiring<Polynomial<E>> {

    @Override
    public Polynomial<E> zero() {
      return Polynomial.zero(semiring, variables);
    }

    @Override
    public Polynomial<E> one() {
      return Polynomial.constant(semiring, variables, semiring.one());
    }

    @Override
    public Polynomial<E> add(Polynomial<E> left, Polynomial<E> right) {
      return left.plus(right);
    }

    @Override
    public Polynomial<E> multiply(Polynomial<E> left, Polynomial<E> right) {
      return left.times(right);
    }
  }
}
