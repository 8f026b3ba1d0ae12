package org.hyperdescent.category.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.TypeMismatchException;
import org.junit.jupiter.api.Test;

class ModularMapTest {

  private static final ModularMap SQUARE =
      ModularMap.tabulate(3, 1, 1, x -> new int[] {x[0] * x[0]});

  private static final ModularMap DIFFERENCE =
      ModularMap.tabulate(3, 2, 1, x -> new int[] {x[0] - x[1]});

  @Test
  void tabulatesARuleAndReducesItsValues() {
    assertThat(SQUARE.apply(2)).isEqualTo(IntLists.immutable.of(1));
    assertThat(DIFFERENCE.apply(0, 1)).isEqualTo(IntLists.immutable.of(2));
    assertThat(DIFFERENCE).hasToString("Z_3^2 → Z_3^1 [0, 2, 1, 1, 0, 2, 2, 1, 0]");
    assertThat(new ModularMaps(2).copy(1)).hasToString("Z_2^1 → Z_2^2 [00, 11]");
    assertThat(new ModularMaps(2).discard(1)).hasToString("Z_2^1 → Z_2^0 [(), ()]");
  }

  @Test
  void composesTensorsAndAddsPointwise() {
    assertThat(DIFFERENCE.then(SQUARE).apply(1, 2)).isEqualTo(IntLists.immutable.of(1));
    assertThat(DIFFERENCE.tensor(SQUARE).apply(0, 1, 2)).isEqualTo(IntLists.immutable.of(2, 1));
    assertThat(SQUARE.tensor(DIFFERENCE).apply(2, 0, 1)).isEqualTo(IntLists.immutable.of(1, 2));
    assertThat(SQUARE.plus(SQUARE).apply(1)).isEqualTo(IntLists.immutable.of(2));
  }

  @Test
  void refusesWhatDoesNotFitInOneLine() {
    ModularMap boolean_ = new ModularMaps(2).identity(1);
    assertThatThrownBy(() -> SQUARE.then(DIFFERENCE))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("cannot compose (3) → (3) with (3×3) → (3): (3) is not (3×3)");
    assertThatThrownBy(() -> SQUARE.then(boolean_))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageEndingWith("(3) is not (2)");
    assertThatThrownBy(() -> SQUARE.tensor(boolean_))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("(3×2) is no power of Z_3");
    assertThatThrownBy(() -> SQUARE.plus(DIFFERENCE)).isInstanceOf(TypeMismatchException.class);
    assertThatThrownBy(() -> SQUARE.apply(1, 2)).isInstanceOf(TypeMismatchException.class);
    assertThatThrownBy(() -> new ModularMaps(2).source(SQUARE))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("Z_3^1 → Z_3^1 is not an arrow between powers of Z_2");
  }

  @Test
  void refusesBadTables() {
    assertThatThrownBy(() -> ModularMap.of(2, 1, 1, 0))
        .hasMessage("1 → 2 [0] is no table of a map (2) → (2)");
    assertThatThrownBy(() -> ModularMap.of(2, 1, 1, 0, 2))
        .hasMessage("f(1) = 2 is outside the target 0..1");
    assertThatThrownBy(() -> new ModularMaps(1)).hasMessage("there is no table for Z_1^1");
    assertThatThrownBy(() -> new ModularMaps(2).identity(40))
        .hasMessage("Z_2^40 has more than 1048576 elements");
    ModularMap large = new ModularMaps(2).identity(16);
    assertThatThrownBy(() -> large.tensor(large))
        .hasMessage("Z_2^32 has more than 1048576 elements");
    assertThatThrownBy(() -> new ModularMaps(2).symmetry(16, 14))
        .hasMessage("Z_2^30 has more than 1048576 elements");
    assertThatThrownBy(() -> ModularMap.tabulate(2, 1, 2, x -> x))
        .hasMessage("the rule returns 1 components, not 2");
  }
}
