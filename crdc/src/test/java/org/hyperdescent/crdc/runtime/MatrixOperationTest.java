package org.hyperdescent.crdc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.smooth.MatrixOperation;
import org.hyperdescent.crdc.smooth.MatrixOperations;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Linear algebra on cases that one solves by hand, its identities, its higher derivatives, and
/// what it says where it has no value.
class MatrixOperationTest {

  private static final Shape TWO = Shape.of(2, 2);
  private static final Shape THREE = Shape.of(3, 3);

  static Stream<Primitive> operations() {
    return MatrixCases.all();
  }

  @Test
  void solvesAsByHand() {
    SmoothMap solve = MatrixOperations.solve(TWO, Shape.of(2));
    assertThat(value(solve, new double[] {2, 1, 1, 3}, new double[] {3, 5}))
        .containsExactly(new double[] {0.8, 1.4}, within(1e-15));
    // The first pivot is zero: rows are exchanged.
    assertThat(value(solve, new double[] {0, 2, 1, 0}, new double[] {4, 3})).containsExactly(3, 2);
    SmoothMap transposed = MatrixOperations.solveTransposed(TWO, Shape.of(2));
    assertThat(value(transposed, new double[] {1, 1, 0, 2}, new double[] {1, 5}))
        .containsExactly(1, 2);
  }

  @Test
  void triangularSolutionsReadOneTriangle() {
    double nan = Double.NaN;
    double[] lower = {2, nan, 1, 4};
    double[] upper = {2, 1, nan, 4};
    double[] right = {2, 9};
    Shape vector = Shape.of(2);
    assertThat(value(MatrixOperations.solveLower(TWO, vector), lower, right)).containsExactly(1, 2);
    assertThat(value(MatrixOperations.solveLowerTransposed(TWO, vector), lower, right))
        .containsExactly(-0.125, 2.25);
    assertThat(value(MatrixOperations.solveUpper(TWO, vector), upper, right))
        .containsExactly(-0.125, 2.25);
    assertThat(value(MatrixOperations.solveUpperTransposed(TWO, vector), upper, right))
        .containsExactly(1, 2);
  }

  @Test
  void factorizesAndInvertsAsByHand() {
    double[] positive = {4, 2, 2, 5};
    assertThat(value(MatrixOperations.cholesky(TWO), positive)).containsExactly(2, 0, 1, 2);
    // Only the symmetric part counts.
    assertThat(value(MatrixOperations.cholesky(TWO), new double[] {4, 4, 0, 5}))
        .containsExactly(2, 0, 1, 2);
    assertThat(value(MatrixOperations.inverse(TWO), new double[] {1, 2, 3, 4}))
        .containsExactly(new double[] {-2, 1, 1.5, -0.5}, within(1e-15));
    assertThat(value(MatrixOperations.determinant(TWO), new double[] {1, 2, 3, 4})[0])
        .isCloseTo(-2, within(1e-15));
    assertThat(value(MatrixOperations.determinant(TWO), new double[] {0, 1, 1, 0}))
        .containsExactly(-1);
    assertThat(value(MatrixOperations.determinant(TWO), new double[] {1, 2, 2, 4})[0]).isZero();
    assertThat(value(MatrixOperations.logDeterminant(TWO), new double[] {1, 2, 3, 4})[0])
        .isCloseTo(Math.log(2), within(1e-15));
    assertThat(value(MatrixOperations.logDeterminantPositive(TWO), positive)[0])
        .isCloseTo(Math.log(16), within(1e-15));
    // A determinant of 1e-400 is no double; its logarithm is.
    assertThat(value(MatrixOperations.logDeterminant(TWO), new double[] {1e-200, 0, 0, 1e-200})[0])
        .isCloseTo(-400 * Math.log(10), within(1e-12));
  }

  @Test
  void takesPartsOfMatrices() {
    double[] x = {1, 2, 3, 4};
    assertThat(value(MatrixOperations.diagonal(TWO), x)).containsExactly(1, 4);
    assertThat(value(MatrixOperations.trace(TWO), x)).containsExactly(5);
    assertThat(value(MatrixOperations.lowerTriangle(TWO), x)).containsExactly(1, 0, 3, 4);
    assertThat(value(MatrixOperations.upperTriangle(TWO), x)).containsExactly(1, 2, 0, 4);
    assertThat(value(MatrixOperations.diagonalMatrix(Shape.of(2)), new double[] {1, 2}))
        .containsExactly(1, 0, 0, 2);
    assertThat(value(MatrixOperations.trace(Shape.of(2, 1, 1)), new double[] {7, 8}))
        .containsExactly(7, 8);
  }

  @Test
  void identitiesHoldOnLargerMatrices() {
    int size = 17;
    Shape matrix = Shape.of(size, size);
    Shape right = Shape.of(size, 4);
    SplittableRandom random = new SplittableRandom(1);
    double[] a = new double[size * size];
    MatrixCases.makePositive(a, size, random);
    double[] b = random.doubles(right.size(), -1, 1).toArray();
    SmoothMap residual =
        new SmoothMap.Copy(Space.of(matrix))
            .tensor(new SmoothMap.Identity(Space.of(right)))
            .then(
                new SmoothMap.Identity(Space.of(matrix))
                    .tensor(MatrixOperations.solve(matrix, right)))
            .then(SmoothOperations.matmul(matrix, right));
    assertThat(value(residual, a, b)).containsExactly(b, within(1e-12));
    assertThat(value(MatrixOperations.solvePositive(matrix, right), a, b))
        .containsExactly(value(MatrixOperations.solve(matrix, right), a, b), within(1e-12));
    SmoothMap product =
        MatrixOperations.cholesky(matrix)
            .then(new SmoothMap.Copy(Space.of(matrix)))
            .then(
                new SmoothMap.Identity(Space.of(matrix)).tensor(SmoothOperations.transpose(matrix)))
            .then(SmoothOperations.matmul(matrix, matrix));
    assertThat(value(product, a)).containsExactly(a, within(1e-12));
    SmoothMap unit =
        MatrixOperations.inverse(matrix)
            .pair(new SmoothMap.Identity(Space.of(matrix)))
            .then(SmoothOperations.matmul(matrix, matrix))
            .then(MatrixOperations.trace(matrix));
    assertThat(value(unit, a)[0]).isCloseTo(size, within(1e-11));
    double logarithm = value(MatrixOperations.logDeterminant(matrix), a)[0];
    assertThat(value(MatrixOperations.logDeterminantPositive(matrix), a)[0])
        .isCloseTo(logarithm, within(1e-11));
    assertThat(Math.log(value(MatrixOperations.determinant(matrix), a)[0]))
        .isCloseTo(logarithm, within(1e-11));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void secondAndThirdDerivativesAgreeWithCentralDifferences(Primitive operation) {
    SplittableRandom random = new SplittableRandom(4);
    SmoothMap gradient = operation.reverse();
    double[][] point = OperationCases.point(gradient, random);
    double[][] first = directions(gradient, random);
    assertDerivative(gradient, point, first);
    SmoothMap second = gradient.forward();
    assertDerivative(second, concatenate(point, first), directions(second, random));
    // Reverse over reverse is another way to the same numbers.
    double[][] change = directions(new SmoothMap.Identity(gradient.target()), random);
    double left = dot(apply(second, concatenate(point, first)), change);
    double right = dot(apply(gradient.reverse(), concatenate(point, change)), first);
    assertThat(left).isCloseTo(right, within(1e-10 * (1 + Math.abs(left))));
  }

  @Test
  void thirdDerivativesInClosedForm() {
    Shape one = Shape.of(1, 1);
    double a = 1.75;
    assertThat(third(MatrixOperations.logDeterminant(one), a))
        .isCloseTo(2 / Math.pow(a, 3), within(1e-14));
    assertThat(third(MatrixOperations.cholesky(one), a))
        .isCloseTo(0.375 * Math.pow(a, -2.5), within(1e-14));
    assertThat(third(MatrixOperations.inverse(one), a))
        .isCloseTo(-6 / Math.pow(a, 4), within(1e-14));
    assertThat(third(MatrixOperations.determinant(one), a)).isCloseTo(0, within(1e-14));
  }

  /// The third derivative of a function of one number, by three forward derivatives.
  private static double third(SmoothMap map, double a) {
    double[] at = {a};
    double[] one = {1};
    double[] zero = {0};
    return value(map.forward().forward().forward(), at, one, one, zero, one, zero, zero, zero)[0];
  }

  @Test
  void systemSharedByABatchIsFactorizedOnce() {
    SmoothMap batch =
        SmoothOperations.replicate(5, Space.of(THREE))
            .tensor(new SmoothMap.Identity(Space.of(Shape.of(5, 3))))
            .then(MatrixOperations.solve(THREE, Shape.of(3)).batch(5));
    Program program = Normalizer.normalize(batch);
    assertThat(program.count(MatrixOperation.Solve.class)).isEqualTo(1);
    assertThat(program.nodes().detect(n -> n.operation() instanceof MatrixOperation.Solve).result())
        .hasFieldOrPropertyWithValue("shape", Shape.of(3, 5));
    Program gradient = Normalizer.normalize(batch.reverse());
    assertThat(
            gradient
                .nodes()
                .select(node -> node.operation() instanceof MatrixOperation.Solve)
                .collect(node -> node.operands().get(0).shape()))
        .containsExactly(THREE, THREE);
  }

  @Test
  void matricesWithoutValueStopTheRunInOneLine() {
    Shape batch = Shape.of(3, 2, 2);
    double[] second = {1, 0, 0, 1, 1, 2, 2, 4, 1, 0, 0, 1};
    assertUndefined(
        MatrixOperations.inverse(batch),
        "cannot compute %1 = inverse %0 : R^3x2x2: matrix 1 of 3 in %0 is singular: pivot 1 is 0",
        second);
    assertUndefined(
        MatrixOperations.solve(TWO, Shape.of(2, 1)),
        "cannot compute %2 = solve transposed=false %0, %1 : R^2x1: matrix in %0 is singular: pivot 0 is 0",
        new double[4],
        new double[2]);
    assertUndefined(
        MatrixOperations.logDeterminant(TWO),
        "cannot compute %1 = logdeterminant %0 : R: matrix in %0 has numbers that are not finite",
        new double[] {1, Double.NaN, 0, 1});
    assertUndefined(
        MatrixOperations.cholesky(TWO),
        "cannot compute %1 = cholesky %0 : R^2x2: matrix in %0 is not positive definite",
        new double[] {1, 2, 2, 1});
    assertUndefined(
        MatrixOperations.cholesky(TWO),
        "cannot compute %1 = cholesky %0 : R^2x2: matrix in %0 is not positive definite",
        new double[] {Double.NaN, 0, 0, 1});
    assertUndefined(
        MatrixOperations.solveLower(TWO, Shape.of(2, 1)),
        "cannot compute %2 = triangularsolve upper=false transposed=false %0, %1 : R^2x1:"
            + " matrix in %0 is singular: number 1 of its diagonal is 0",
        new double[] {1, 5, 2, 0},
        new double[2]);
  }

  @Test
  void shapesThatDoNotFitAreNamed() {
    assertThatThrownBy(() -> MatrixOperations.inverse(Shape.of(2, 3)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage(
            "cannot apply inverse to R^2x3: it takes square matrices, not 2 rows and 3 columns");
    assertThatThrownBy(() -> MatrixOperations.solve(TWO, Shape.of(3)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage(
            "cannot apply solve transposed=false to R^2x2 and R^3x1: R^3x1 does not have the rows of R^2x2");
    assertThatThrownBy(() -> MatrixOperations.diagonal(Shape.of(3)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("cannot apply diagonal to R^3: R^3 has fewer than 2 axes");
  }

  private static void assertUndefined(SmoothMap map, String message, double[]... inputs) {
    Executable executable = Executable.of(map);
    assertThatThrownBy(() -> executable.apply(inputs))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(message);
  }

  private static void assertDerivative(SmoothMap map, double[][] point, double[][] direction) {
    double[][] tangent = apply(map.forward(), concatenate(point, direction));
    double h = 1e-5;
    double[][] above = apply(map, moved(point, direction, h));
    double[][] below = apply(map, moved(point, direction, -h));
    for (int wire = 0; wire < tangent.length; wire++) {
      for (int i = 0; i < tangent[wire].length; i++) {
        double expected = (above[wire][i] - below[wire][i]) / (2 * h);
        assertThat(tangent[wire][i]).isCloseTo(expected, within(1e-7 * (1 + Math.abs(expected))));
      }
    }
  }

  private static double[][] directions(SmoothMap map, SplittableRandom random) {
    return map.source().shapes().stream()
        .map(shape -> random.doubles(shape.size(), -1, 1).toArray())
        .toArray(double[][]::new);
  }

  private static double[][] moved(double[][] point, double[][] direction, double step) {
    double[][] moved = new double[point.length][];
    for (int wire = 0; wire < point.length; wire++) {
      moved[wire] = point[wire].clone();
      for (int i = 0; i < moved[wire].length; i++) {
        moved[wire][i] += step * direction[wire][i];
      }
    }
    return moved;
  }

  private static double dot(double[][] left, double[][] right) {
    double total = 0;
    for (int wire = 0; wire < right.length; wire++) {
      for (int i = 0; i < right[wire].length; i++) {
        total += left[wire][i] * right[wire][i];
      }
    }
    return total;
  }

  private static double[][] concatenate(double[][] left, double[][] right) {
    double[][] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }

  private static double[][] apply(SmoothMap map, double[][] inputs) {
    return Executable.of(map).apply(inputs);
  }

  private static double[] value(SmoothMap map, double[]... inputs) {
    return Executable.of(map).apply(inputs)[0];
  }
}
