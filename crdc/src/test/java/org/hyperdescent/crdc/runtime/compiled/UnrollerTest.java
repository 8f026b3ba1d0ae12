package org.hyperdescent.crdc.runtime.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.SplittableRandom;
import org.hyperdescent.crdc.layers.Activation;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.runtime.OperationCases;
import org.hyperdescent.crdc.smooth.Axes;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.crdc.smooth.Window;
import org.hyperdescent.crdc.smooth.laws.SmoothEquality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Small programs become straight-line code, with a loop over the rows of a batch.
class UnrollerTest {

  private static final SmoothEquality EQUALITY = SmoothEquality.sampled(1, 1e-12);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 7, 16, 33, 200})
  void theGradientOfABatchedNetworkIsOneTask(int batch) {
    SmoothMap gradient = gradient(batch, 4, 5, 3);
    assertOneTask(gradient);
  }

  private static SmoothMap gradient(int batch, int inputs, int hidden, int outputs) {
    return Layers.batch(
            Layers.dense(inputs, hidden, SmoothOperations::tanh)
                .then(Layers.dense(hidden, outputs, Activation.none())),
            batch)
        .map()
        .then(SmoothOperations.softmax(Shape.of(batch, outputs)))
        .reverse();
  }

  private static void assertOneTask(SmoothMap map) {
    CompiledProgram program = CompiledProgram.of(map);
    assertThat(program.plan().tasks()).singleElement().isInstanceOf(UnrolledTask.class);
    double[][] point = OperationCases.point(map, new SplittableRandom(4));
    double[][] expected = Executable.of(map).apply(point);
    double[][] actual = program.apply(point);
    for (int wire = 0; wire < expected.length; wire++) {
      for (int i = 0; i < expected[wire].length; i++) {
        double value = expected[wire][i];
        assertThat(actual[wire][i]).matches(x -> EQUALITY.agree(x, value), "is " + value);
      }
    }
  }

  /// Faster than a call of a library: for the square ones only the left factor has rows.
  @ParameterizedTest
  @CsvSource({"8,4,3", "16,8,4", "8,8,8", "10,10,5", "5,30,5", "64,4,3"})
  void aTinyProductIsOneTask(int rows, int inner, int columns) {
    assertOneTask(SmoothOperations.matmul(Shape.of(rows, inner), Shape.of(inner, columns)));
  }

  /// Products with a vector are better left to a library, and so are larger ones.
  @ParameterizedTest
  @CsvSource({"50,30,1", "20,20,20"})
  void aLargerProductIsNot(int rows, int inner, int columns) {
    SmoothMap product = SmoothOperations.matmul(Shape.of(rows, inner), Shape.of(inner, columns));
    assertThat(CompiledProgram.of(product).plan().tasks())
        .singleElement()
        .isInstanceOf(Task.Product.class);
  }

  @Test
  void inputsMayHaveRowsFromTheLastOneOnOrFromTheFirst() {
    Program product = Normalizer.normalize(SmoothOperations.matmul(Shape.of(3, 3), Shape.of(3, 2)));
    assertThat(RowForm.candidates(product, 100))
        .containsExactly(
            new RowForm(1, 0, 2),
            new RowForm(3, 0, 2),
            new RowForm(3, 1, 2),
            new RowForm(3, 2, 2),
            new RowForm(3, 0, 1));
    assertThat(RowForm.candidates(product, 20).getFirst()).isEqualTo(new RowForm(3, 0, 2));
  }

  /// Two numbers of rows come before that of the samples, which are constants.
  @Test
  void manyInputsLeaveRoomForTheRightNumberOfRows() {
    SplittableRandom random = new SplittableRandom(8);
    Tensor data = Tensor.of(Shape.of(16, 4), random.doubles(64, -1, 1).toArray());
    var network =
        Layers.batch(
            Layers.dense(4, 8, SmoothOperations::tanh).then(Layers.dense(8, 4, Activation.none())),
            16);
    SmoothMap onData =
        new SmoothMap.Identity(network.parameters())
            .tensor(SmoothOperations.constant(data))
            .then(network.map());
    Shape outputs = Shape.of(16, 4);
    assertOneTask(
        onData
            .then(SmoothOperations.softmax(outputs))
            .then(SmoothOperations.square(outputs))
            .then(SmoothOperations.total(outputs))
            .gradient());
  }

  @Test
  void dataOfATermIsReadRowByRow() {
    SplittableRandom random = new SplittableRandom(8);
    Tensor data = Tensor.of(Shape.of(40, 6), random.doubles(240, -1, 1).toArray());
    Tensor labels = Tensor.of(Shape.of(40), random.doubles(40, 0, 1).toArray());
    assertOneTask(Losses.logisticRegression(data, labels).reverse());
    assertOneTask(Losses.leastSquares(data, labels));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20})
  void numbersMoveWithinTheRowsOfABatch(int batch) {
    Shape shape = Shape.of(2, 5);
    SmoothMap halves =
        Axes.slice(shape, 1, 4, -2, 3)
            .pair(Axes.slice(shape, 1, 0, 2))
            .then(Axes.concatenate(1, Shape.of(2, 3), Shape.of(2, 2)))
            .then(SmoothOperations.tanh(shape));
    SmoothMap windows =
        Axes.windows(shape, 1, 2, Window.of(2).padding(1))
            .then(Axes.permute(Shape.of(2, 6, 2), 2, 0, 1));
    assertOneTask(halves.pair(windows).batch(batch));
    assertOneTask(halves.pair(windows).reverse().batch(batch));
  }

  @Test
  void numbersThatMoveBetweenRowsAreNotUnrolledByRows() {
    Shape shape = Shape.of(40, 40);
    SmoothMap map =
        SmoothOperations.tanh(shape).then(Axes.flip(shape, 0)).then(Axes.cumulativeSum(shape, 1));
    Plan plan = CompiledProgram.of(map).plan();
    assertThat(plan.tasks()).noneMatch(UnrolledTask.class::isInstance);
    double[][] point = OperationCases.point(map, new SplittableRandom(4));
    assertThat(CompiledProgram.of(map).apply(point)[0])
        .containsExactly(Executable.of(map).apply(point)[0], within(1e-12));
  }

  /// A long row is a long chain of additions: products do it in several at a time.
  @ParameterizedTest
  @CsvSource({"52,5,true", "200,3,true", "16,21,true", "52,21,false", "100,30,false"})
  void longRowsAreNotUnrolled(int rows, int columns, boolean straight) {
    SplittableRandom random = new SplittableRandom(8);
    Tensor data =
        Tensor.of(Shape.of(rows, columns), random.doubles((long) rows * columns, -1, 1).toArray());
    Tensor labels = Tensor.of(Shape.of(rows), random.doubles(rows, 0, 1).toArray());
    Plan plan = CompiledProgram.of(Losses.leastSquares(data, labels).gradient()).plan();
    assertThat(plan.tasks().get(0) instanceof UnrolledTask).isEqualTo(straight);
  }

  /// A method of more than 8,000 bytes is never compiled.
  @ParameterizedTest
  @CsvSource({"1,4,8,3", "16,4,8,3", "1,9,12,4", "8,12,10,5", "1,10,14,5", "5,14,14,6"})
  void codeIsShortEnoughToBeCompiled(int batch, int inputs, int hidden, int outputs) {
    Plan plan = CompiledProgram.of(gradient(batch, inputs, hidden, outputs)).plan();
    if (!(plan.tasks().get(0) instanceof UnrolledTask task)) {
      assertThat(inputs * hidden).as("too large for straight-line code").isGreaterThan(100);
      return;
    }
    byte[] bytes = KernelLibrary.classFile(task, Precision.FLOAT64);
    int length =
        ClassFile.of().parse(bytes).methods().stream()
            .flatMap(method -> method.code().stream())
            .mapToInt(code -> ((CodeAttribute) code).codeLength())
            .max()
            .orElseThrow();
    assertThat(length).isLessThan(8000);
  }

  /// Each entry of the result is read from another place: nothing may be overwritten too early.
  @ParameterizedTest
  @ValueSource(ints = {2, 5, 40})
  void aMatrixIsTransposedInPlace(int size) {
    Shape shape = Shape.of(size, size);
    SmoothMap map =
        SmoothOperations.transpose(shape).then(SmoothOperations.scale(2, Space.of(shape)));
    double[] matrix = new SplittableRandom(1).doubles(shape.size()).toArray();
    double[][] expected = Executable.of(map).apply(matrix.clone());
    double[][] both = {matrix};
    CompiledProgram.of(map).bind(both, both).run();
    assertThat(matrix).containsExactly(expected[0]);
  }
}
