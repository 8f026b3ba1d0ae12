package org.hyperdescent.category.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.Legs;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.laws.FinitelyCompleteContract;
import org.hyperdescent.category.laws.Sample;

/// The contract of a category with finite limits on finite sets.
class FiniteSetsProperties implements FinitelyCompleteContract<FiniteSet, FiniteMap> {

  private final FiniteSetsInstance instance = new FiniteSetsInstance();

  @Override
  public FiniteSets category() {
    return instance.category();
  }

  @Override
  public FiniteSet object(Sample sample) {
    return instance.object(sample);
  }

  @Override
  public FiniteMap arrow(FiniteSet source, FiniteSet target, Sample sample) {
    return instance.arrow(source, target, sample);
  }

  @Override
  public Legs<FiniteMap> cone(FiniteMap f, FiniteMap g, Sample sample) {
    return instance.cone(f, g, sample);
  }

  @Override
  public FiniteMap automorphism(FiniteSet object, Sample sample) {
    return instance.automorphism(object, sample);
  }

  @Override
  public FiniteMap inverse(FiniteMap isomorphism) {
    return instance.inverse(isomorphism);
  }

  @Example
  void objectsAreTheirFactors() {
    assertThat(FiniteSet.of(2, 3).size()).isEqualTo(6);
    assertThat(FiniteSet.of(2, 3)).isNotEqualTo(FiniteSet.of(6)).hasToString("(2×3)");
    assertThat(FiniteSet.of()).isNotEqualTo(FiniteSet.of(1)).hasToString("1");
    assertThat(FiniteSet.of(0).times(FiniteSet.of(3)).size()).isZero();
    assertThatThrownBy(() -> FiniteSet.of(-1))
        .hasMessage("there is no finite set with factors [-1], or it is too large");
    assertThatThrownBy(() -> FiniteSet.of(1 << 16, 1 << 16)).hasMessageContaining("too large");
  }

  @Example
  void mapsFitTheirSets() {
    assertThatThrownBy(
            () -> new FiniteMap(FiniteSet.of(2), FiniteSet.of(2), FiniteFunction.of(3, 0, 0)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("2 → 3 [0, 0] is no table of a map (2) → (2)");
    FiniteMap pair = category().identity(FiniteSet.of(2, 3));
    FiniteMap six = category().identity(FiniteSet.of(6));
    assertThatThrownBy(() -> pair.then(six))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("cannot compose (2×3) → (2×3) with (6) → (6): (2×3) is not (6)");
    assertThatThrownBy(() -> category().pullback(pair, six))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("not a cospan: (2×3) → (2×3) and (6) → (6) end at (2×3) and (6)");
  }
}
