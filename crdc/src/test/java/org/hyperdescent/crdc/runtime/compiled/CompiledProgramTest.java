package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.layers.Activation;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.runtime.Allocation;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.runtime.OperationCases;
import org.hyperdescent.crdc.runtime.product.MatrixProducts;
import org.hyperdescent.crdc.smooth.Convolutions;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledProgramTest {

  private static final Settings SINGLE = Settings.standard().with(Precision.FLOAT32);

  static Stream<SmoothMap> operations() {
    return OperationCases.all().map(operation -> operation);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void runningAllocatesNothing(SmoothMap map) {
    CompiledProgram program = CompiledProgram.of(map);
    double[][] inputs = OperationCases.point(map, new SplittableRandom(1));
    double[][] outputs = program.apply(inputs);
    Allocation.assertNone(program.bind(inputs, outputs)::run);
    Allocation.assertNone(() -> program.run(inputs, outputs));
    CompiledProgram loops =
        CompiledProgram.of(Planner.loops(Normalizer.normalize(map)), Settings.standard());
    Allocation.assertNone(loops.bind(inputs, outputs)::run);
  }

  @Test
  void theGradientOfABatchedNetworkAllocatesNothingInEitherPrecision() {
    SmoothMap gradient = network(4).reverse();
    double[][] inputs = OperationCases.point(gradient, new SplittableRandom(1));
    CompiledProgram wide = CompiledProgram.of(gradient);
    Allocation.assertNone(wide.bind(inputs, wide.apply(inputs))::run);
    CompiledProgram narrow = CompiledProgram.of(gradient, SINGLE);
    Allocation.assertNone(narrow.bind(floats(inputs), floats(wide.apply(inputs)))::run);
  }

  @Test
  void theGradientOfAConvolutionalNetworkAllocatesNothingInEitherPrecision() {
    Window window = Window.of(3).padding(1);
    Window pool = Window.of(2).stride(2);
    Shape image = Shape.of(6, 6, 2);
    SmoothMap gradient =
        Layers.batch(
                Layers.convolution(image, 3, 1, window, window, SmoothOperations::relu)
                    .then(Layers.layer(Convolutions.maximumPooling(Shape.of(6, 6, 3), pool, pool)))
                    .then(Layers.layer(SmoothOperations.softmax(Shape.of(3, 3, 3)))),
                4)
            .map()
            .reverse();
    double[][] inputs = OperationCases.point(gradient, new SplittableRandom(1));
    // A library call makes objects until it is compiled.
    Settings plain = Settings.standard().with(MatrixProducts.plain());
    CompiledProgram wide = CompiledProgram.of(gradient, plain);
    assertThat(wide.plan().tasks()).noneMatch(Task.Reference.class::isInstance);
    Allocation.assertNone(wide.bind(inputs, wide.apply(inputs))::run);
    CompiledProgram narrow = CompiledProgram.of(gradient, plain.with(Precision.FLOAT32));
    Allocation.assertNone(narrow.bind(floats(inputs), floats(wide.apply(inputs)))::run);
  }

  /// More columns than rows, so that products are split along their columns, in parts of no
  /// particular width.
  @ParameterizedTest
  @ValueSource(strings = {"plain", "vector", "scalar"})
  void norWhereColumnsAreSplit(String name) {
    assumeTrue(
        MatrixProducts.available().stream().anyMatch(each -> each.name().equals(name)),
        () -> name + " is not here");
    SmoothMap gradient =
        Layers.batch(
                Layers.dense(4000, 50, SmoothOperations::tanh)
                    .then(Layers.dense(50, 7, SmoothOperations::tanh)),
                24)
            .map()
            .reverse();
    double[][] point = OperationCases.point(gradient, new SplittableRandom(2));
    for (Precision precision : Precision.values()) {
      Settings one =
          Settings.standard().with(precision).with(MatrixProducts.named(name)).withThreads(1);
      double[][] expected = CompiledProgram.of(gradient, one).apply(point);
      for (int threads = 2; threads <= 8; threads++) {
        assertThat(CompiledProgram.of(gradient, one.withThreads(threads)).apply(point))
            .as("%s, %s, %d threads", name, precision, threads)
            .isDeepEqualTo(expected);
      }
    }
  }

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() {
    SmoothMap gradient =
        Layers.batch(
                Layers.dense(150, 90, SmoothOperations::tanh)
                    .then(Layers.dense(90, 40, SmoothOperations::logistic)),
                300)
            .map()
            .reverse();
    double[][] point = OperationCases.point(gradient, new SplittableRandom(2));
    for (Precision precision : Precision.values()) {
      Settings one =
          Settings.standard().with(precision).with(MatrixProducts.plain()).withThreads(1);
      double[][] expected = CompiledProgram.of(gradient, one).apply(point);
      for (int threads = 2; threads <= 4; threads++) {
        CompiledProgram program = CompiledProgram.of(gradient, one.withThreads(threads));
        assertThat(program.apply(point)).isDeepEqualTo(expected);
        assertThat(program.plan().tasks())
            .as("a sum over the batch that is split")
            .anyMatch(task -> task instanceof Task.Total && task.work() >= 2 * Step.PART);
      }
    }
    double[][] reference = Executable.of(gradient).apply(point);
    double[][] best = CompiledProgram.of(gradient).apply(point);
    for (int wire = 0; wire < reference.length; wire++) {
      assertThat(best[wire]).containsExactly(reference[wire], within(1e-9));
    }
    // A library call makes objects until it is compiled, loops never do.
    Settings loops = Settings.standard().with(MatrixProducts.plain()).withThreads(2);
    CompiledProgram split = CompiledProgram.of(gradient, loops);
    Allocation.assertNone(split.bind(point, best)::run);
  }

  /// Callers that get no workers do the parts of their tasks alone, with the same bits.
  @Test
  void resultsDoNotDependOnWhoDoesTheParts() throws Exception {
    SmoothMap gradient =
        Layers.batch(Layers.dense(150, 90, SmoothOperations::tanh), 120).map().reverse();
    double[][] point = OperationCases.point(gradient, new SplittableRandom(3));
    CompiledProgram program = CompiledProgram.of(gradient, Settings.standard().withThreads(2));
    double[][] expected = program.apply(point);
    try (ExecutorService callers = Executors.newFixedThreadPool(3)) {
      List<Future<?>> running = new ArrayList<>();
      for (int caller = 0; caller < 3; caller++) {
        CompiledProgram own = program.copy();
        running.add(
            callers.submit(
                () -> {
                  for (int round = 0; round < 50; round++) {
                    assertThat(own.apply(point)).isDeepEqualTo(expected);
                  }
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
  }

  private static SmoothMap network(int batch) {
    return Layers.batch(
            Layers.dense(6, 5, SmoothOperations::tanh).then(Layers.dense(5, 3, Activation.none())),
            batch)
        .map();
  }

  private static float[][] floats(double[][] numbers) {
    float[][] result = new float[numbers.length][];
    for (int k = 0; k < result.length; k++) {
      result[k] = (float[]) Precision.FLOAT32.array(numbers[k]);
    }
    return result;
  }

  @Test
  void outputsMayBeInputs() {
    // (x, y) ↦ (x y, x, y): swapped in place, the product first.
    Space scalar = Space.scalar();
    SmoothMap map =
        new SmoothMap.Copy(scalar.tensor(scalar))
            .then(
                SmoothOperations.multiply(Shape.scalar())
                    .tensor(new SmoothMap.Identity(scalar.tensor(scalar))));
    double[] x = {2};
    double[] y = {3};
    double[] z = {0};
    CompiledProgram.of(map).run(new double[][] {x, y}, new double[][] {x, y, z});
    assertThat(x).containsExactly(6);
    assertThat(y).containsExactly(2);
    assertThat(z).containsExactly(3);
  }

  @Test
  void twoOutputsNeedTwoArrays() {
    CompiledProgram program =
        CompiledProgram.of(new SmoothMap.Identity(Space.scalar().tensor(Space.scalar())));
    double[] one = {0};
    assertThatThrownBy(() -> program.run(new double[][] {{1}, {2}}, new double[][] {one, one}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("outputs 0 and 1 are one array: each output needs its own");
  }

  @Test
  void runsOnEjmlMatrices() {
    SmoothMap map = SmoothOperations.matvec(3, 2);
    DMatrixRMaj result = new DMatrixRMaj(3, 1);
    CompiledProgram.of(map)
        .run(
            new DMatrixRMaj[] {
              new DMatrixRMaj(new double[][] {{1, 2}, {3, 4}, {5, 6}}),
              new DMatrixRMaj(new double[][] {{1}, {-1}})
            },
            new DMatrixRMaj[] {result});
    assertThat(result.data).containsExactly(-1, -1, -1);
    FMatrixRMaj single = new FMatrixRMaj(3, 1);
    CompiledProgram.of(map, SINGLE)
        .run(
            new FMatrixRMaj[] {
              new FMatrixRMaj(new float[][] {{1, 2}, {3, 4}, {5, 6}}),
              new FMatrixRMaj(new float[][] {{1}, {-1}})
            },
            new FMatrixRMaj[] {single});
    assertThat(single.data).containsExactly(-1, -1, -1);
    assertThatThrownBy(
            () ->
                CompiledProgram.of(map)
                    .run(
                        new DMatrixRMaj[] {new DMatrixRMaj(2, 3), new DMatrixRMaj(2, 1)},
                        new DMatrixRMaj[] {result}))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("input 0 of R^3x2 x R^2 is a matrix of 2 x 3: R^3x2 takes one of 3 x 2");
  }

  @Test
  void copiesRunIndependently() {
    CompiledProgram first = CompiledProgram.of(network(2));
    double[][] point = OperationCases.point(network(2), new SplittableRandom(5));
    assertThat(first.copy().apply(point)).isDeepEqualTo(first.apply(point));
  }

  @Test
  void elementwiseChainsAreOneLoop() {
    // tanh(x) * (x + 1) - x, three operands read from one array.
    Shape shape = Shape.of(5);
    SmoothMap one = new SmoothMap.Discard(Space.of(shape)).then(SmoothOperations.fill(shape, 1));
    SmoothMap id = new SmoothMap.Identity(Space.of(shape));
    SmoothMap map =
        SmoothOperations.tanh(shape)
            .pair(id.plus(one))
            .then(SmoothOperations.multiply(shape))
            .pair(id)
            .then(SmoothOperations.subtract(shape));
    CompiledProgram program = CompiledProgram.of(map);
    assertThat(program.plan().tasks()).hasSize(1);
    assertThat(program.memory().temporaries()).isZero();
    assertThat(program.apply(new double[] {0, 1, 2, -1, 0.5})[0][1])
        .isCloseTo(2 * Math.tanh(1) - 1, within(1e-15));
  }

  @Test
  void valuesThatAreNeverAliveAtOnceShareAnArray() {
    // Products cannot be fused, so each of the nine results in between needs an array.
    Shape square = Shape.of(4, 4);
    SmoothMap power = new SmoothMap.Identity(Space.of(square));
    for (int k = 0; k < 10; k++) {
      power =
          power
              .pair(new SmoothMap.Identity(Space.of(square)))
              .then(SmoothOperations.matmul(square, square));
    }
    MemoryPlan memory = CompiledProgram.of(power).memory();
    assertThat(memory.inputs()).isEqualTo(128);
    assertThat(memory.outputs()).isEqualTo(128);
    assertThat(memory.temporaries()).isEqualTo(2 * 128);
    assertThat(memory)
        .hasToString("512 B: inputs 128 B, constants 0 B, temporaries 256 B, outputs 128 B");
  }

  @Test
  void aProgramThatNeedsTooMuchSaysHowMuch() {
    SmoothMap map = SmoothOperations.matvec(300, 200);
    assertThatThrownBy(() -> CompiledProgram.of(map, Settings.standard().withMemoryLimit(1000)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the program needs 484.0 kB (inputs 481.6 kB, constants 0 B, temporaries 0 B, outputs"
                + " 2400 B) and may take 1000 B: use a smaller batch, FLOAT32 or a higher limit"
                + " (-Xmx, unless the settings have one)");
  }

  /// A step that writes its parameters in place needs them once.
  @Test
  void outputsThatMayBeInputsAreNotInTheWay() {
    SmoothMap step =
        SmoothOperations.tanh(Shape.of(1000)).tensor(SmoothOperations.dot(Shape.of(7)));
    Settings settings = Settings.standard().withThreads(1);
    MemoryPlan memory = CompiledProgram.of(step, settings).memory();
    assertThat(memory.inPlace()).isEqualTo(8000);
    long least = memory.total() - 8000;
    assertThat(CompiledProgram.of(step, settings.withMemoryLimit(least)).memory())
        .isEqualTo(memory);
    assertThatThrownBy(() -> CompiledProgram.of(step, settings.withMemoryLimit(least - 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  /// Not by an `OutOfMemoryError` somewhere on the way.
  @Test
  void whatDoesNotFitIntoTheVirtualMachineSaysSoToo() {
    assertThat(Settings.standard().memoryLimit()).isEqualTo(Runtime.getRuntime().maxMemory());
    assumeTrue(Settings.standard().memoryLimit() < 16_000_000_000L, "the limit is too high");
    SmoothMap map = SmoothOperations.outer(46_000, 46_000);
    assertThatThrownBy(() -> CompiledProgram.of(map))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the program needs 16928.");
  }

  @Test
  void equalLoopsShareAClass() {
    SmoothMap map = SmoothOperations.tanh(Shape.of(1237));
    CompiledProgram.of(map);
    int classes = KernelLibrary.shared().size();
    CompiledProgram.of(SmoothOperations.tanh(Shape.of(1237)));
    assertThat(KernelLibrary.shared().size()).isEqualTo(classes);
  }

  @Test
  void errorsNameTheArgumentAndBothShapes() {
    CompiledProgram program = CompiledProgram.of(SmoothOperations.matvec(3, 2));
    assertThatThrownBy(() -> program.apply(new double[6], new double[3]))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("input 1 of R^3x2 x R^2 has 3 numbers: R^2 takes 2");
    assertThatThrownBy(
            () ->
                program.bind(
                    new double[][] {new double[6], new double[2]}, new double[][] {new double[4]}))
        .hasMessage("output 0 of R^3 has 4 numbers: R^3 takes 3");
    assertThatThrownBy(
            () ->
                program.run(
                    new float[][] {new float[6], new float[2]}, new float[][] {new float[3]}))
        .hasMessage("input 0 has numbers of FLOAT32: the program was compiled for FLOAT64");
  }
}
