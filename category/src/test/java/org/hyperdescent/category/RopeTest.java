package org.hyperdescent.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.collections.api.factory.Lists;
import org.junit.jupiter.api.Test;

class RopeTest {

  @Test
  void keepsTheOrderHoweverItIsBracketed() {
    Rope<Integer> left = Rope.empty();
    Rope<Integer> right = Rope.empty();
    for (int i = 0; i < 100_000; i++) {
      left = left.then(Rope.of(i));
      right = Rope.of(99_999 - i).then(right);
    }

    assertThat(left.toList()).isEqualTo(right.toList());
    assertThat(left.toList().get(77_777)).isEqualTo(77_777);
  }

  private static Rope<Integer> rope(int from, int to) {
    Rope<Integer> rope = Rope.empty();
    for (int i = from; i < to; i++) {
      rope = rope.then(Rope.of(i));
    }
    return rope;
  }

  @Test
  void isAFreeMonoid() {
    Rope<Integer> some = rope(0, 3);
    Rope<Integer> more = rope(3, 4);
    Rope<Integer> rest = rope(4, 9);

    assertThat(some.then(more).then(rest)).isEqualTo(some.then(more.then(rest)));
    assertThat(some.then(Rope.empty())).isEqualTo(some).hasSameHashCodeAs(some);
    assertThat(Rope.<Integer>empty().then(some)).isEqualTo(some).hasToString("[0, 1, 2]");
    assertThat(some).isNotEqualTo(more).isNotEqualTo(rope(1, 4));
    assertThat(some.then(rest).map(i -> -i)).isEqualTo(some.map(i -> -i).then(rest.map(i -> -i)));
  }

  @Test
  void staysWhatItIsWhenSomebodyLooks() {
    Rope<Integer> some = rope(0, 3);
    Rope<Integer> both = some.then(rope(3, 6));
    assertThat(some.toList()).containsExactly(0, 1, 2);
    assertThat(both.toList()).containsExactly(0, 1, 2, 3, 4, 5);

    Rope<Integer> longer = both.then(some);
    assertThat(longer.size()).isEqualTo(9);
    assertThat(longer.toList()).containsExactly(0, 1, 2, 3, 4, 5, 0, 1, 2).hasSize(longer.size());
    assertThat(Rope.empty().isEmpty()).isTrue();
    assertThat(Rope.empty().toList()).isEmpty();
  }

  @Test
  void anEmptyListHasNoCombination() {
    assertThatThrownBy(
            () -> Rope.halving(Lists.immutable.<String>empty(), text -> text, String::concat))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("empty list");
  }

  @Test
  void halvingKeepsTheOrderAndIsShallow() {
    var letters = Lists.immutable.of("a", "b", "c", "d", "e");

    String term = Rope.halving(letters, letter -> letter + "'", (x, y) -> "(" + x + y + ")");
    assertThat(term).isEqualTo("((a'b')(c'(d'e')))");
  }
}
