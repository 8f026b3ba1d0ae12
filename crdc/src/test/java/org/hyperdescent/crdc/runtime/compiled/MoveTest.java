package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.program.ProgramBuilder;
import org.hyperdescent.crdc.program.Value;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;
import org.hyperdescent.crdc.smooth.Axes;
import org.hyperdescent.crdc.smooth.AxisOperation;
import org.hyperdescent.crdc.smooth.Convolutions;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.SelectionOperation;
import org.hyperdescent.crdc.smooth.Selections;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Numbers moved along axes and by indices, against the reference runtime.
class MoveTest {

  /// A random operation along an axis of an array, with any steps and extents of one among them.
  private static AxisOperation random(Shape shape, Random random) {
    int axis = random.nextInt(shape.rank());
    int extent = shape.dimension(axis);
    int stride = 1 + random.nextInt(3);
    int sign = random.nextBoolean() ? 1 : -1;
    int reach = (extent - 1) * stride + 1;
    int before = random.nextInt(3);
    return switch (random.nextInt(7)) {
      case 0 -> {
        MutableList<Integer> order =
            Lists.mutable.withAll(IntStream.range(0, shape.rank()).boxed().toList());
        yield new AxisOperation.Permute(
            IntLists.immutable.ofAll(order.shuffleThis(random).stream().mapToInt(k -> k)));
      }
      case 1 -> {
        int count = 1 + random.nextInt((extent - 1) / stride + 1);
        int span = (count - 1) * stride;
        int low = random.nextInt(extent - span);
        yield new AxisOperation.Slice(axis, sign > 0 ? low : low + span, sign * stride, count);
      }
      case 2 ->
          new AxisOperation.Pad(
              axis,
              sign > 0 ? before : before + reach - 1,
              sign * stride,
              before + reach + random.nextInt(3));
      case 3 -> {
        int count = 1 + random.nextInt(Math.min(3, extent));
        int dilation = count == 1 ? 2 : 1 + random.nextInt((extent - 1) / (count - 1));
        int at = axis + 1 + random.nextInt(shape.rank() - axis);
        yield new AxisOperation.Windows(axis, at, count, stride, dilation);
      }
      case 4 -> {
        if (axis + 1 == shape.rank()) {
          yield new AxisOperation.CumulativeSum(axis, sign > 0);
        }
        int at = axis + 1 + random.nextInt(shape.rank() - axis - 1);
        int dilation = 1 + random.nextInt(2);
        int size = (extent - 1) * stride + (shape.dimension(at) - 1) * dilation + 1;
        yield new AxisOperation.OverlapAdd(
            axis, at, stride, dilation, size + random.nextInt(stride));
      }
      case 5 -> new AxisOperation.Gather(axis, indices(2, extent, random));
      default -> new AxisOperation.ScatterAdd(axis, indices(extent, 3, random), 3);
    };
  }

  private static ImmutableIntList indices(int count, int bound, Random random) {
    return IntLists.immutable.of(
        IntStream.range(0, count).map(_ -> random.nextInt(bound)).toArray());
  }

  private static SmoothMap chain(Random random) {
    int[] extents =
        IntStream.range(0, 1 + random.nextInt(3)).map(_ -> 1 + random.nextInt(5)).toArray();
    SmoothMap map = new SmoothMap.Identity(Space.of(Shape.of(extents)));
    for (int k = 0; k < 5; k++) {
      Shape shape = map.target().shapes().get(0);
      if (shape.size() > 2_000 || shape.rank() > 6) {
        break;
      }
      SmoothMap next = Primitive.of(random(shape, random), shape);
      SmoothMap with =
          random.nextInt(3) > 0
              ? next
              : next.then(SmoothOperations.square(next.target().shapes().get(0)));
      map = map.then(random.nextInt(4) > 0 ? with : with.plus(with.then(scaled(with))));
    }
    return map;
  }

  private static SmoothMap scaled(SmoothMap map) {
    return SmoothOperations.scale(0.5, map.target());
  }

  @Test
  void compositesAlongAxesAgreeWithTheReference() {
    Random random = new Random(11);
    int moves = 0;
    for (int round = 0; round < 400; round++) {
      SmoothMap map = chain(random);
      for (SmoothMap each :
          new SmoothMap[] {map, map.reverse(), map.batch(3), map.batch(2).reverse()}) {
        moves += check(each);
      }
    }
    assertThat(moves).isGreaterThan(1_000);
  }

  /// Compares with the reference in both precisions.
  ///
  /// @return how many moves there are
  private static int check(SmoothMap map) {
    Program program = Normalizer.normalize(map);
    Plan plan = Planner.loops(program);
    double[][] point = point(map.source());
    double[][] expected = Executable.of(program).apply(point);
    for (Precision precision : Precision.values()) {
      Settings settings = Settings.standard().with(precision);
      double[][] actual = CompiledProgram.of(plan, settings).apply(point);
      double tolerance = precision == Precision.FLOAT32 ? 1e-4 : 1e-12;
      for (int wire = 0; wire < expected.length; wire++) {
        double scale = 1 + Arrays.stream(expected[wire]).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < expected[wire].length; i++) {
          assertThat(Math.abs(actual[wire][i] - expected[wire][i]))
              .as("%s, number %d of wire %d in %s", precision, i, wire, program)
              .isLessThanOrEqualTo(tolerance * scale);
        }
      }
    }
    return plan.tasks().count(Move.class::isInstance);
  }

  private static double[][] point(Space space) {
    SplittableRandom random = new SplittableRandom(3);
    return space
        .shapes()
        .collect(shape -> random.doubles(shape.size(), -1, 1).map(x -> (float) x).toArray())
        .toArray(new double[0][]);
  }

  static Stream<SmoothMap> networks() {
    Shape image = Shape.of(9, 7, 2);
    Window three = Window.of(3).padding(1);
    Window wide = Window.of(2).stride(2).dilation(2).padding(2);
    return Stream.of(
        Convolutions.correlation(image, 4, 1, three, three),
        Convolutions.correlation(image, 4, 2, wide, three),
        Convolutions.correlation(image, 2, 1, Window.of(1), Window.of(7)),
        Convolutions.convolution(image, 3, 1, three, wide),
        Convolutions.transposed(image, 4, 1, three, wide),
        Convolutions.maximumPooling(image, Window.of(2).stride(2), Window.of(3)),
        Convolutions.meanPooling(image, three, Window.of(2).stride(2)),
        Axes.product(Shape.of(3, 5), 1),
        Axes.maximum(Shape.of(1, 6, 2), 1));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void convolutionsAndPoolingAgreeWithTheReference(SmoothMap map) {
    check(map);
    check(map.batch(3));
    if (map.source().shapes().get(0).rank() > 2) {
      check(map.reverse());
      check(map.batch(2).reverse());
    }
  }

  @Test
  void aConvolutionReadsItsWindowsInOneMove() {
    Window three = Window.of(3);
    SmoothMap map = Convolutions.correlation(Shape.of(9, 9, 4), 5, 1, three, three);
    Plan plan = Planner.loops(Normalizer.normalize(map.batch(4)));
    assertThat(plan.tasks().select(task -> task instanceof Move || task instanceof Task.Loop))
        .hasSize(1);
    assertThat(plan.tasks().select(Task.Reference.class::isInstance)).isEmpty();
  }

  @Test
  void theGradientOfSlicesIsWrittenInOneMove() {
    Shape shape = Shape.of(4, 12);
    SmoothMap blocks =
        Axes.slice(shape, 1, 0, 3)
            .pair(Axes.slice(shape, 1, 3, 3))
            .pair(Axes.slice(shape, 1, 11, -1, 3))
            .pair(Axes.slice(shape, 1, 6, 3));
    Plan plan = Planner.loops(Normalizer.normalize(blocks.reverse()));
    assertThat(plan.tasks()).hasSize(1);
    assertThat(plan.tasks().get(0)).isInstanceOf(Move.class);
    assertThat(((Move) plan.tasks().get(0)).meeting()).isEqualTo(Move.Meeting.ONCE);
    check(blocks.reverse());
  }

  /// More parts than one method of code has.
  @Test
  void manyPartsAreOneMove() {
    SmoothMap stack = Axes.stack(Shape.of(3), 70);
    Plan plan = Planner.loops(Normalizer.normalize(stack));
    assertThat(plan.tasks()).singleElement().isInstanceOf(Move.class);
    check(stack);
    check(stack.batch(4));
  }

  /// The gradient of a long recurrence: a sum of as many parts as it has steps, nested to the left.
  @Test
  void aSumOfTenThousandPartsNeedsNoDeepStack() {
    int steps = 10_000;
    ProgramBuilder builder = new ProgramBuilder(Lists.immutable.empty());
    Value x = builder.input(Shape.of(2));
    Value row = builder.reshape(x, Shape.of(1, 2));
    Value sum = builder.fill(Shape.of(steps, 2), 0);
    for (int t = 0; t < steps; t++) {
      Value scaled = builder.scale(t, row);
      Value part = builder.apply(new AxisOperation.Pad(0, t, 1, steps), Lists.immutable.of(scaled));
      sum = builder.apply(new Operation.Add(), Lists.immutable.of(sum, part));
    }
    double[][] result =
        CompiledProgram.of(builder.build(Lists.immutable.of(sum)), Settings.standard())
            .apply(new double[] {1, -2});
    for (int t = 0; t < steps; t++) {
      assertThat(result[0][2 * t]).isEqualTo(t);
      assertThat(result[0][2 * t + 1]).isEqualTo(-2.0 * t);
    }
  }

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() {
    Window three = Window.of(3).padding(1);
    SmoothMap network =
        Layers.batch(
                Layers.convolution(Shape.of(24, 24, 4), 6, 1, three, three, SmoothOperations::relu)
                    .then(
                        Layers.layer(
                            Convolutions.maximumPooling(
                                Shape.of(24, 24, 6),
                                Window.of(2).stride(2),
                                Window.of(2).stride(2))))
                    .then(Layers.layer(Axes.cumulativeSum(Shape.of(12, 12, 6), 1))),
                16)
            .map()
            .reverse();
    double[][] point = point(network.source());
    for (Precision precision : Precision.values()) {
      Settings one =
          Settings.standard().with(precision).with(MatrixProducts.plain()).withThreads(1);
      double[][] expected = CompiledProgram.of(network, one).apply(point);
      for (int threads = 2; threads <= 4; threads++) {
        CompiledProgram program = CompiledProgram.of(network, one.withThreads(threads));
        assertThat(program.plan().tasks().select(task -> task instanceof Move && task.extent() > 1))
            .isNotEmpty();
        assertThat(program.apply(point)).isDeepEqualTo(expected);
      }
    }
  }

  @Test
  void anIndexOutsideOfItsTableIsAnError() {
    SmoothMap lookup = Selections.lookup(Shape.of(3, 2), Shape.of(2));
    for (Precision precision : Precision.values()) {
      CompiledProgram program = CompiledProgram.of(lookup, Settings.standard().with(precision));
      assertThatThrownBy(() -> program.apply(new double[6], new double[] {1, 3}))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessage("index 3.0 at position 1 is not in 0..2: the table has 3 entries");
    }
  }

  @Test
  void theLargestOfSeveralIsTheFirstAndWhatIsNotANumberIsLarger() {
    double nan = Double.NaN;
    double infinity = Double.POSITIVE_INFINITY;
    double[] rows = {1, 1, 0, -0.0, 0, -1, 2, nan, nan, nan, infinity, 1, -infinity, -3, -3};
    SmoothMap argmax = Primitive.of(new SelectionOperation.Argmax(), Shape.of(5, 3));
    for (Precision precision : Precision.values()) {
      CompiledProgram program = CompiledProgram.of(argmax, Settings.standard().with(precision));
      assertThat(program.apply(rows)[0]).containsExactly(0, 0, 1, 0, 1);
      assertThat(program.apply(rows)).isDeepEqualTo(Executable.of(argmax).apply(rows));
    }
  }
}
