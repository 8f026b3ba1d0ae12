package org.hyperdescent.lenses.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hyperdescent.category.finite.FiniteSet;
import org.hyperdescent.category.finite.FiniteSets;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.laws.Choices;
import org.hyperdescent.category.laws.Equality;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.category.laws.Verdict;
import org.hyperdescent.lenses.LearnerCategory;
import org.hyperdescent.lenses.ParaCategory;
import org.hyperdescent.lenses.Parametrised;
import org.junit.jupiter.api.Test;

class EqualityTest {

  private static final ModularMaps BITS = new ModularMaps(2);
  private static final ParaCategory<Integer, ModularMap> PARA = new ParaCategory<>(BITS);
  private static final Equality<Parametrised<Integer, ModularMap>> UP_TO_ORDER =
      ParaEquality.upToParameterPermutation(BITS, Equality.exact());

  private final Sample sample = new Sample(Choices.none());

  @Test
  void permutedParametersAreEqualOnlyUpToPermutation() {
    // (p, q) ↦ p and not q, and the same with the parameters the other way round
    var f = PARA.parametrised(2, 0, ModularMap.of(2, 2, 1, 0, 0, 1, 0));
    var g = f.reparametrise(BITS.symmetry(1, 1));

    assertThat(UP_TO_ORDER.compare(f, g, sample)).isEqualTo(Verdict.equal());
    assertThat(ParaEquality.<Integer, ModularMap>strict(Equality.exact()).compare(f, g, sample))
        .isInstanceOf(Verdict.Different.class);
    assertThat(f).isNotEqualTo(g).isEqualTo(g.reparametrise(BITS.symmetry(1, 1)));
  }

  @Test
  void mapsThatNoPermutationRelatesDiffer() {
    var f = PARA.parametrised(2, 0, ModularMap.of(2, 2, 1, 0, 0, 1, 0));
    var g = PARA.parametrised(2, 0, ModularMap.of(2, 2, 1, 0, 0, 1, 1));

    assertThat(UP_TO_ORDER.compare(f, g, sample))
        .isInstanceOfSatisfying(
            Verdict.Different.class,
            difference ->
                assertThat(difference.where()).isEqualTo("parameters permuted by [0, 1], map"));
    assertThat(UP_TO_ORDER.compare(f, PARA.parametrised(1, 0, BITS.identity(1)), sample))
        .isEqualTo(Verdict.different(2, 1, "parameters"));
  }

  @Test
  void parametersOfOtherTypesDiffer() {
    var sets = new FiniteSets();
    var para = new ParaCategory<>(sets);
    var two = FiniteSet.of(2);
    var three = FiniteSet.of(3);
    var equality = ParaEquality.upToParameterPermutation(sets, Equality.exact());

    assertThat(
            equality.compare(
                para.parametrised(two, sets.unit(), sets.discard(two)),
                para.parametrised(three, sets.unit(), sets.discard(three)),
                sample))
        .isEqualTo(Verdict.different(two, three, "parameters"));
  }

  @Test
  void aHopelessSearchIsGivenUp() {
    var f = PARA.parametrised(8, 0, BITS.discard(8)).tensor(PARA.embed(BITS.identity(1)));
    var g = PARA.parametrised(8, 0, BITS.discard(8)).tensor(PARA.embed(BITS.zero(1, 1)));

    assertThatThrownBy(() -> UP_TO_ORDER.compare(f, g, sample))
        .hasMessageContaining("more than 5040 permutations");
  }

  @Test
  void learnersAreComparedAlongAGivenBijection() {
    var learners = new LearnerCategory<>(BITS);
    var not = ModularMap.of(2, 1, 1, 1, 0);
    // remembers the last wish, and implements it
    var memory = learners.learner(1, 0, 1, BITS.identity(1), BITS.second(1, 1), BITS.discard(2));
    // remembers its negation, and implements the negation of that
    var negated =
        learners.learner(1, 0, 1, not, BITS.compose(BITS.second(1, 1), not), BITS.discard(2));

    assertThat(
            LearnerEquality.along(BITS, Equality.exact(), not, not)
                .compare(memory, negated, sample))
        .isEqualTo(Verdict.equal());
    assertThat(
            LearnerEquality.<Integer, ModularMap>strict(Equality.exact())
                .compare(memory, negated, sample))
        .isInstanceOf(Verdict.Different.class);
    assertThat(
            LearnerEquality.along(BITS, Equality.exact(), not, BITS.identity(1))
                .compare(memory, negated, sample))
        .isInstanceOfSatisfying(
            Verdict.Different.class,
            difference -> assertThat(difference.where()).isEqualTo("phi;phiInverse"));
  }
}
