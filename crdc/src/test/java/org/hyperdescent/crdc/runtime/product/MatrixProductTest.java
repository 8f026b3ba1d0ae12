package org.hyperdescent.crdc.runtime.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every product of this machine against the sum that defines it, at awkward shapes.
class MatrixProductTest {

  private static final int[] EXTENTS = {0, 1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 31, 33, 64, 65, 130};

  static List<MatrixProduct> products() {
    List<MatrixProduct> products = new ArrayList<>(MatrixProducts.available());
    products.add(MatrixProducts.bestInTime());
    return products;
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  @ParameterizedTest
  @MethodSource("products")
  void doublesAgreeWithTheDefinition(MatrixProduct product) {
    RandomGenerator random = random(1);
    for (int round = 0; round < 1500; round++) {
      int rows = EXTENTS[random.nextInt(EXTENTS.length)];
      int columns = EXTENTS[random.nextInt(EXTENTS.length)];
      int inner = EXTENTS[random.nextInt(EXTENTS.length)];
      checkDoubles(product, random, rows, columns, inner);
    }
    checkDoubles(product, random, 300, 5, 700);
    checkDoubles(product, random, 6, 700, 600);
    checkDoubles(product, random, 260, 270, 530);
  }

  private static void checkDoubles(
      MatrixProduct product, RandomGenerator random, int rows, int columns, int inner) {
    StridedProduct strided = StridedProduct.random(random, rows, columns, inner);
    double[] left = random.doubles(strided.a().length(), -1, 1).toArray();
    double[] right = random.doubles(strided.b().length(), -1, 1).toArray();
    double[] before = random.doubles(strided.c().length(), -1, 1).toArray();
    if (!strided.accumulate()) {
      // Whatever is there must not matter.
      Arrays.fill(before, Double.NaN);
    }
    double[] result = strided.by(product, left, right, before);
    double[] expected = strided.byDefinition(left, right, before);
    for (int i = 0; i < expected.length; i++) {
      if (!close(result[i], expected[i], 1e-14 * (inner + 1))) {
        assertThat(result[i])
            .as("%s, %s, entry %d of the array", product.name(), strided, i)
            .isEqualTo(expected[i]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void floatsAgreeWithTheDefinition(MatrixProduct product) {
    RandomGenerator random = random(2);
    for (int round = 0; round < 1500; round++) {
      int rows = EXTENTS[random.nextInt(EXTENTS.length)];
      int columns = EXTENTS[random.nextInt(EXTENTS.length)];
      int inner = EXTENTS[random.nextInt(EXTENTS.length)];
      checkFloats(product, random, rows, columns, inner);
    }
    checkFloats(product, random, 300, 5, 700);
    checkFloats(product, random, 6, 700, 600);
    checkFloats(product, random, 260, 270, 1030);
  }

  private static void checkFloats(
      MatrixProduct product, RandomGenerator random, int rows, int columns, int inner) {
    StridedProduct strided = StridedProduct.random(random, rows, columns, inner);
    float[] left = floats(random, strided.a().length());
    float[] right = floats(random, strided.b().length());
    float[] before = floats(random, strided.c().length());
    if (!strided.accumulate()) {
      // Whatever is there must not matter.
      Arrays.fill(before, Float.NaN);
    }
    float[] result = strided.by(product, left, right, before);
    double[] expected = strided.byDefinition(doubles(left), doubles(right), doubles(before));
    for (int i = 0; i < expected.length; i++) {
      if (!close(result[i], expected[i], 2e-6 * (1 + Math.sqrt(inner)))) {
        assertThat(result[i])
            .as("%s, %s, entry %d of the array", product.name(), strided, i)
            .isEqualTo((float) expected[i]);
      }
    }
  }

  /// So large that it does not go to native code in one piece.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aProductInSlicesAgreesWithTheDefinition(boolean transposeA) {
    int extent = 1030;
    int size = extent * extent;
    int place = 3;
    RandomGenerator random = random(3);
    double[] a = random.doubles(size + place, -1, 1).toArray();
    double[] b = random.doubles(size, -1, 1).toArray();
    double[] c = new double[size];
    MatrixProduct product = MatrixProducts.best();
    product.multiply(
        a,
        place,
        extent,
        transposeA,
        b,
        0,
        extent,
        false,
        c,
        0,
        extent,
        extent,
        extent,
        extent,
        1,
        false);
    for (int round = 0; round < 2000; round++) {
      int i = random.nextInt(extent);
      int j = random.nextInt(extent);
      double sum = 0;
      for (int k = 0; k < extent; k++) {
        sum += a[place + (transposeA ? k * extent + i : i * extent + k)] * b[k * extent + j];
      }
      assertThat(c[i * extent + j]).isCloseTo(sum, within(1e-11));
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void whatDoesNotFitIsRefused(MatrixProduct product) {
    double[] six = new double[6];
    assertThatThrownBy(() -> twoByThreeByTwo(product, six, 0, 3, six, 0, 2, new double[3], 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("matrix C (2 x 2, stride 2) needs the entries 0 to 3, but its array has 3");
    assertThatThrownBy(() -> twoByThreeByTwo(product, six, 1, 3, six, 0, 2, six, 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("matrix A (2 x 3, stride 3) needs the entries 1 to 6, but its array has 6");
    assertThatThrownBy(() -> twoByThreeByTwo(product, six, 0, 3, six, -1, 2, six, 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("matrix B");
    assertThatThrownBy(() -> twoByThreeByTwo(product, six, 0, 2, six, 0, 2, six, 0, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("matrix A has 3 columns, but its rows are only 2 entries apart");
    assertThatThrownBy(
            () ->
                product.multiply(six, 0, 1, false, six, 0, 1, false, six, 0, 1, 1, 1, -1, 1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("inner -1");
  }

  private static void twoByThreeByTwo(
      MatrixProduct product,
      double[] a,
      int aOffset,
      int aStride,
      double[] b,
      int bOffset,
      int bStride,
      double[] c,
      int cOffset,
      int cStride) {
    product.multiply(
        a, aOffset, aStride, false, b, bOffset, bStride, false, c, cOffset, cStride, 2, 2, 3, 1,
        false);
  }

  private static boolean close(double actual, double expected, double tolerance) {
    return Double.isNaN(expected) ? Double.isNaN(actual) : Math.abs(actual - expected) <= tolerance;
  }

  private static float[] floats(RandomGenerator random, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextFloat(-1, 1);
    }
    return numbers;
  }

  private static double[] doubles(float[] numbers) {
    double[] doubles = new double[numbers.length];
    Arrays.setAll(doubles, i -> numbers[i]);
    return doubles;
  }
}
