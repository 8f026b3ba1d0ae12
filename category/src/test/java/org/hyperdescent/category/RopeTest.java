package org.hyperdescent.category;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void halvingKeepsTheOrderAndIsShallow() {
    var letters = Lists.immutable.of("a", "b", "c", "d", "e");

    String term = Rope.halving(letters, letter -> letter + "'", (x, y) -> "(" + x + y + ")");
    assertThat(term).isEqualTo("((a'b')(c'(d'e')))");
  }
}
