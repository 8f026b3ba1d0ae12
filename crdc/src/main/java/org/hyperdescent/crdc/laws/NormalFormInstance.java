package org.hyperdescent.crdc.laws;

import org.hyperdescent.category.laws.MonoidalFunctorInstance;
import org.hyperdescent.crdc.circuit.Circuit;
import org.hyperdescent.crdc.circuit.CircuitPolynomials;
import org.hyperdescent.crdc.polynomial.PolynomialMap;

/// The normal form of circuits as a functor, with the providers of circuits.
///
/// @param domain the circuits
/// @param <E> the elements on the wires
record NormalFormInstance<E>(CircuitInstance<E> domain)
    implements MonoidalFunctorInstance<Integer, Circuit<E>, Integer, PolynomialMap<E>> {

  @Override
  public CircuitPolynomials<E> functor() {
    return new CircuitPolynomials<>(domain.category());
  }
}
