package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.runtime.compiled.Expression.Apply;
import org.hyperdescent.crdc.runtime.compiled.Expression.Choose;
import org.hyperdescent.crdc.runtime.compiled.Expression.Combine;
import org.hyperdescent.crdc.runtime.compiled.Expression.Fixed;
import org.hyperdescent.crdc.runtime.compiled.Expression.Load;
import org.hyperdescent.crdc.runtime.compiled.Expression.Operator;
import org.hyperdescent.crdc.runtime.product.VectorModule;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.UnaryFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The vector form of a loop gives the bits of the scalar form.
class LoopKernelTest {

  private static final double[] EXTREMES = {
    0, -0.0, Double.NaN, 1e30, -1e30, 100, -100, 745, -745, Double.MIN_VALUE, 1e-40, 0.5, -1
  };

  static Stream<UnaryFunction> functions() {
    return Stream.of(UnaryFunction.values()).filter(VectorArithmetic::supports);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void functionsOfAwkwardSizes(UnaryFunction function) {
    for (int size : new int[] {1, 7, 17, 64, 207}) {
      View all = View.identity(size);
      Expression value =
          new Combine(Operator.MULTIPLY, new Apply(function, new Load(0, all)), new Fixed(0.3));
      assertSameBits(loop(size, value));
    }
  }

  @Test
  void broadcastsAlongEitherAxis() {
    for (int columns : new int[] {3, 8, 19, 33}) {
      Shape shape = Shape.of(5, columns);
      View bias = View.expand(Shape.of(columns), 0, 5);
      View weight = View.expand(Shape.of(5), 1, columns);
      Expression value =
          new Combine(
              Operator.DIVIDE,
              new Combine(
                  Operator.ADD, new Load(0, View.identity(shape.size())), new Load(0, bias)),
              new Combine(
                  Operator.SUBTRACT,
                  new Fixed(2),
                  new Apply(UnaryFunction.LOGISTIC, new Load(0, weight))));
      assertSameBits(loop(shape.size(), value));
    }
  }

  @Test
  void choicesBetweenExtremes() {
    for (int size : new int[] {1, 7, 17, 64, 207}) {
      View all = View.identity(size);
      View one = View.expand(Shape.scalar(), 0, size);
      Expression number = new Load(0, all);
      Expression squared = new Apply(UnaryFunction.SQUARE, number);
      assertSameBits(loop(size, new Choose(number, squared, new Fixed(-0.5))));
      assertSameBits(loop(size, new Choose(new Load(0, one), number, squared)));
    }
  }

  @Test
  void functionsInPlace() {
    double[] numbers = new SplittableRandom(3).doubles(207, -80, 0).toArray();
    for (Precision precision : Precision.values()) {
      Object[] operands = {precision.array(207), precision.array(numbers)};
      KernelLibrary.shared().inPlace(UnaryFunction.EXP, 207, precision).run(operands, 3, 200);
      assertThat(operands[0]).isEqualTo(precision.array(207));
      Object result = operands[1];
      for (int i = 0; i < 207; i++) {
        double x = i < 3 || i >= 200 ? numbers[i] : Math.exp(numbers[i]);
        if (result instanceof float[] single) {
          assertThat((double) single[i]).isCloseTo(x, withinPercentage(1e-3));
        } else {
          assertThat(((double[]) result)[i]).isCloseTo(x, withinPercentage(1e-12));
        }
      }
    }
  }

  private static Task.Loop loop(int size, Expression value) {
    return Task.Loop.of(size, IntLists.immutable.of(1), Lists.immutable.of(value));
  }

  private static void assertSameBits(Task.Loop task) {
    SplittableRandom random = new SplittableRandom(task.size());
    double[] numbers = new double[task.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          i % 3 == 0 ? EXTREMES[random.nextInt(EXTREMES.length)] : random.nextDouble(-3, 3);
    }
    assertSameBits(task, numbers);
  }

  private static void assertSameBits(Task.Loop task, double[] numbers) {
    assumeTrue(VectorUnit.isPresent(), "started without " + VectorModule.FLAG);
    int extent = task.extent();
    for (Precision precision : Precision.values()) {
      Object[] scalar = {precision.array(numbers), precision.array(task.size())};
      Object[] vector = {scalar[0], precision.array(task.size())};
      KernelLibrary.generate(new LoopSource(task, false), precision).run(scalar, 0, extent);
      Kernel kernel = KernelLibrary.generate(new LoopSource(task, true), precision);
      // Where a range starts and ends does not matter either.
      kernel.run(vector, 0, extent / 3);
      kernel.run(vector, extent / 3, extent);
      assertThat(vector[1]).isEqualTo(scalar[1]);
    }
  }

  /// Vectors with a number beyond the bound of a function, in each lane in turn.
  @ParameterizedTest
  @MethodSource("functions")
  void numbersAtTheBordersOfFunctions(UnaryFunction function) {
    double[] borders = FunctionsTest.borders();
    double[] numbers = new double[64 * borders.length];
    for (int k = 0; k < borders.length; k++) {
      for (int i = 0; i < 64; i++) {
        numbers[64 * k + i] = 0.1 * i - 3;
      }
      // The precisions have different lanes, so the place moves by each.
      numbers[64 * k + k % 16] = borders[k];
      numbers[64 * k + 32 + k % 8] = Math.nextUp(borders[k]);
      numbers[64 * k + 48 + k % 4] = Math.nextDown(borders[k]);
    }
    int size = numbers.length;
    assertSameBits(loop(size, new Apply(function, new Load(0, View.identity(size)))), numbers);
  }

  /// Two functions with bounds of their own in one loop, in place.
  @Test
  void boundsOfSeveralFunctions() {
    assumeTrue(VectorUnit.isPresent(), "started without " + VectorModule.FLAG);
    int size = 48;
    View all = View.identity(size);
    Expression angle = new Combine(Operator.MULTIPLY, new Load(0, all), new Fixed(0x1p28));
    Expression sum =
        new Combine(
            Operator.ADD,
            new Apply(UnaryFunction.SIN, angle),
            new Apply(UnaryFunction.EXP, new Load(0, all)));
    Task.Loop task = loop(size, sum);
    for (Precision precision : Precision.values()) {
      double[] numbers = new double[size];
      for (int i = 0; i < size; i++) {
        // Beyond the bound of the sine from 5 on, beyond that of the exponential at two places.
        numbers[i] = i == 20 ? 800 : i == 41 ? -800 : i * 0.4;
      }
      Object expected = precision.array(size);
      KernelLibrary.generate(new LoopSource(task, false), precision)
          .run(new Object[] {precision.array(numbers), expected}, 0, size);
      Object inPlace = precision.array(numbers);
      KernelLibrary.generate(new LoopSource(task, true), precision)
          .run(new Object[] {inPlace, inPlace}, 0, size);
      assertThat(inPlace).isEqualTo(expected);
    }
  }

  /// A clock that the forms of a kernel move on, by so many nanoseconds for each entry.
  private static final class Clock implements LongSupplier {

    private long time;

    @Override
    public long getAsLong() {
      return time;
    }

    Kernel on(Kernel kernel, AtomicInteger price) {
      return (operands, from, to) -> {
        kernel.run(operands, from, to);
        time += (long) price.get() * (to - from);
      };
    }
  }

  /// A kernel of which the vector form takes its own time, on numbers beyond all bounds too.
  private static final class Trial {

    private final Precision precision;
    private final Object expected;
    private final Object[] operands;
    private final AtomicInteger price = new AtomicInteger();
    private final AdaptiveKernel kernel;
    private final int size;

    Trial(UnaryFunction function, Precision precision, int size) {
      assumeTrue(VectorUnit.isPresent(), "started without " + VectorModule.FLAG);
      this.precision = precision;
      this.size = size;
      Task.Loop task = loop(size, new Apply(function, new Load(0, View.identity(size))));
      Kernel scalar = KernelLibrary.generate(new LoopSource(task, false), precision);
      Kernel vector = KernelLibrary.generate(new LoopSource(task, true), precision);
      Clock clock = new Clock();
      kernel =
          new AdaptiveKernel(
              clock.on(scalar, new AtomicInteger(10)), () -> clock.on(vector, price), 1, clock);
      double[] numbers = new double[size];
      for (int i = 0; i < size; i++) {
        numbers[i] = i / 700.0 - 3;
      }
      numbers[size / 3] = 1e6;
      Object x = precision.array(numbers);
      expected = precision.array(size);
      scalar.run(new Object[] {x, expected}, 0, size);
      operands = new Object[] {x, precision.array(size)};
    }

    /// Runs it on so many entries, on vectors that take so many nanoseconds for each.
    void run(long entries, int nanoseconds) {
      price.set(nanoseconds);
      double[] nothing = new double[size];
      Arrays.fill(nothing, Double.NaN);
      for (long done = 0; done < entries; done += size) {
        precision.narrow(nothing, operands[1], size);
        kernel.run(operands, 0, size);
        if (!same(operands[1], expected)) {
          assertThat(operands[1]).as("after %d entries", done).isEqualTo(expected);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TANH, FLOAT32, 40",
    "TANH, FLOAT32, 500",
    "TANH, FLOAT32, 4096",
    "SIN, FLOAT32, 4096",
    "EXP, FLOAT64, 4096"
  })
  void aKernelThatHasRunLongEnoughUsesVectorsAndKeepsItsBits(
      UnaryFunction function, Precision precision, int size) {
    Trial trial = new Trial(function, precision, size);
    trial.run(1 << 20, 2);
    assertThat(trial.kernel.isVector()).as("before it has run long enough").isFalse();
    trial.run(1 << 20, 2);
    assertThat(trial.kernel.isVector()).isTrue();
    trial.run(1 << 22, 2);
    assertThat(trial.kernel.isVector()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 4096})
  void vectorsThatAreNoFasterAreLeft(int size) {
    Trial trial = new Trial(UnaryFunction.TANH, Precision.FLOAT32, size);
    trial.run(1 << 23, 10);
    assertThat(trial.kernel.isVector()).isFalse();
  }

  /// As where the virtual machine has thrown away what it had compiled.
  @Test
  void vectorsThatHaveBecomeSlowAreLeftAndTriedAgain() {
    Trial trial = new Trial(UnaryFunction.TANH, Precision.FLOAT32, 4096);
    trial.run(1 << 22, 2);
    assertThat(trial.kernel.isVector()).isTrue();
    trial.run(1 << 25, 1000);
    assertThat(trial.kernel.isVector()).isFalse();
    trial.run(1 << 22, 2);
    assertThat(trial.kernel.isVector()).isTrue();
  }

  private static boolean same(Object numbers, Object expected) {
    return numbers instanceof float[] singles
        ? Arrays.equals(singles, (float[]) expected)
        : Arrays.equals((double[]) numbers, (double[]) expected);
  }

  @Test
  void aLoopThatWouldNeverBeCompiledHasNoVectorForm() {
    assumeTrue(VectorUnit.isPresent(), "started without " + VectorModule.FLAG);
    int size = 64;
    Expression number = new Load(0, View.identity(size));
    Expression sum = number;
    for (int k = 1; k < 40; k++) {
      Expression multiple = new Combine(Operator.MULTIPLY, new Fixed(k), number);
      sum = new Combine(Operator.ADD, sum, new Apply(UnaryFunction.SOFTPLUS, multiple));
    }
    Task.Loop task = loop(size, sum);
    assertThatThrownBy(() -> KernelLibrary.generate(new LoopSource(task, true), Precision.FLOAT64))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the code of a loop on vectors has ");
  }

  @Test
  void aVectorFormThatCannotBeMadeIsDoneWithout() {
    int size = 4096;
    Task.Loop task = loop(size, new Apply(UnaryFunction.TANH, new Load(0, View.identity(size))));
    AdaptiveKernel kernel =
        new AdaptiveKernel(
            KernelLibrary.generate(new LoopSource(task, false), Precision.FLOAT64),
            () -> {
              throw new IllegalStateException("not here");
            },
            1);
    double[] result = new double[size];
    Object[] operands = {new double[size], result};
    for (int run = 0; run < 600; run++) {
      Arrays.fill(result, 1);
      kernel.run(operands, 0, size);
      assertThat(result).containsOnly(0);
    }
    assertThat(kernel.isVector()).isFalse();
  }
}
