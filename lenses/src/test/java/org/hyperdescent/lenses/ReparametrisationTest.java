package org.hyperdescent.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.PowerFunctor;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.category.WriterFunctor;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.junit.jupiter.api.Test;

/// 2-cells on concrete values, and what is refused.
class ReparametrisationTest {

  private static final ModularMaps MAPS = new ModularMaps(5);
  private static final ParaCategory<Integer, ModularMap> PARA = new ParaCategory<>(MAPS);
  private static final ModularMap PRODUCT =
      ModularMap.tabulate(5, 2, 1, x -> new int[] {x[0] * x[1]});
  private static final Parametrised<Integer, ModularMap> SCALING = PARA.parametrised(1, 1, PRODUCT);

  @Test
  void tyingTwoScalingsSquaresTheParameter() {
    var cell =
        new WeightTying<>(MAPS)
            .cell(SCALING.then(SCALING), Lists.immutable.of(1), FiniteFunction.of(1, 0, 0));

    assertThat(cell.source().map().apply(2, 3, 4)).isEqualTo(IntLists.immutable.of(4));
    assertThat(cell.target().map().apply(3, 4)).isEqualTo(IntLists.immutable.of(1));
    assertThat(cell.arrow()).isEqualTo(MAPS.copy(1));
  }

  @Test
  void theExchangeReordersParameters() {
    var exchange = new ParaCoherence<>(PARA).exchange(SCALING, SCALING, SCALING, SCALING);

    // (f;h) (x) (g;k) reads (f, h, g, k), (f (x) g);(h (x) k) reads (f, g, h, k)
    assertThat(exchange.arrow().apply(1, 2, 3, 4)).isEqualTo(IntLists.immutable.of(1, 3, 2, 4));
  }

  @Test
  void aBatchPairsTheMembersOfTwoBatches() {
    assertThat(new PowerFunctor<>(MAPS, 2).laxator(1, 1).apply(1, 2, 3, 4))
        .isEqualTo(IntLists.immutable.of(1, 3, 2, 4));
    assertThatThrownBy(() -> new PowerFunctor<>(MAPS, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the exponent -1 of a power is negative");
  }

  @Test
  void changeOfBaseAlongTheWriterAddsTheTotals() {
    var image = new LaxParaFunctor<>(new WriterFunctor<>(MAPS, 1)).onArrow(SCALING);

    assertThat(image.parameters()).isEqualTo(2);
    // ((p, s), (a, t)) ↦ (p a, s + t)
    assertThat(image.map().apply(2, 1, 3, 3)).isEqualTo(IntLists.immutable.of(1, 4));
  }

  @Test
  void illTypedCellsAreRefused() {
    assertThatThrownBy(() -> new Reparametrisation<>(SCALING, SCALING, MAPS.copy(1)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("the arrow of a 2-cell between arrows 1 → 1 must be 1 → 1");
    var shift = PARA.parametrised(1, 2, MAPS.zero(3, 1));
    assertThatThrownBy(() -> new Reparametrisation<>(SCALING, shift, MAPS.identity(1)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("not parallel");
    var untied = Reparametrisation.of(SCALING, MAPS.first(1, 1));
    assertThatThrownBy(() -> untied.thenVertically(untied))
        .isInstanceOf(TypeMismatchException.class);
    assertThatThrownBy(() -> untied.thenHorizontally(Reparametrisation.of(shift, MAPS.identity(1))))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("cannot compose");
  }
}
