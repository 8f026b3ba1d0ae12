package org.hyperdescent.crdc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.layers.Activation;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExecutableTest {

  static Stream<SmoothMap> operationsAndGradients() {
    return OperationCases.all().flatMap(operation -> Stream.of(operation, operation.reverse()));
  }

  @ParameterizedTest
  @MethodSource("operationsAndGradients")
  void runningAllocatesNothing(SmoothMap map) {
    assertAllocatesNothing(map);
  }

  @Test
  void runningTheGradientOfABatchedNetworkAllocatesNothing() {
    assertAllocatesNothing(
        Layers.batch(
                Layers.dense(6, 5, SmoothOperations::tanh)
                    .then(Layers.dense(5, 3, Activation.none())),
                4)
            .map()
            .reverse());
  }

  private static void assertAllocatesNothing(SmoothMap map) {
    Executable executable = Executable.of(map);
    double[][] inputs = OperationCases.point(map, new SplittableRandom(1));
    double[][] outputs = executable.apply(inputs);
    Allocation.assertNone(() -> executable.run(inputs, outputs));
  }

  @Test
  void constantSubexpressionsAreComputedOnce() {
    // X^T X on data, times w: the product of the data is prepared.
    Tensor data = Tensor.matrix(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6});
    SmoothMap gram =
        SmoothOperations.constant(data)
            .then(SmoothOperations.transpose(data.shape()))
            .tensor(SmoothOperations.constant(data))
            .then(SmoothOperations.matmul(Shape.of(2, 3), Shape.of(3, 2)))
            .tensor(new SmoothMap.Identity(Space.reals(2)))
            .then(SmoothOperations.matvec(2, 2));
    Executable executable = Executable.of(gram);
    assertThat(executable.kernelCount()).isEqualTo(3); // reshape, product, reshape
    assertThat(executable.apply(new double[] {1, 1})[0]).containsExactly(35 + 44, 44 + 56);
    assertThat(executable.copy().apply(new double[] {1, 1})[0]).containsExactly(79, 100);
  }

  @Test
  void copiesRunIndependently() {
    Executable first = Executable.of(SmoothOperations.exp(Shape.of(2)));
    Executable second = first.copy();
    double[][] left = first.apply(new double[] {0, 1});
    double[][] right = second.apply(new double[] {2, 3});
    assertThat(left[0]).containsExactly(1, Math.E);
    assertThat(right[0]).containsExactly(Math.exp(2), Math.exp(3));
  }

  @Test
  void outputsMayBeInputs() {
    // (x, y) ↦ (x y, x, y): swapped in place, the product first.
    Space scalar = Space.scalar();
    SmoothMap map =
        new SmoothMap.Copy(scalar.tensor(scalar))
            .then(SmoothOperations.multiply(Shape.scalar()).tensor(id(scalar.tensor(scalar))));
    double[] x = {2};
    double[] y = {3};
    double[] z = {0};
    Executable.of(map).run(new double[][] {x, y}, new double[][] {x, y, z});
    assertThat(x).containsExactly(6);
    assertThat(y).containsExactly(2);
    assertThat(z).containsExactly(3);
  }

  @Test
  void runsOnEjmlMatrices() {
    DMatrixRMaj weights = new DMatrixRMaj(new double[][] {{1, 2}, {3, 4}, {5, 6}});
    DMatrixRMaj vector = new DMatrixRMaj(new double[][] {{1}, {-1}});
    DMatrixRMaj result = new DMatrixRMaj(3, 1);
    Executable.of(SmoothOperations.matvec(3, 2))
        .run(new DMatrixRMaj[] {weights, vector}, new DMatrixRMaj[] {result});
    assertThat(result.data).containsExactly(-1, -1, -1);
  }

  @Test
  void errorsNameTheArgumentAndBothShapes() {
    Executable executable = Executable.of(SmoothOperations.matvec(3, 2));
    assertThatThrownBy(() -> executable.apply(new double[6], new double[3]))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("input 1 of R^3x2 x R^2 has 3 numbers: R^2 takes 2");
    assertThatThrownBy(() -> executable.apply(new double[6]))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("1 arrays given as inputs: R^3x2 x R^2 takes 2");
    assertThatThrownBy(
            () ->
                executable.run(
                    new double[][] {new double[6], new double[2]}, new double[][] {new double[4]}))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("output 0 of R^3 has 4 numbers: R^3 takes 3");
    assertThatThrownBy(
            () ->
                executable.run(
                    new DMatrixRMaj[] {new DMatrixRMaj(3, 3), new DMatrixRMaj(2, 1)},
                    new DMatrixRMaj[] {new DMatrixRMaj(3, 1)}))
        .hasMessage("input 0 of R^3x2 x R^2 is a matrix of 3 x 3: R^3x2 takes one of 3 x 2");
  }

  @Test
  void aTransposedMatrixIsRefused() {
    Wires wires =
        new Wires(
            "input",
            Normalizer.normalize(
                    id(Space.of(Shape.of(3, 2), Shape.of(4), Shape.of(2, 3, 4), Shape.scalar())))
                .inputs());
    String space = "R^3x2 x R^4 x R^2x3x4 x R";
    wires.requireMatrix(0, 3, 2);
    wires.requireMatrix(0, 1, 6);
    assertThatThrownBy(() -> wires.requireMatrix(0, 2, 3))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("input 0 of %s is a matrix of 2 x 3: R^3x2 takes one of 3 x 2", space);
    wires.requireMatrix(1, 4, 1);
    wires.requireMatrix(1, 1, 4);
    assertThatThrownBy(() -> wires.requireMatrix(1, 2, 2))
        .hasMessage("input 1 of %s is a matrix of 2 x 2: R^4 takes one of 1 x 4 or 4 x 1", space);
    wires.requireMatrix(2, 6, 4);
    assertThatThrownBy(() -> wires.requireMatrix(2, 4, 6))
        .hasMessage(
            "input 2 of %s is a matrix of 4 x 6: R^2x3x4 takes one of 2 x 12 or 6 x 4", space);
    wires.requireMatrix(3, 1, 1);
    assertThatThrownBy(() -> wires.requireMatrix(3, 2, 1))
        .hasMessage("input 3 of %s is a matrix of 2 x 1: R takes one of 1 x 1", space);
  }

  @Test
  void leastSquaresGradientIsTheNormalEquation() {
    Tensor data = Tensor.matrix(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6});
    SmoothMap objective = Losses.leastSquares(data, Tensor.vector(1, 0, -1));
    Executable gradient = Executable.of(objective.reverse());
    // X^T (X w - y) at w = (1, 1): residual (2, 7, 12).
    assertThat(gradient.apply(new double[] {1, 1}, new double[] {1})[0])
        .containsExactly(new double[] {83, 104}, within(1e-12));
  }

  private static SmoothMap id(Space space) {
    return new SmoothMap.Identity(space);
  }
}
