package org.hyperdescent.benchmarks.sidebyside;

import java.util.Random;
import java.util.stream.IntStream;

/// A function applied to each of many numbers, on one thread; they fit in a second-level cache.
///
/// The array is shared by the contestants, which must not modify it.
///
/// @param function which one
/// @param single whether the numbers have 32 bits, otherwise 64
/// @param numbers the arguments
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FunctionTask(Function function, boolean single, double[] numbers) implements Task {

  /// The functions that learners need.
  public enum Function {
    EXP,
    LOGISTIC,
    TANH;

    /// The value by the library of Java.
    double apply(double x) {
      return switch (this) {
        case EXP -> Math.exp(x);
        case LOGISTIC -> 1 / (1 + Math.exp(-x));
        case TANH -> Math.tanh(x);
      };
    }
  }

  private static final int COUNT = 8_192;

  /// A task with Gaussian arguments that are numbers of 32 bits.
  public static FunctionTask random(Function function, boolean single) {
    Random random = new Random(1);
    double[] numbers =
        IntStream.range(0, COUNT).mapToDouble(i -> (float) (2 * random.nextGaussian())).toArray();
    return new FunctionTask(function, single, numbers);
  }

  /// The arguments in single precision.
  public float[] singles() {
    float[] singles = new float[numbers.length];
    for (int i = 0; i < singles.length; i++) {
      singles[i] = (float) numbers[i];
    }
    return singles;
  }

  @Override
  public String title() {
    return "%s of %,d numbers, %d-bit"
        .formatted(
            function.name().toLowerCase(java.util.Locale.ROOT), numbers.length, single ? 32 : 64);
  }

  /// Billions of numbers.
  @Override
  public double amount() {
    return 1e-9 * numbers.length;
  }

  @Override
  public String unit() {
    return "G numbers";
  }

  /// What tells whether results are right.
  public static double checksum(float[] results) {
    double sum = 0;
    for (float each : results) {
      sum += each;
    }
    return sum;
  }

  /// What tells whether results are right.
  public static double checksum(double[] results) {
    double sum = 0;
    for (double each : results) {
      sum += each;
    }
    return sum;
  }
}
