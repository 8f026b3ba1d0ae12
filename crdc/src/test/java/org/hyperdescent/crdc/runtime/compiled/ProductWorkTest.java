package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a product takes, by which it is split among threads and compared with straight-line code.
class ProductWorkTest {

  private static Task.Product product(int batch, int rows, int inner, int columns) {
    SmoothMap one = SmoothOperations.matmul(Shape.of(rows, inner), Shape.of(inner, columns));
    Plan plan = Planner.loops(Normalizer.normalize(batch == 1 ? one : one.batch(batch)));
    return (Task.Product) plan.tasks().getOnly();
  }

  @ParameterizedTest
  @CsvSource({"8,4,3", "16,8,4", "20,40,1", "64,8,4", "20,20,20"})
  void growsWithTheBatchAndWithEachExtent(int rows, int inner, int columns) {
    long one = product(1, rows, inner, columns).work();
    assertThat(product(100, rows, inner, columns).work()).isEqualTo(100 * one);
    assertThat(product(1, rows + 1, inner, columns).work()).isGreaterThan(one);
    assertThat(product(1, rows, inner + 1, columns).work()).isGreaterThan(one);
  }

  /// In tenths of nanoseconds, as plain loops and OpenBLAS were measured on one machine: within a
  /// factor of two, for a model cannot know more.
  @ParameterizedTest
  @CsvSource({
    "8,4,3,1580",
    "16,8,4,6770",
    "30,5,5,12380",
    "64,4,3,10400",
    "5,30,5,8050",
    "2,20,20,4110",
    "20,40,1,9550",
    "50,30,1,2750",
    "64,8,4,6600"
  })
  void isAboutTheTimeItTakes(int rows, int inner, int columns, long measured) {
    assertThat(product(1, rows, inner, columns).work()).isBetween(measured / 2, 2 * measured);
  }

  /// The gradient of a small regression runs along the rows of the data.
  @Test
  void aTransposedMatrixTimesAVectorIsNoSlowSum() {
    Task.Product forward = product(1, 10, 50, 1);
    Task.Product backward =
        new Task.Product(
            forward.reads(), forward.writes(), 1, 10, 50, 1, true, false, Task.Axis.ROWS);
    assertThat(backward.work()).isLessThan(forward.work());
  }
}
