package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.program.ProgramBuilder;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;
import org.hyperdescent.crdc.smooth.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Products in parts, along each axis.
class ProductKernelTest {

  private static final int ROWS = 7;
  private static final int INNER = 4;
  private static final int COLUMNS = 9;

  private static Task.Product product(int batch, boolean left, boolean right, Task.Axis axis) {
    return new Task.Product(
        IntLists.immutable.of(0, 1),
        IntLists.immutable.of(2),
        batch,
        ROWS,
        INNER,
        COLUMNS,
        left,
        right,
        axis);
  }

  private static double[] random(int seed, int count) {
    return new Random(seed).doubles(count, -1, 1).toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "1, false, false, ROWS, 1, false",
    "1, true, true, ROWS, -0.5, true",
    "1, false, true, COLUMNS, 1, true",
    "1, true, false, COLUMNS, -0.5, false",
    "3, false, true, BATCH, 2, false",
    "3, true, false, BATCH, 1, true"
  })
  void partsMakeTheWhole(
      int batch, boolean left, boolean right, Task.Axis axis, double factor, boolean accumulate) {
    Task.Product task = product(batch, left, right, axis);
    double[] a = random(1, batch * ROWS * INNER);
    double[] b = random(2, batch * INNER * COLUMNS);
    double[] before = random(3, batch * ROWS * COLUMNS);
    double[] expected = new double[before.length];
    for (int s = 0; s < batch; s++) {
      for (int i = 0; i < ROWS; i++) {
        for (int j = 0; j < COLUMNS; j++) {
          double sum = 0;
          for (int k = 0; k < INNER; k++) {
            sum +=
                a[s * ROWS * INNER + (left ? k * ROWS + i : i * INNER + k)]
                    * b[s * INNER * COLUMNS + (right ? j * INNER + k : k * COLUMNS + j)];
          }
          int at = (s * ROWS + i) * COLUMNS + j;
          expected[at] = factor * sum + (accumulate ? before[at] : 0);
        }
      }
    }
    int cut = task.extent() / 3;
    double[] result = before.clone();
    ProductKernel kernel = new ProductKernel(task, MatrixProducts.plain(), factor, accumulate);
    Object[] operands = {a, b, result};
    kernel.run(operands, cut, task.extent());
    kernel.run(operands, 0, cut);
    assertThat(result).containsExactly(expected, within(1e-14));

    float[] single = floats(before);
    Object[] singles = {floats(a), floats(b), single};
    kernel.run(singles, 0, cut);
    kernel.run(singles, cut, task.extent());
    for (int k = 0; k < single.length; k++) {
      assertThat((double) single[k]).isCloseTo(expected[k], within(1e-5));
    }
  }

  private static float[] floats(double[] numbers) {
    float[] result = new float[numbers.length];
    for (int k = 0; k < result.length; k++) {
      result[k] = (float) numbers[k];
    }
    return result;
  }

  @ParameterizedTest
  @CsvSource({"ROWS", "COLUMNS"})
  void anAccumulationInPartsLeavesItsInput(Task.Axis axis) {
    Accumulation sum = new Accumulation(product(1, false, false, axis), 3, -2, 4);
    double[] a = random(1, ROWS * INNER);
    double[] b = random(2, INNER * COLUMNS);
    double[] w = random(3, ROWS * COLUMNS);
    double[] kept = w.clone();
    double[] apart = new double[w.length];
    Arrays.fill(apart, Double.NaN);
    Settings settings = Settings.standard().with(MatrixProducts.plain());
    Kernel kernel = sum.kernel(new Kernels(settings));
    Object[] operands = {a, b, w, apart};
    kernel.run(operands, 0, 5);
    kernel.run(operands, 5, sum.extent());
    assertThat(w).containsExactly(kept);
    Object[] inPlace = {a, b, w, w};
    kernel.run(inPlace, 0, sum.extent());
    assertThat(apart).containsExactly(w, within(1e-14));
    assertThat(w).isNotEqualTo(kept);
  }

  /// `z = X W'` is split along its columns, because X is smaller than W: a thread then reads some
  /// rows of W, and should be the one that writes them.
  @Test
  void aThreadWritesTheWeightsItReads() {
    ProgramBuilder builder = new ProgramBuilder(Lists.immutable.empty());
    Value w = builder.input(Shape.of(30, 40));
    Value x = builder.input(Shape.of(10, 40));
    Value z = builder.matmul(x, w, false, true);
    Value step = builder.add(w, builder.scale(-0.1, builder.matmul(z, x, true, false)));
    Program program = builder.build(Lists.immutable.of(step, z));
    Plan plan = Planner.loops(program);
    assertThat(plan.tasks().selectInstancesOf(Task.Product.class).collect(Task.Product::axis))
        .containsExactly(Task.Axis.COLUMNS);
    assertThat(
            plan.tasks().selectInstancesOf(Accumulation.class).collect(sum -> sum.product().axis()))
        .containsExactly(Task.Axis.ROWS);
  }
}
