package org.hyperdescent.category.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.junit.jupiter.api.Test;

class CoequalizerTest {

  @Test
  void gluesWhatItMustInTheOrderOfFirstAppearance() {
    FiniteFunction quotient =
        Coequalizer.of(FiniteFunction.of(6, 5, 3, 4), FiniteFunction.of(6, 1, 1, 4));
    assertThat(quotient).isEqualTo(FiniteFunction.of(4, 0, 1, 2, 1, 3, 1));
  }

  @Test
  void aPushoutIsACoequalizerOverTheDisjointUnion() {
    FiniteFunction left = FiniteFunction.of(3, 0, 2, 2, 1);
    FiniteFunction right = FiniteFunction.of(4, 3, 3, 0, 1);
    Pushout pushout = Pushout.of(left, right);
    FiniteFunction quotient =
        Coequalizer.of(
            FiniteFunction.tabulate(4, 7, left::apply),
            FiniteFunction.tabulate(4, 7, i -> 3 + right.apply(i)));
    assertThat(pushout.left().copair(pushout.right())).isEqualTo(quotient);
  }

  @Test
  void theFunctionsMustBeParallel() {
    assertThatThrownBy(() -> Coequalizer.of(FiniteFunction.of(2, 0), FiniteFunction.of(3, 0)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("not parallel: 1 → 2 [0] and 1 → 3 [0]");
  }
}
