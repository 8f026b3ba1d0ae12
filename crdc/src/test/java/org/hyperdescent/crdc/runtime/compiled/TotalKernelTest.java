package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Sums over a middle axis: every entry of the result is the sum of its entries in their order, to
/// the bit, however the work is split. Along rows the order is another one, but the same for each
/// split.
class TotalKernelTest {

  static Stream<Arguments> extents() {
    return Stream.of(1, 3)
        .flatMap(
            outer ->
                Stream.of(1, 2, 3, 4, 5, 7, 8, 9, 21)
                    .flatMap(
                        count ->
                            Stream.of(2, 3, 8, 17)
                                .map(inner -> Arguments.of(outer, count, inner))));
  }

  @ParameterizedTest
  @MethodSource("extents")
  void addsEntriesInTheirOrder(int outer, int count, int inner) {
    var task =
        new Task.Total(IntLists.immutable.of(0), IntLists.immutable.of(1), outer, count, inner);
    SplittableRandom random = new SplittableRandom(outer + 10L * count + 1000L * inner);
    int size = outer * count * inner;
    double[] numbers = random.doubles(size, -1, 1).toArray();
    float[] singles = new float[size];
    double[] expected = new double[outer * inner];
    float[] expectedSingles = new float[outer * inner];
    for (int i = 0; i < outer; i++) {
      for (int k = 0; k < inner; k++) {
        for (int j = 0; j < count; j++) {
          int at = (i * count + j) * inner + k;
          singles[at] = (float) numbers[at];
          expected[i * inner + k] += numbers[at];
          expectedSingles[i * inner + k] += singles[at];
        }
      }
    }

    for (int first = 0; first <= task.extent(); first++) {
      for (int second = first; second <= task.extent(); second++) {
        assertThat(sums(task, first, second, numbers)).isEqualTo(expected);
        assertThat(sums(task, first, second, singles)).isEqualTo(expectedSingles);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,7", "1,8", "1,29", "5,1", "5,3", "5,8", "5,29"})
  void addsAlongRows(int outer, int count) {
    var task = new Task.Total(IntLists.immutable.of(0), IntLists.immutable.of(1), outer, count, 1);
    int size = outer * count;
    double[] numbers = new SplittableRandom(size).doubles(size, -1, 1).toArray();
    float[] singles = new float[size];
    double[] expected = new double[outer];
    for (int i = 0; i < size; i++) {
      singles[i] = (float) numbers[i];
      expected[i / count] += numbers[i];
    }

    double[] whole = sums(task, 0, task.extent(), numbers);
    float[] wholeSingles = sums(task, 0, task.extent(), singles);
    for (int row = 0; row < outer; row++) {
      assertThat(whole[row]).isCloseTo(expected[row], within(1e-14));
      assertThat((double) wholeSingles[row]).isCloseTo(expected[row], within(1e-5));
    }
    for (int cut = 0; cut <= task.extent(); cut++) {
      assertThat(sums(task, 0, cut, numbers)).isEqualTo(whole);
      assertThat(sums(task, 0, cut, singles)).isEqualTo(wholeSingles);
    }
  }

  /// The sums in three parts; what was there before does not count.
  private static double[] sums(Task.Total task, int first, int second, double[] numbers) {
    double[] sums = new double[task.outer() * task.inner()];
    Arrays.fill(sums, Double.NaN);
    run(new TotalKernel(task, false), first, second, numbers, sums);
    return sums;
  }

  private static float[] sums(Task.Total task, int first, int second, float[] numbers) {
    float[] sums = new float[task.outer() * task.inner()];
    Arrays.fill(sums, Float.NaN);
    run(new TotalKernel(task, true), first, second, numbers, sums);
    return sums;
  }

  private static void run(TotalKernel kernel, int first, int second, Object... operands) {
    kernel.run(operands, 0, first);
    kernel.run(operands, first, second);
    kernel.run(operands, second, kernel.task().extent());
  }
}
