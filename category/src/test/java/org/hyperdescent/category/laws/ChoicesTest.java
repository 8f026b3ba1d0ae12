package org.hyperdescent.category.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hyperdescent.category.FiniteFunction;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  @Test
  void randomChoicesAreDeterminedBySeed() {
    assertThat(Choices.random(new SplittableRandom(7)))
        .isEqualTo(Choices.random(new SplittableRandom(7)))
        .isNotEqualTo(Choices.random(new SplittableRandom(8)));
  }

  @Test
  void pastTheEndEveryChoiceIsTheSimplestOne() {
    Sample sample = new Sample(Choices.of(5, 1));
    assertThat(Stream.generate(() -> sample.below(10)).limit(4)).containsExactly(5, 1, 0, 0);
    Sample simplest = new Sample(Choices.none());
    assertThat(simplest.between(3, 8)).isEqualTo(3);
    assertThat(simplest.flip()).isFalse();
    assertThat(simplest.signed(9)).isZero();
    assertThat(simplest.real()).isZero();
    assertThat(simplest.oneOf(List.of("a", "b"))).isEqualTo("a");
    assertThat(simplest.permutation(4).isIdentity()).isTrue();
    assertThat(simplest.function(3, 2)).isEqualTo(FiniteFunction.of(2, 0, 0, 0));
  }

  @Test
  void signedNumbersGetSimplerTowardsZero() {
    assertThat(Stream.of(0, 1, 2, 3, 4, 5).map(c -> new Sample(Choices.of(c)).signed(2)))
        .containsExactly(0, 1, -1, 2, -2, 0);
    assertThat(new Sample(Choices.of(255)).real()).isEqualTo(2.0);
    assertThat(new Sample(Choices.of(256)).real()).isEqualTo(-2.0);
    assertThat(new Sample(Choices.of(3)).real()).isEqualTo(2.0 / 64);
  }

  @Test
  void everyPermutationAndEveryFunctionCanBeDrawn() {
    assertThat(
            Stream.iterate(0, i -> i + 1)
                .limit(6)
                .map(i -> new Sample(Choices.of(i / 2, i % 2)).permutation(3)))
        .doesNotHaveDuplicates()
        .allMatch(FiniteFunction::isBijection);
    assertThatThrownBy(() -> new Sample(Choices.none()).function(1, 0))
        .isInstanceOf(DiscardedSampleException.class);
    assertThat(new Sample(Choices.none()).function(0, 0)).isEqualTo(FiniteFunction.of(0));
  }

  @Test
  void boundsAreChecked() {
    Sample sample = new Sample(Choices.none());
    assertThatThrownBy(() -> sample.below(0)).hasMessage("bound 0 is not in 1..65536");
    assertThatThrownBy(() -> sample.below(65537)).hasMessage("bound 65537 is not in 1..65536");
    assertThat(sample.below(65536)).isZero();
  }

  @Test
  void simplerChoicesAreShorterOrSmaller() {
    Choices choices = Choices.of(4, 0, 9);
    assertThat(choices.simpler())
        .isNotEmpty()
        .doesNotContain(choices)
        .contains(Choices.of(4), Choices.of(4, 0), Choices.of(0, 9), Choices.of(4, 0, 8))
        .allMatch(
            simpler ->
                simpler.values().size() < 3 || simpler.values().sum() < choices.values().sum());
    assertThat(Choices.none().simpler()).isEmpty();
    assertThat(Choices.of(0).simpler()).containsExactly(Choices.none());
  }

  @Test
  void shrinkingWithJqwikMeasuresLengthFirst() {
    ShrinkableChoices longer = new ShrinkableChoices(Choices.of(0, 0, 0));
    ShrinkableChoices larger = new ShrinkableChoices(Choices.of(9, 9));
    assertThat(larger.distance()).isLessThan(longer.distance());
    assertThat(larger.shrink().map(shrinkable -> shrinkable.value())).contains(Choices.of(9));
  }

  @Test
  void textShowsOnlyChoicesThatMatter() {
    assertThat(Choices.of(3, 0, 1, 0, 0)).hasToString("Choices[3, 0, 1]");
    assertThat(Choices.none()).hasToString("Choices[]");
    assertThat(Choices.random(new SplittableRandom(1)).toString())
        .hasSizeLessThan(200)
        .endsWith(" in all]");
  }
}
