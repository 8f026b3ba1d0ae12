package org.hyperdescent.crdc.runtime.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.hyperdescent.crdc.smooth.UnaryFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Functions of arrays against exact values, over all numbers.
class ArrayFunctionsTest {

  private static final List<ArrayFunctions> ALL =
      List.of(ArrayFunctions.scalar(), VectorFunctions.INSTANCE);

  private static final List<UnaryFunction> ELEMENTARY =
      List.of(
          UnaryFunction.EXP,
          UnaryFunction.LOG,
          UnaryFunction.SIN,
          UnaryFunction.COS,
          UnaryFunction.TANH,
          UnaryFunction.LOGISTIC,
          UnaryFunction.SOFTPLUS);

  static List<Arguments> elementary() {
    List<Arguments> cases = new ArrayList<>();
    for (ArrayFunctions each : ALL) {
      for (UnaryFunction function : ELEMENTARY) {
        cases.add(Arguments.of(each.name(), each, function));
      }
    }
    return cases;
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /// In double precision, where the definition does not cancel or overflow.
  private static double reference(UnaryFunction function, double x) {
    return function == UnaryFunction.LOGISTIC && x < 0
        ? Math.exp(x) / (1 + Math.exp(x))
        : function.apply(x);
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("elementary")
  void singlePrecisionIsWithinFourUnits(
      String name, ArrayFunctions functions, UnaryFunction function) {
    int block = 4096;
    float[] x = new float[block];
    float[] y = new float[block];
    // A stride through all bit patterns, denormal numbers and those that are none included.
    long bits = Integer.MIN_VALUE;
    while (bits <= Integer.MAX_VALUE) {
      for (int i = 0; i < block; i++) {
        x[i] = Float.intBitsToFloat((int) bits);
        bits += 100003;
      }
      functions.apply(function, x, 0, y, 0, block);
      for (int i = 0; i < block; i++) {
        double exact = reference(function, x[i]);
        boolean special = Double.isNaN(exact) || Float.isInfinite((float) exact);
        boolean right =
            special
                ? Float.compare((float) exact, y[i]) == 0
                : Math.abs(exact - y[i]) <= 4 * Math.ulp((float) exact);
        if (!right) {
          assertThat(y[i]).as("%s %s(%s)", name, function, x[i]).isEqualTo((float) exact);
        }
      }
    }
  }

  /// Numbers of all magnitudes, more of them where functions bend.
  private static double[] samples(UnaryFunction function, int count) {
    RandomGenerator random = random(function.label().hashCode());
    double[] x = new double[count];
    for (int i = 0; i < count; i++) {
      double number =
          switch (i % 4) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> random.nextGaussian();
            case 2 -> random.nextDouble(-750, 750);
            default -> random.nextGaussian() * Math.pow(10, random.nextInt(-12, 3));
          };
      x[i] = function == UnaryFunction.LOG ? Math.abs(number) : number;
    }
    return x;
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("elementary")
  void doublePrecisionIsWithinTwoUnits(
      String name, ArrayFunctions functions, UnaryFunction function) {
    boolean series = function != UnaryFunction.SIN && function != UnaryFunction.COS;
    double[] x = samples(function, series ? 800 : 20_000);
    double[] y = new double[x.length];
    functions.apply(function, x, 0, y, 0, x.length);
    for (int i = 0; i < x.length; i++) {
      double rounded = reference(function, x[i]);
      if (!Double.isFinite(rounded)) {
        assertThat(y[i]).as("%s %s(%s)", name, function, x[i]).isEqualTo(Double.valueOf(rounded));
        continue;
      }
      // Beyond 750 each function is a constant, or its argument, and the series do not end.
      boolean exactly = series && (function == UnaryFunction.LOG || Math.abs(x[i]) < 750);
      BigDecimal exact;
      if (exactly) {
        exact = ExactFunctions.apply(function, x[i]);
      } else if (series) {
        exact = new BigDecimal(rounded);
      } else {
        exact =
            new BigDecimal(
                function == UnaryFunction.SIN ? StrictMath.sin(x[i]) : StrictMath.cos(x[i]));
      }
      BigDecimal units =
          new BigDecimal(y[i])
              .subtract(exact)
              .abs()
              .divide(new BigDecimal(Math.ulp(rounded)), MathContext.DECIMAL64);
      assertThat(units)
          .as("%s %s(%s) = %s, units in the last place", name, function, x[i], y[i])
          .isLessThanOrEqualTo(BigDecimal.TWO);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EXP, Infinity, Infinity",
    "EXP, -Infinity, 0",
    "EXP, 1000, Infinity",
    "EXP, -1000, 0",
    "LOG, 0, -Infinity",
    "LOG, -1, NaN",
    "LOG, Infinity, Infinity",
    "SIN, Infinity, NaN",
    "COS, -Infinity, NaN",
    "SIN, -0.0, -0.0",
    "TANH, Infinity, 1",
    "TANH, -Infinity, -1",
    "TANH, -0.0, -0.0",
    "TANH, 1e-310, 1e-310",
    "TANH, 50, 1",
    "LOGISTIC, Infinity, 1",
    "LOGISTIC, -Infinity, 0",
    "LOGISTIC, 0, 0.5",
    "LOGISTIC, 800, 1",
    "LOGISTIC, -800, 0",
    "SOFTPLUS, Infinity, Infinity",
    "SOFTPLUS, -Infinity, 0",
    "SOFTPLUS, 1e300, 1e300",
    "SOFTPLUS, -800, 0"
  })
  void theLimitsAreExact(UnaryFunction function, double x, double expected) {
    for (ArrayFunctions each : ALL) {
      // Long enough for a whole vector, and one more.
      double[] numbers = new double[9];
      Arrays.fill(numbers, x);
      each.apply(function, numbers, 0, numbers, 0, 9);
      assertThat(numbers).as(each.name()).containsOnly(expected);
      float[] singles = new float[17];
      Arrays.fill(singles, (float) x);
      each.apply(function, singles, 0, singles, 0, 17);
      if (Math.abs(x) > 1e-30 || x == 0) {
        assertThat(singles).as(each.name()).containsOnly((float) expected);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(UnaryFunction.class)
  void whatIsNotANumberStaysSo(UnaryFunction function) {
    for (ArrayFunctions each : ALL) {
      double[] numbers = new double[9];
      Arrays.fill(numbers, Double.NaN);
      each.apply(function, numbers, 0, numbers, 0, 9);
      float[] singles = new float[17];
      Arrays.fill(singles, Float.NaN);
      each.apply(function, singles, 0, singles, 0, 17);
      if (function == UnaryFunction.STEP) {
        // A comparison with what is not a number fails.
        assertThat(numbers).containsOnly(0);
      } else {
        assertThat(numbers).as(each.name()).containsOnly(Double.NaN);
        assertThat(singles).as(each.name()).containsOnly(Float.NaN);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(UnaryFunction.class)
  void onlyTheRangeIsWritten(UnaryFunction function) {
    RandomGenerator random = random(7);
    for (ArrayFunctions each : ALL) {
      for (int length = 0; length < 40; length++) {
        int from = random.nextInt(5);
        int to = random.nextInt(5);
        double[] x = random.doubles(50, 0.1, 0.9).toArray();
        double[] y = random.doubles(50).toArray();
        float[] singleX = new float[50];
        float[] singleY = new float[50];
        for (int i = 0; i < 50; i++) {
          singleX[i] = (float) x[i];
          singleY[i] = (float) y[i];
        }
        double[] before = y.clone();
        float[] singleBefore = singleY.clone();
        each.apply(function, x, from, y, to, length);
        each.apply(function, singleX, from, singleY, to, length);
        for (int i = 0; i < 50; i++) {
          boolean inside = i >= to && i < to + length;
          double expected = inside ? function.apply(x[i - to + from]) : before[i];
          double single = inside ? function.apply(singleX[i - to + from]) : singleBefore[i];
          assertThat(Math.abs(y[i] - expected)).isLessThanOrEqualTo(inside ? 1e-14 : 0);
          assertThat(Math.abs(singleY[i] - single)).isLessThanOrEqualTo(inside ? 1e-5 : 0);
        }
      }
    }
  }

  @Test
  void aRangeOutsideItsArrayIsRefused() {
    for (ArrayFunctions each : ALL) {
      assertThatThrownBy(() -> each.apply(UnaryFunction.EXP, new double[4], 2, new double[9], 0, 3))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessage("a range of 3 entries from 2 in an array of 4 to 0 in an array of 9");
      assertThatThrownBy(() -> each.apply(UnaryFunction.EXP, new float[4], 0, new float[4], -1, 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> each.apply(UnaryFunction.EXP, new float[4], 0, new float[4], 0, -1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /// Says which functions a virtual machine without the module has, and that they work.
  static final class WithoutModule {

    private WithoutModule() {}

    public static void main(String[] arguments) {
      double[] numbers = {0};
      ArrayFunctions.best().apply(UnaryFunction.EXP, numbers, 0, numbers, 0, 1);
      System.out.print(ArrayFunctions.best().name() + " " + numbers[0]);
    }
  }

  @Test
  void withoutTheModuleThereAreLoops() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WithoutModule.class.getName())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(text).isEqualTo("scalar 1.0");
    assertThat(ArrayFunctions.best().name()).isEqualTo("vector");
  }
}
