package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Sums over a middle axis: every entry of the result is the sum of its entries in their order, to
/// the bit, however the work is split.
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

    for (int cut = 0; cut <= task.extent(); cut++) {
      double[] sums = new double[expected.length];
      float[] singleSums = new float[expected.length];
      // What was there before does not count.
      Arrays.fill(sums, Double.NaN);
      Arrays.fill(singleSums, Float.NaN);
      split(new TotalKernel(task, false), cut, numbers, sums);
      split(new TotalKernel(task, true), cut, singles, singleSums);

      assertThat(sums).isEqualTo(expected);
      assertThat(singleSums).isEqualTo(expectedSingles);
    }
  }

  private static void split(TotalKernel kernel, int cut, Object... operands) {
    kernel.run(operands, 0, cut);
    kernel.run(operands, cut, kernel.task().extent());
  }
}
