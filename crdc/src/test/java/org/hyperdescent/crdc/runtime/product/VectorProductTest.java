package org.hyperdescent.crdc.runtime.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.hyperdescent.crdc.runtime.FreshRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The bits of the product on vectors: those of its twin, and those of the first call.
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VectorProductTest {

  /// More than the virtual machine interprets.
  private static final int CALLS = 10_000;

  private static final double[] STRANGE = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 0, Double.MIN_VALUE
  };

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /// One out of all of them; a row or a column one time in eight.
  private static StridedProduct strided(RandomGenerator random) {
    int rows = random.nextInt(8) == 0 ? 1 : random.nextInt(1, 21);
    int columns = random.nextInt(8) == 0 ? 1 : random.nextInt(1, 41);
    int inner = random.nextInt(16) == 0 ? random.nextInt(300, 1200) : random.nextInt(1, 301);
    return StridedProduct.random(random, rows, columns, inner);
  }

  /// Prints whether all calls of a virtual machine that has just started give the same bits.
  static final class ManyCalls {

    private ManyCalls() {}

    public static void main(String[] arguments) {
      RandomGenerator random = random(2);
      List<StridedProduct> all = new ArrayList<>();
      for (int round = 0; round < 4; round++) {
        all.add(StridedProduct.random(random, 83, 1, 53));
        all.add(StridedProduct.random(random, 1, 39, 11));
        all.add(StridedProduct.random(random, 9, 21, 7));
      }
      boolean same = true;
      for (StridedProduct strided : all) {
        float[] a = floats(random, strided.a().length());
        float[] b = floats(random, strided.b().length());
        float[] c = floats(random, strided.c().length());
        float[] first = strided.by(VectorProduct.INSTANCE, a, b, c);
        for (int call = 0; call < CALLS; call++) {
          same &= Arrays.equals(bits(first), bits(strided.by(VectorProduct.INSTANCE, a, b, c)));
        }
      }
      for (StridedProduct strided : all) {
        double[] a = doubles(random, strided.a().length());
        double[] b = doubles(random, strided.b().length());
        double[] c = doubles(random, strided.c().length());
        double[] first = strided.by(VectorProduct.INSTANCE, a, b, c);
        for (int call = 0; call < CALLS; call++) {
          same &= Arrays.equals(bits(first), bits(strided.by(VectorProduct.INSTANCE, a, b, c)));
        }
      }
      System.out.println(same ? "the same bits" : "other bits");
    }
  }

  @Test
  void floatsHaveTheBitsOfTheTwin() {
    RandomGenerator random = random(1);
    for (int round = 0; round < 2000; round++) {
      StridedProduct strided = strided(random);
      float[] a = floats(random, strided.a().length());
      float[] b = floats(random, strided.b().length());
      float[] c = floats(random, strided.c().length());
      float[] vector = strided.by(VectorProduct.INSTANCE, a, b, c);
      float[] twin = strided.by(VectorProduct.TWIN, a, b, c);
      assertThat(bits(vector)).as(strided.toString()).isEqualTo(bits(twin));
    }
  }

  @Test
  void doublesHaveTheBitsOfTheTwin() {
    RandomGenerator random = random(3);
    for (int round = 0; round < 2000; round++) {
      StridedProduct strided = strided(random);
      double[] a = doubles(random, strided.a().length());
      double[] b = doubles(random, strided.b().length());
      double[] c = doubles(random, strided.c().length());
      double[] vector = strided.by(VectorProduct.INSTANCE, a, b, c);
      double[] twin = strided.by(VectorProduct.TWIN, a, b, c);
      assertThat(bits(vector)).as(strided.toString()).isEqualTo(bits(twin));
    }
  }

  @Test
  void theBitsOfTheFirstCallAreThoseOfAll() throws Exception {
    FreshRun run = FreshRun.run(List.of(VectorModule.FLAG.split(" ")), ManyCalls.class);
    assertThat(run.exitStatus()).as(run.text()).isZero();
    assertThat(run.text()).contains("the same bits");
  }

  /// Numbers of many sizes; in one array of eight some that are none, infinite, or zero.
  private static float[] floats(RandomGenerator random, int count) {
    boolean strange = random.nextInt(8) == 0;
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = Math.scalb(random.nextFloat(-1, 1), random.nextInt(-12, 13));
      if (strange && random.nextInt(40) == 0) {
        numbers[i] = (float) STRANGE[random.nextInt(STRANGE.length)];
      }
    }
    return numbers;
  }

  /// All that is not a number has the same bits here: which ones is the processor's affair.
  private static int[] bits(float[] numbers) {
    int[] bits = new int[numbers.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToIntBits(numbers[i]);
    }
    return bits;
  }

  /// Numbers of many sizes; in one array of eight some that are none, infinite, or zero.
  private static double[] doubles(RandomGenerator random, int count) {
    boolean strange = random.nextInt(8) == 0;
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = Math.scalb(random.nextDouble(-1, 1), random.nextInt(-12, 13));
      if (strange && random.nextInt(40) == 0) {
        numbers[i] = STRANGE[random.nextInt(STRANGE.length)];
      }
    }
    return numbers;
  }

  /// All that is not a number has the same bits here: which ones is the processor's affair.
  private static long[] bits(double[] numbers) {
    long[] bits = new long[numbers.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Double.doubleToLongBits(numbers[i]);
    }
    return bits;
  }
}
