package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
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
      case LOGISTIC -> x > 0 ? 1 / (1 + e) : e / (1 + e);
      case SOFTPLUS -> Math.max(x, 0) + StrictMath.log1p(e);
      default -> throw new IllegalArgumentException("not under test: " + function);
    };
  }

  @ParameterizedTest
  @EnumSource(names = {"EXP", "LOG", "TANH", "LOGISTIC", "SOFTPLUS"})
  void singlePrecisionIsWithinFourUnits(UnaryFunction function) {
    // A stride through all bit patterns, denormal numbers and those that are none included.
    for (long bits = 0; bits < 1L << 32; bits += 8191) {
      float x = Float.intBitsToFloat((int) bits);
      float actual = single(function, x);
      float rounded = (float) reference(function, x);
      if (Math.abs(actual - rounded) > 4 * Math.ulp(rounded)
          || Float.isNaN(actual) != Float.isNaN(rounded)
          || Float.isInfinite(actual) != Float.isInfinite(rounded)) {
        assertThat(actual).as("%s(%s)", function, x).isEqualTo(rounded);
      }
    }
  }

  /// Numbers of all magnitudes, more of them where functions bend.
  private static double[] samples(UnaryFunction function) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(function.label().hashCode());
    double[] x = new double[800];
    for (int i = 0; i < x.length; i++) {
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

  @ParameterizedTest
  @EnumSource(names = {"EXP", "LOG", "TANH", "LOGISTIC", "SOFTPLUS"})
  void doublePrecisionIsWithinTwoUnits(UnaryFunction function) {
    // The error of an exponential and that of a logarithm.
    BigDecimal most = BigDecimal.valueOf(function == UnaryFunction.SOFTPLUS ? 3 : 2);
    for (double x : samples(function)) {
      double actual = precise(function, x);
      double rounded = reference(function, x);
      if (!Double.isFinite(rounded)) {
        assertThat(actual).as("%s(%s)", function, x).isEqualTo(Double.valueOf(rounded));
        continue;
      }
      // Beyond 750 the others are a constant, or their argument, and the series do not end.
      boolean series = function == UnaryFunction.LOG || Math.abs(x) < 750;
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
