package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hyperdescent.crdc.smooth.UnaryFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// How far the functions of generated loops are from the true values, in units in the last place.
class FunctionsTest {

  private static float single(UnaryFunction function, float x) {
    return switch (function) {
      case EXP -> FloatFunctions.exp(x);
      case LOG -> FloatFunctions.log(x);
      case TANH -> FloatFunctions.tanh(x);
      case LOGISTIC -> FloatFunctions.logistic(x);
      case SOFTPLUS -> FloatFunctions.softplus(x);
      case STEP -> FloatFunctions.step(x);
      case SIN -> FloatFunctions.sin(x);
      case COS -> FloatFunctions.cos(x);
      default -> throw new IllegalArgumentException("not under test: " + function);
    };
  }

  private static double precise(UnaryFunction function, double x) {
    return switch (function) {
      case EXP -> DoubleFunctions.exp(x);
      case LOG -> DoubleFunctions.log(x);
      case TANH -> DoubleFunctions.tanh(x);
      case LOGISTIC -> DoubleFunctions.logistic(x);
      case SOFTPLUS -> DoubleFunctions.softplus(x);
      case STEP -> DoubleFunctions.step(x);
      case SIN -> DoubleFunctions.sin(x);
      case COS -> DoubleFunctions.cos(x);
      default -> throw new IllegalArgumentException("not under test: " + function);
    };
  }

  /// In double precision, where the definition does not cancel or overflow.
  private static double reference(UnaryFunction function, double x) {
    double e = StrictMath.exp(-Math.abs(x));
    return switch (function) {
      case EXP -> StrictMath.exp(x);
      case LOG -> StrictMath.log(x);
      case TANH -> StrictMath.tanh(x);
      case SIN -> StrictMath.sin(x);
      case COS -> StrictMath.cos(x);
      case LOGISTIC -> x > 0 ? 1 / (1 + e) : e / (1 + e);
      case SOFTPLUS -> Math.max(x, 0) + StrictMath.log1p(e);
      default -> throw new IllegalArgumentException("not under test: " + function);
    };
  }

  /// What a function may be off, in units in the last place: a quotient is rounded more often.
  private static int most(UnaryFunction function, Precision precision) {
    return switch (function) {
      case TANH, LOGISTIC -> precision == Precision.FLOAT32 ? 3 : 2;
      default -> 2;
    };
  }

  @ParameterizedTest
  @EnumSource(names = {"EXP", "LOG", "TANH", "LOGISTIC", "SOFTPLUS", "SIN", "COS"})
  void singlePrecisionIsWithinSomeUnits(UnaryFunction function) {
    // A stride through all bit patterns, denormal numbers and those that are none included.
    for (long bits = 0; bits < 1L << 32; bits += 8191) {
      requireSingle(function, Float.intBitsToFloat((int) bits));
    }
    for (double border : borders()) {
      float x = (float) border;
      requireSingle(function, x);
      requireSingle(function, Math.nextUp(x));
      requireSingle(function, Math.nextDown(x));
    }
  }

  private static void requireSingle(UnaryFunction function, float x) {
    float actual = single(function, x);
    double exact = reference(function, x);
    float rounded = (float) exact;
    boolean near =
        Float.isFinite(rounded)
            ? Math.abs(actual - exact) <= most(function, Precision.FLOAT32) * Math.ulp(rounded)
            : Float.compare(actual, rounded) == 0;
    if (!near || isNegativeZero(actual) != isNegativeZero(rounded)) {
      assertThat(actual).as("%s(%s)", function, x).isEqualTo(rounded);
    }
  }

  private static boolean isNegativeZero(double x) {
    return x == 0 && 1 / x < 0;
  }

  /// Numbers at which a function, or the way it is computed, changes.
  static double[] borders() {
    double[] positive = {
      0,
      Double.MIN_VALUE,
      Double.MIN_NORMAL,
      Float.MIN_VALUE,
      Float.MIN_NORMAL,
      0x1p-53,
      Math.log(2) / 2,
      Math.log(2),
      Math.PI / 4,
      Math.PI / 2,
      Math.PI,
      1,
      10,
      20,
      87.33655,
      88.72284,
      89,
      103.97208,
      105,
      708,
      708.3964185322641,
      709.782712893384,
      710,
      745.1332191019411,
      746,
      0x1p16,
      0x1p30,
      Float.MAX_VALUE,
      1e300,
      Double.MAX_VALUE,
      Double.POSITIVE_INFINITY,
      Double.NaN
    };
    return DoubleStream.concat(DoubleStream.of(positive), DoubleStream.of(positive).map(x -> -x))
        .toArray();
  }

  /// Numbers of all magnitudes, more of them where functions bend, and the borders.
  private static double[] samples(UnaryFunction function) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(function.label().hashCode());
    DoubleStream numbers =
        IntStream.range(0, 1000)
            .mapToDouble(
                i ->
                    switch (i % 5) {
                      case 0 -> Double.longBitsToDouble(random.nextLong());
                      case 1 -> random.nextGaussian();
                      case 2 -> random.nextDouble(-750, 750);
                      case 3 -> random.nextGaussian() * Math.pow(10, random.nextInt(-12, 3));
                      // Near the zeros of the sine and the cosine.
                      default -> random.nextInt(1 << random.nextInt(1, 30)) * (Math.PI / 2);
                    });
    DoubleStream borders =
        DoubleStream.of(borders())
            .flatMap(x -> DoubleStream.of(x, Math.nextUp(x), Math.nextDown(x)));
    return DoubleStream.concat(numbers, borders)
        .map(x -> function == UnaryFunction.LOG ? Math.abs(x) : x)
        .toArray();
  }

  @ParameterizedTest
  @EnumSource(names = {"EXP", "LOG", "TANH", "LOGISTIC", "SOFTPLUS", "SIN", "COS"})
  void doublePrecisionIsWithinSomeUnits(UnaryFunction function) {
    BigDecimal most = BigDecimal.valueOf(most(function, Precision.FLOAT64));
    for (double x : samples(function)) {
      double actual = precise(function, x);
      double rounded = reference(function, x);
      assertThat(isNegativeZero(actual))
          .as("%s(%s)", function, x)
          .isEqualTo(isNegativeZero(rounded));
      if (!Double.isFinite(rounded)) {
        assertThat(actual).as("%s(%s)", function, x).isEqualTo(Double.valueOf(rounded));
        continue;
      }
      // Beyond 750 some are a constant, or their argument, and the series do not end.
      boolean series =
          switch (function) {
            case LOG, SIN, COS -> true;
            default -> Math.abs(x) < 750;
          };
      BigDecimal exact = series ? ExactFunctions.apply(function, x) : new BigDecimal(rounded);
      BigDecimal units =
          new BigDecimal(actual)
              .subtract(exact)
              .abs()
              .divide(new BigDecimal(Math.ulp(rounded)), MathContext.DECIMAL64);
      assertThat(units)
          .as("%s(%s) = %s, units in the last place", function, x, actual)
          .isLessThanOrEqualTo(most);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EXP, Infinity, Infinity",
    "EXP, -Infinity, 0",
    "EXP, 1000, Infinity",
    "EXP, -1000, 0",
    "EXP, NaN, NaN",
    "LOG, 0, -Infinity",
    "LOG, -0.0, -Infinity",
    "LOG, -1, NaN",
    "LOG, -Infinity, NaN",
    "LOG, Infinity, Infinity",
    "LOG, 1, 0",
    "LOG, NaN, NaN",
    "TANH, Infinity, 1",
    "TANH, -Infinity, -1",
    "TANH, 0, 0",
    "TANH, 50, 1",
    "TANH, NaN, NaN",
    "TANH, -0.0, -0.0",
    "SIN, 0, 0",
    "SIN, -0.0, -0.0",
    "SIN, Infinity, NaN",
    "SIN, NaN, NaN",
    "COS, 0, 1",
    "COS, -0.0, 1",
    "COS, -Infinity, NaN",
    "COS, NaN, NaN",
    "LOGISTIC, Infinity, 1",
    "LOGISTIC, -Infinity, 0",
    "LOGISTIC, 0, 0.5",
    "LOGISTIC, 800, 1",
    "LOGISTIC, -800, 0",
    "LOGISTIC, NaN, NaN",
    "SOFTPLUS, Infinity, Infinity",
    "SOFTPLUS, -Infinity, 0",
    "SOFTPLUS, 1e30, 1e30",
    "SOFTPLUS, -800, 0",
    "SOFTPLUS, NaN, NaN",
    "STEP, 0, 0",
    "STEP, -0.0, 0",
    "STEP, 1e-40, 1",
    "STEP, Infinity, 1",
    "STEP, NaN, 0"
  })
  void theLimitsAreExact(UnaryFunction function, double x, double expected) {
    assertThat(precise(function, x)).isEqualTo(Double.valueOf(expected));
    assertThat(single(function, (float) x)).isEqualTo(Float.valueOf((float) expected));
  }

  @Test
  void theExponentialOfTheLastFiniteNumbersIsFinite() {
    for (double x : new double[] {709.7, 709.78, -708.5, -740, -745.2}) {
      double expected = StrictMath.exp(x);
      assertThat(DoubleFunctions.exp(x))
          .isBetween(expected - 2 * Math.ulp(expected), expected + 2 * Math.ulp(expected));
    }
  }
}
