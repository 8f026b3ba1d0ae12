package org.hyperdescent.category.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.hyperdescent.category.Functor;
import org.hyperdescent.category.MonoidalFunctor;
import org.hyperdescent.category.NaturalTransformation;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.finite.ModularMapsInstance;

/// Squaring is a functor, copying is natural from the identity to squaring, and conjugation by a
/// permutation of the residues is a monoidal functor.
class FunctorProperties {

  private static final ModularMapsInstance INSTANCE = ModularMapsInstance.of(3, 1);
  private static final ModularMaps MAPS = INSTANCE.category();
  private static final Functor<Integer, ModularMap, Integer, ModularMap> SQUARING =
      Functor.of(MAPS, MAPS, k -> 2 * k, f -> f.tensor(f));
  private static final MonoidalFunctor<Integer, ModularMap, Integer, ModularMap> CONJUGATION =
      MonoidalFunctor.of(
          MAPS, MAPS, k -> k, f -> rotation(f.source(), 1).then(f).then(rotation(f.target(), 2)));

  /// Adds a number to every residue.
  private static ModularMap rotation(int power, int by) {
    return ModularMap.tabulate(
        3, power, power, x -> Arrays.stream(x).map(digit -> digit + by).toArray());
  }

  @Group
  class Squaring implements FunctorContract<Integer, ModularMap, Integer, ModularMap> {

    @Override
    public Functor<Integer, ModularMap, Integer, ModularMap> functor() {
      return SQUARING;
    }

    @Override
    public ModularMapsInstance domain() {
      return INSTANCE;
    }
  }

  @Group
  class Conjugation implements MonoidalFunctorContract<Integer, ModularMap, Integer, ModularMap> {

    @Override
    public MonoidalFunctor<Integer, ModularMap, Integer, ModularMap> functor() {
      return CONJUGATION;
    }

    @Override
    public ModularMapsInstance domain() {
      return INSTANCE;
    }
  }

  @Group
  class ConjugationTwice
      implements MonoidalFunctorContract<Integer, ModularMap, Integer, ModularMap> {

    @Override
    public MonoidalFunctor<Integer, ModularMap, Integer, ModularMap> functor() {
      return CONJUGATION.then(CONJUGATION).then(MonoidalFunctor.identity(MAPS));
    }

    @Override
    public ModularMapsInstance domain() {
      return INSTANCE;
    }
  }

  @Group
  class Copying implements NaturalityContract<Integer, ModularMap, Integer, ModularMap> {

    @Override
    public NaturalTransformation<Integer, ModularMap, Integer, ModularMap> transformation() {
      return NaturalTransformation.of(Functor.identity(MAPS), SQUARING, MAPS::copy);
    }

    @Override
    public ModularMapsInstance domain() {
      return INSTANCE;
    }
  }

  @Example
  void functorsCompose() {
    ModularMap f = ModularMap.of(3, 1, 1, 1, 2, 2);
    assertThat(CONJUGATION.then(CONJUGATION).onArrow(f))
        .isEqualTo(CONJUGATION.onArrow(CONJUGATION.onArrow(f)))
        .isNotEqualTo(f);
    assertThat(SQUARING.then(SQUARING).onObject(1)).isEqualTo(4);
    assertThat(SQUARING.then(CONJUGATION).onArrow(f)).isEqualTo(CONJUGATION.onArrow(f.tensor(f)));
  }
}
