package org.hyperdescent.crdc.circuit;

import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.crdc.algebra.Modular;

/// The functor from circuits over `Z_n` to functions between powers of `Z_n`: running them at every
/// point.
///
/// It is not faithful: over `Z_2` the circuits `x·x` and `x` are one function, with two
/// derivatives. It factors through [CircuitPolynomials]. Cost: one run per point of `Z_n^source`.
///
/// @param ring the residues
public record CircuitFunctions(Modular ring)
    implements MonoidalFunctor<Integer, Circuit<Integer>, Integer, ModularMap> {

  @Override
  public CircuitCategory<Integer> domain() {
    return new CircuitCategory<>(ring);
  }

  @Override
  public ModularMaps codomain() {
    return new ModularMaps(ring.modulus());
  }

  @Override
  public Integer onObject(Integer object) {
    return object;
  }

  @Override
  public ModularMap onArrow(Circuit<Integer> arrow) {
    return ModularMap.tabulate(
        ring.modulus(),
        arrow.source(),
        arrow.target(),
        point ->
            arrow
                .apply(IntLists.immutable.of(point).collect(Integer::valueOf).castToList())
                .collectInt(Integer::intValue)
                .toArray());
  }
}
