package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.runtime.Allocation;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.runtime.OperationCases;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;
import org.hyperdescent.crdc.runtime.product.VectorModule;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Passes over the rows of a matrix: where they are found, and that they compute what the reference
/// computes.
class RowPassTest {

  /// Batch, rows and columns: odd ones, whole groups, short and long rows, one chunk and many.
  static Stream<int[]> sizes() {
    return Stream.of(
        new int[] {1, 4096, 1},
        new int[] {1, 500, 50},
        new int[] {1, 601, 7},
        new int[] {1, 16, 1003},
        new int[] {1, 1500, 64},
        new int[] {2, 83, 61},
        new int[] {3, 64, 104},
        new int[] {5, 241, 17},
        new int[] {20, 130, 33});
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void gradientAndLossAgreeWithTheReference(int[] size) {
    int rows = size[1];
    int columns = size[2];
    for (SmoothMap loss : losses(Shape.of(rows))) {
      check(batch(lossAndGradient(loss, rows, columns), size[0]));
    }
  }

  /// Neither waits for the other, so the tasks of both are mixed in the plan.
  @Test
  void eachMatrixHasAPass() {
    SmoothMap one = lossAndGradient(Losses.squaredError(Shape.of(300)), 300, 20);
    SmoothMap other = lossAndGradient(Losses.logisticCrossEntropy(Shape.of(200)), 200, 30);
    check(one.tensor(other), 2);
  }

  private static SmoothMap[] losses(Shape shape) {
    return new SmoothMap[] {
      Losses.squaredError(shape), Losses.logisticCrossEntropy(shape), Losses.poisson(shape)
    };
  }

  private static SmoothMap batch(SmoothMap map, int count) {
    return count == 1 ? map : map.batch(count);
  }

  /// `(X, w, b, y)` to the loss of `X w + b` and its gradient in `w` and `b`.
  private static SmoothMap lossAndGradient(SmoothMap error, int rows, int columns) {
    Shape y = Shape.of(rows);
    SmoothMap bias = SmoothOperations.expand(Shape.scalar(), 0, rows);
    SmoothMap loss =
        SmoothOperations.matvec(rows, columns)
            .tensor(bias)
            .then(SmoothOperations.add(y))
            .tensor(new SmoothMap.Identity(Space.of(y)))
            .then(error);
    Space data = Space.of(Shape.of(rows, columns));
    Space parameters = Space.of(Shape.of(columns), Shape.scalar());
    SmoothMap seeded =
        new SmoothMap.Identity(loss.source()).tensor(SmoothOperations.fill(Shape.scalar(), 1));
    SmoothMap gradient =
        seeded
            .then(Smooth.category().reverse(loss))
            .then(
                new SmoothMap.Discard(data)
                    .tensor(new SmoothMap.Identity(parameters))
                    .tensor(new SmoothMap.Discard(Space.of(y))));
    return loss.pair(gradient);
  }

  private static void check(SmoothMap map) {
    check(map, 1);
  }

  private static void check(SmoothMap map, int passes) {
    Program program = Normalizer.normalize(map);
    double[][] point = point(program, 3);
    double[][] expected = Executable.of(program).apply(point);
    Plan plan = Planner.plan(program);
    assertThat(plan.tasks().count(RowPass.class::isInstance)).as(plan.toString()).isEqualTo(passes);
    assertThat(plan.tasks().noneSatisfy(Task.Product.class::isInstance)).isTrue();
    for (Precision precision : Precision.values()) {
      Settings settings = Settings.standard().with(precision).withThreads(1);
      agree(plan, settings.with(MatrixProducts.plain()), point, expected);
      double[][] alone = agree(plan, settings, point, expected);
      double[][] together = agree(plan, settings.withThreads(2), point, expected);
      assertThat(together).isDeepEqualTo(alone);
    }
  }

  private static double[][] agree(
      Plan plan, Settings settings, double[][] point, double[][] expected) {
    double[][] actual = CompiledProgram.of(plan, settings).apply(point);
    for (int wire = 0; wire < expected.length; wire++) {
      double scale = Arrays.stream(expected[wire]).map(Math::abs).max().orElseThrow() + 1;
      double relative = settings.precision() == Precision.FLOAT32 ? 1e-5 : 1e-13;
      assertThat(actual[wire])
          .as("output %d of %s with %s", wire, plan.program().source(), settings)
          .containsExactly(expected[wire], within(relative * scale));
    }
    return actual;
  }

  /// Numbers that single precision has, the matrices small enough for an exponential of a product.
  private static double[][] point(Program program, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return program
        .inputs()
        .collect(
            input ->
                random
                    .doubles(input.shape().size(), -1, 1)
                    .map(number -> (float) (number / (input.shape().rank() > 1 ? 8 : 1)))
                    .toArray())
        .toArray(new double[0][]);
  }

  @Test
  void predictionsThatAreOutputsTooAreWritten() {
    SmoothMap products = SmoothOperations.matvec(300, 20);
    SmoothMap transposed =
        Smooth.category()
            .reverse(products)
            .then(
                new SmoothMap.Discard(Space.of(Shape.of(300, 20)))
                    .tensor(new SmoothMap.Identity(Space.reals(20))));
    // (X, w) ↦ (X w, X' tanh(X w)).
    Space source = products.source();
    SmoothMap squashed = products.then(SmoothOperations.tanh(Shape.of(300)));
    check(products.pair(new SmoothMap.Identity(source).pair(squashed).then(transposed)));
  }

  @Test
  void theProductOfAVectorWithAHessianIsOnePass() {
    // (X, w, v) ↦ the change of the gradient of the loss at w along v: two products before, one
    // after, and the second one needs both.
    int rows = 200;
    int columns = 30;
    Shape matrix = Shape.of(rows, columns);
    Shape w = Shape.of(columns);
    SmoothMap loss =
        SmoothOperations.matvec(rows, columns)
            .then(SmoothOperations.softplus(Shape.of(rows)))
            .then(SmoothOperations.total(Shape.of(rows)));
    SmoothMap gradient =
        new SmoothMap.Identity(loss.source())
            .tensor(SmoothOperations.fill(Shape.scalar(), 1))
            .then(loss.reverse())
            .then(
                new SmoothMap.Discard(Space.of(matrix))
                    .tensor(new SmoothMap.Identity(Space.of(w))));
    SmoothMap fixed =
        new SmoothMap.Identity(Space.of(matrix, w))
            .tensor(SmoothOperations.fill(matrix, 0))
            .tensor(new SmoothMap.Identity(Space.of(w)));
    check(fixed.then(gradient.forward()));
  }

  @Test
  void aResidualThatNeedsASumOverTheRowsIsNoPass() {
    // r = z - sum(z): no row knows it before all are read.
    int rows = 300;
    SmoothMap products = SmoothOperations.matvec(rows, 20);
    SmoothMap centered =
        new SmoothMap.Identity(Space.reals(rows))
            .pair(
                SmoothOperations.total(Shape.of(rows))
                    .then(SmoothOperations.expand(Shape.scalar(), 0, rows)))
            .then(SmoothOperations.subtract(Shape.of(rows)));
    SmoothMap transposed =
        Smooth.category()
            .reverse(products)
            .then(
                new SmoothMap.Discard(Space.of(Shape.of(rows, 20)))
                    .tensor(new SmoothMap.Identity(Space.reals(20))));
    SmoothMap map =
        new SmoothMap.Identity(products.source()).pair(products.then(centered)).then(transposed);
    Program program = Normalizer.normalize(map);
    Plan plan = Planner.plan(program);
    assertThat(plan.tasks().noneSatisfy(RowPass.class::isInstance)).isTrue();
    double[][] point = point(program, 5);
    agree(plan, Settings.standard(), point, Executable.of(program).apply(point));
  }

  /// Even and odd numbers of rows, whole blocks, one row; columns around the lengths of a vector
  /// and of what fits in the registers.
  @ParameterizedTest
  @EnumSource(Precision.class)
  void vectorsAndLoopsGiveTheSameBits(Precision precision) {
    assumeTrue(VectorUnit.isPresent(), "started without " + VectorModule.FLAG);
    int[][] ranges = {{3, 21}, {0, 21}, {20, 21}, {0, 7}, {1, 9}, {2, 11}, {4, 260}};
    for (int columns : new int[] {1, 3, 4, 7, 8, 9, 31, 50, 52, 53, 104, 105, 200}) {
      for (int[] range : ranges) {
        sameBits(precision, columns, range[0], range[1]);
      }
    }
  }

  private static void sameBits(Precision precision, int columns, int from, int to) {
    SplittableRandom random = new SplittableRandom(11);
    double[] matrix = random.doubles((long) to * columns, -1, 1).toArray();
    matrix[(to - 1) * columns + columns - 1] = Double.POSITIVE_INFINITY; // Spoils but its row,
    matrix[(from + to) / 2 * columns + columns / 2] = Double.NaN; // and its column.
    matrix[from * columns] = Double.NEGATIVE_INFINITY;
    Object x = precision.array(matrix);
    double[] w = random.doubles(columns, -1, 1).toArray();
    double[] r = random.doubles(to - from, -1, 1).toArray();
    double[][][] results = new double[2][][];
    for (int form = 0; form < 2; form++) {
      RowProducts products =
          form == 0 ? RowProducts.loops(columns) : RowProducts.vectors(columns, precision);
      Object z = precision.array(RowPass.LARGEST_BLOCK * RowPass.PARTIAL_SUMS);
      Object g = precision.array(w);
      products.dot().run(new Object[] {x, precision.array(w), z}, from, to);
      products.add().run(new Object[] {x, precision.array(r), g}, from, to);
      results[form] = new double[][] {new double[to - from], new double[columns]};
      precision.widen(z, results[form][0], to - from);
      precision.widen(g, results[form][1], columns);
    }
    String what = "%d columns, rows %d to %d".formatted(columns, from, to);
    assertThat(results[1][0]).as("dot, " + what).isEqualTo(results[0][0]);
    assertThat(results[1][1]).as("add, " + what).isEqualTo(results[0][1]);
  }

  @Test
  void aPassAllocatesNothing() {
    SmoothMap map = lossAndGradient(Losses.logisticCrossEntropy(Shape.of(200)), 200, 40).batch(4);
    double[][] inputs = OperationCases.point(map, new SplittableRandom(1));
    CompiledProgram program = CompiledProgram.of(map, Settings.standard().withThreads(2));
    Allocation.assertNone(program.bind(inputs, program.apply(inputs))::run);
  }

  @Test
  void theScratchIsInTheMemoryPlan() {
    SmoothMap map = lossAndGradient(Losses.squaredError(Shape.of(200)), 200, 40);
    CompiledProgram one = CompiledProgram.of(map, Settings.standard().withThreads(1));
    CompiledProgram two = CompiledProgram.of(map, Settings.standard().withThreads(2));
    RowPass pass = (RowPass) one.plan().tasks().detect(RowPass.class::isInstance);
    assertThat(two.memory().temporaries() - one.memory().temporaries())
        .isEqualTo(8L * pass.scratch());
  }
}
