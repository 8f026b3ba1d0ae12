package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.runtime.compiled.Expression.Apply;
import org.hyperdescent.crdc.runtime.compiled.Expression.Choose;
import org.hyperdescent.crdc.runtime.compiled.Expression.Combine;
import org.hyperdescent.crdc.runtime.compiled.Expression.Fixed;
import org.hyperdescent.crdc.runtime.compiled.Expression.Load;
import org.hyperdescent.crdc.runtime.compiled.Expression.Operator;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.UnaryFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
  void theExponentialsOfSoftmaxAreThoseOfTheScalarForm() {
    assumeTrue(VectorUnit.isPresent(), "started without " + VectorUnit.FLAG);
    double[] numbers = new SplittableRandom(3).doubles(207, -100, 0).toArray();
    float[] singles = (float[]) Precision.FLOAT32.array(numbers);
    Object[] singleOperands = {singles, singles.clone()};
    FloatVectorMaps.exponentials().run(singleOperands, 3, 200);
    FloatRows.exponentials(singles, 3, 200);
    assertThat(singleOperands[1]).isEqualTo(singles);
    Object[] operands = {numbers, numbers.clone()};
    DoubleVectorMaps.exponentials().run(operands, 3, 200);
    DoubleRows.exponentials(numbers, 3, 200);
    assertThat(operands[1]).isEqualTo(numbers);
  }

  private static Task.Loop loop(int size, Expression value) {
    return Task.Loop.of(size, IntLists.immutable.of(1), Lists.immutable.of(value));
  }

  private static void assertSameBits(Task.Loop task) {
    assumeTrue(VectorUnit.isPresent(), "started without " + VectorUnit.FLAG);
    SplittableRandom random = new SplittableRandom(task.size());
    double[] numbers = new double[task.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          i % 3 == 0 ? EXTREMES[random.nextInt(EXTREMES.length)] : random.nextDouble(-3, 3);
    }
    int extent = task.extent();
    for (Precision precision : Precision.values()) {
      Object[] scalar = {precision.array(numbers), precision.array(task.size())};
      Object[] vector = {scalar[0], precision.array(task.size())};
      KernelLibrary.scalar(task, precision).run(scalar, 0, extent);
      Kernel kernel = KernelLibrary.vector(task, precision);
      // Where a range starts and ends does not matter either.
      kernel.run(vector, 0, extent / 3);
      kernel.run(vector, extent / 3, extent);
      assertThat(vector[1]).isEqualTo(scalar[1]);
    }
  }

  /// Functions from array to array give the bits of the scalar functions.
  @ParameterizedTest
  @EnumSource(
      value = UnaryFunction.class,
      names = {"EXP", "LOGISTIC"})
  void mapsFromArrayToArray(UnaryFunction function) {
    assumeTrue(VectorUnit.isPresent(), "started without " + VectorUnit.FLAG);
    assertThat(RowPasses.hasMap(function)).isTrue();
    for (int size : new int[] {1, 7, 64, 207}) {
      SplittableRandom random = new SplittableRandom(size);
      double[] numbers = new double[size];
      for (int i = 0; i < size; i++) {
        numbers[i] = i % 3 == 0 ? EXTREMES[i % EXTREMES.length] : random.nextDouble(-100, 100);
      }
      Task.Loop task = loop(size, new Apply(function, new Load(0, View.identity(size))));
      for (Precision precision : Precision.values()) {
        Object x = precision.array(numbers);
        Object[] scalar = {x, precision.array(size)};
        Object[] vector = {x, precision.array(size)};
        KernelLibrary.scalar(task, precision).run(scalar, 0, size);
        Kernel map =
            precision == Precision.FLOAT32
                ? FloatVectorMaps.of(function)
                : DoubleVectorMaps.of(function);
        map.run(vector, 0, size);
        assertThat(vector[1]).isEqualTo(scalar[1]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 500, 4096})
  void aKernelThatHasRunLongEnoughUsesVectors(int size) {
    assumeTrue(VectorUnit.isPresent(), "started without " + VectorUnit.FLAG);
    Task.Loop task = loop(size, new Apply(UnaryFunction.TANH, new Load(0, View.identity(size))));
    Kernel scalar = KernelLibrary.scalar(task, Precision.FLOAT32);
    AdaptiveKernel kernel =
        new AdaptiveKernel(scalar, KernelLibrary.vector(task, Precision.FLOAT32), 1);
    float[] x = new float[size];
    for (int i = 0; i < size; i++) {
      x[i] = i / 700f - 3;
    }
    float[] expected = new float[size];
    scalar.run(new Object[] {x, expected}, 0, size);
    Object[] operands = {x, new float[size]};
    for (int run = 0; run < 2_500_000 / size; run++) {
      kernel.run(operands, 0, size);
      assertThat((float[]) operands[1]).isEqualTo(expected);
    }
  }
}
