package org.hyperdescent.crdc.runtime.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.hyperdescent.crdc.runtime.FreshMachine;
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
  private static StridedProduct shape(RandomGenerator random) {
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
      List<StridedProduct> shapes = new ArrayList<>();
      for (int round = 0; round < 4; round++) {
        shapes.add(StridedProduct.random(random, 83, 1, 53));
        shapes.add(StridedProduct.random(random, 1, 39, 11));
        shapes.add(StridedProduct.random(random, 9, 21, 7));
      }
      boolean same = true;
      for (StridedProduct shape : shapes) {
        float[] a = floats(random, shape.a().length());
        float[] b = floats(random, shape.b().length());
        float[] c = floats(random, shape.c().length());
        float[] first = shape.by(VectorProduct.INSTANCE, a, b, c);
        for (int call = 0; call < CALLS; call++) {
          same &= Arrays.equals(bits(first), bits(shape.by(VectorProduct.INSTANCE, a, b, c)));
        }
      }
      for (StridedProduct shape : shapes) {
        double[] a = doubles(random, shape.a().length());
        double[] b = doubles(random, shape.b().length());
        double[] c = doubles(random, shape.c().length());
        double[] first = shape.by(VectorProduct.INSTANCE, a, b, c);
        for (int call = 0; call < CALLS; call++) {
          same &= Arrays.equals(bits(first), bits(shape.by(VectorProduct.INSTANCE, a, b, c)));
        }
      }
      System.out.println(same ? "the same bits" : "other bits");
    }
  }

  @Test
  void floatsHaveTheBitsOfTheTwin() {
    RandomGenerator random = random(1);
    for (int round = 0; round < 2000; round++) {
      StridedProduct shape = shape(random);
      float[] a = floats(random, shape.a().length());
      float[] b = floats(random, shape.b().length());
      float[] c = floats(random, shape.c().length());
      float[] vector = shape.by(VectorProduct.INSTANCE, a, b, c);
      float[] twin = shape.by(VectorProduct.TWIN, a, b, c);
      assertThat(bits(vector)).as(shape.toString()).isEqualTo(bits(twin));
    }
  }

  @Test
  void doublesHaveTheBitsOfTheTwin() {
    RandomGenerator random = random(3);
    for (int round = 0; round < 2000; round++) {
      StridedProduct shape = shape(random);
      double[] a = doubles(random, shape.a().length());
      double[] b = doubles(random, shape.b().length());
      double[] c = doubles(random, shape.c().length());
      double[] vector = shape.by(VectorProduct.INSTANCE, a, b, c);
      double[] twin = shape.by(VectorProduct.TWIN, a, b, c);
      assertThat(bits(vector)).as(shape.toString()).isEqualTo(bits(twin));
    }
  }

  @Test
  void theBitsOfTheFirstCallAreThoseOfAll() throws Exception {
    FreshMachine machine = FreshMachine.run(List.of(VectorModule.FLAG.split(" ")), ManyCalls.class);
    assertThat(machine.exitStatus()).as(machine.text()).isZero();
    assertThat(machine.text()).contains("the same bits");
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
