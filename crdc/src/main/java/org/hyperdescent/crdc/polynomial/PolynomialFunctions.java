package org.hyperdescent.crdc.polynomial;

import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.crdc.algebra.Modular;

/// The functor from formal polynomials over `Z_n` to functions between powers of `Z_n`: evaluation
/// at every point.
///
/// It is not faithful (over `Z_p`, `x^p` and `x` have the same image), and the derivative does not
/// pass through it, which is why arrows of [Polynomials] are formal. Cost: one evaluation per point
/// of `Z_n^source`.
///
/// @param ring the residues
public record PolynomialFunctions(Modular ring)
    implements MonoidalFunctor<Integer, PolynomialMap<Integer>, Integer, ModularMap> {

  @Override
  public Polynomials<Integer> domain() {
    return new Polynomials<>(ring);
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
  public ModularMap onArrow(PolynomialMap<Integer> arrow) {
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
