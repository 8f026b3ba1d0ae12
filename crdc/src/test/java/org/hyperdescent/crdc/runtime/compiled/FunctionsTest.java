package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How far the functions of generated loops are from the true values, in units in the last place.
class FunctionsTest {

  private static final MathContext DIGITS = new MathContext(60);

  @Test
  void singlePrecisionIsWithinFourUnits() {
    // Every 4093rd of all numbers: denormals, infinities and those that are no numbers included.
    for (long bits = 0; bits < 1L << 32; bits += 4093) {
      float x = Float.intBitsToFloat((int) bits);
      assertClose(x, FloatFunctions.exp(x), StrictMath.exp(x));
      assertClose(x, FloatFunctions.tanh(x), StrictMath.tanh(x));
      double e = StrictMath.exp(-Math.abs((double) x));
      assertClose(x, FloatFunctions.logistic(x), x > 0 ? 1 / (1 + e) : e / (1 + e));
      assertThat(FloatFunctions.step(x)).isEqualTo(x > 0 ? 1 : 0);
    }
  }

  private static void assertClose(float x, float actual, double expected) {
    float rounded = (float) expected;
    if (Math.abs(actual - rounded) > 4 * Math.ulp(rounded)
        || Float.isNaN(actual) != Float.isNaN(x)) {
      assertThat(actual).as("at %s", x).isEqualTo(rounded);
    }
  }

  @Test
  void doublePrecisionIsWithinTwoUnits() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 400; i++) {
      assertPrecise(random.nextDouble(-40, 40));
      assertPrecise(random.nextDouble(-1.5, 1.5));
      assertPrecise(random.nextDouble(-1, 1) * Math.scalb(1.0, -random.nextInt(60)));
    }
  }

  private static void assertPrecise(double x) {
    BigDecimal e = exponential(new BigDecimal(x));
    BigDecimal one = BigDecimal.ONE;
    assertUnits(x, DoubleFunctions.exp(x), e);
    assertUnits(x, DoubleFunctions.logistic(x), e.divide(e.add(one), DIGITS));
    BigDecimal square = e.multiply(e, DIGITS);
    assertUnits(
        x,
        DoubleFunctions.tanh(x),
        square.subtract(one, DIGITS).divide(square.add(one, DIGITS), DIGITS));
  }

  private static void assertUnits(double x, double actual, BigDecimal expected) {
    BigDecimal distance = new BigDecimal(actual).subtract(expected).abs();
    assertThat(distance.doubleValue() / Math.ulp(expected.doubleValue()))
        .as("units at %s", x)
        .isLessThanOrEqualTo(2);
  }

  /// `(e^(x / 2^20))^(2^20)` by its power series.
  private static BigDecimal exponential(BigDecimal x) {
    MathContext context = new MathContext(80);
    BigDecimal small = x.divide(BigDecimal.valueOf(1 << 20), context);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int k = 1; k < 20; k++) {
      term = term.multiply(small, context).divide(BigDecimal.valueOf(k), context);
      sum = sum.add(term, context);
    }
    for (int k = 0; k < 20; k++) {
      sum = sum.multiply(sum, context);
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        0.0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        709.7,
        709.8,
        -708.5,
        -740,
        -745.2,
        1e300,
        -1e300
      })
  void extremesAreThoseOfMath(double x) {
    assertThat(DoubleFunctions.exp(x)).isCloseTo(Math.exp(x), units(Math.exp(x)));
    assertThat(DoubleFunctions.tanh(x)).isCloseTo(Math.tanh(x), units(Math.tanh(x)));
    double e = Math.exp(-Math.abs(x));
    double logistic = x > 0 ? 1 / (1 + e) : e / (1 + e);
    assertThat(DoubleFunctions.logistic(x)).isCloseTo(logistic, units(logistic));
    assertThat(DoubleFunctions.step(x)).isEqualTo(x > 0 ? 1 : 0);
  }

  private static org.assertj.core.data.Offset<Double> units(double value) {
    return org.assertj.core.api.Assertions.within(
        Double.isFinite(value) ? 2 * Math.ulp(value) : Double.MIN_VALUE);
  }
}
