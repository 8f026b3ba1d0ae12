package org.hyperdescent.crdc.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.algebra.Booleans;
import org.hyperdescent.crdc.algebra.Modular;
import org.junit.jupiter.api.Test;

/// Values, conventions and errors of matrices.
class MatrixTest {

  private static final Matrix<Integer> F =
      Matrix.ofRows(Modular.Z5, List.of(1, 2), List.of(3, 4), List.of(0, 1));

  @Test
  void compositionIsInDiagrammaticOrder() {
    var g = Matrix.ofRows(Modular.Z5, List.of(1, 1, 1));
    assertThat(F.then(g)).isEqualTo(Matrix.ofRows(Modular.Z5, List.of(4, 2)));
    assertThat(F.apply(List.of(1, 1))).containsExactly(3, 2, 1);
    assertThat(F.then(g)).hasToString("2 → 1 [[4, 2]]");
  }

  @Test
  void reverseIgnoresThePointAndAppliesTheTranspose() {
    var reverse = new Matrices<>(Modular.Z5).reverse(F);
    assertThat(reverse)
        .isEqualTo(Matrix.ofRows(Modular.Z5, List.of(0, 0, 1, 3, 0), List.of(0, 0, 2, 4, 1)));
  }

  @Test
  void blocksAreWhereTheDirectSumPutsThem() {
    var one = Matrix.ofRows(Modular.Z5, List.of(2));
    assertThat(one.tensor(F.transpose()))
        .isEqualTo(
            Matrix.ofRows(
                Modular.Z5, List.of(2, 0, 0, 0), List.of(0, 1, 3, 0), List.of(0, 2, 4, 1)));
    assertThat(new Matrices<>(Modular.Z5).symmetry(1, 2))
        .isEqualTo(Matrix.ofRows(Modular.Z5, List.of(0, 1, 0), List.of(0, 0, 1), List.of(1, 0, 0)));
  }

  @Test
  void overBooleansCompositionIsThatOfRelations() {
    var less = Matrix.tabulate(Booleans.BOOLEANS, 3, 3, (row, column) -> column < row);
    var twice = Matrix.tabulate(Booleans.BOOLEANS, 3, 3, (row, column) -> column + 1 < row);
    assertThat(less.then(less)).isEqualTo(twice);
  }

  @Test
  void errorsShowBothTypes() {
    assertThatThrownBy(() -> F.then(F))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("cannot compose 2 → 3 with 2 → 3: 3 is not 2");
    assertThatThrownBy(() -> F.plus(F.transpose())).hasMessage("not parallel: 2 → 3 and 3 → 2");
    assertThatThrownBy(() -> F.beside(F.transpose())).isInstanceOf(TypeMismatchException.class);
    assertThatThrownBy(() -> F.above(F.transpose())).isInstanceOf(TypeMismatchException.class);
    assertThatThrownBy(() -> F.plus(Matrix.zero(Modular.Z2, 3, 2)))
        .hasMessage("matrices over Z_5 and Z_2 do not mix");
    assertThatThrownBy(() -> Matrix.ofRows(Modular.Z5, List.of(1), List.of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Matrix<>(Modular.Z5, 2, 2, Lists.immutable.of(1)))
        .hasMessage("1 entries do not fill a 2 x 2 matrix");
  }
}
