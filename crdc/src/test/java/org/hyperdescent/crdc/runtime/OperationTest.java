package org.hyperdescent.crdc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.smooth.AxisOperation;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothMap.Primitive;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.UnaryFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation: its value, and its derivatives against finite differences and each other.
class OperationTest {

  static Stream<Primitive> operations() {
    return OperationCases.all();
  }

  static Stream<Primitive> matmuls() {
    return OperationCases.matmuls();
  }

  @Test
  void everyOperationIsAmongTheCases() {
    Set<Class<?>> covered =
        operations().map(primitive -> primitive.operation().getClass()).collect(Collectors.toSet());
    assertThat(covered).isEqualTo(permitted(Operation.class).collect(Collectors.toSet()));
    assertThat(operations().map(primitive -> primitive.operation().label()))
        .containsAll(Stream.of(UnaryFunction.values()).map(UnaryFunction::label).toList());
  }

  private static Stream<Class<?>> permitted(Class<?> kind) {
    return kind.isSealed()
        ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(OperationTest::permitted)
        : Stream.of(kind);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void takesAsManyOperandsAsItSays(Primitive primitive) {
    Operation operation = primitive.operation();
    ImmutableList<Shape> shapes = primitive.source().shapes();
    if (operation instanceof AxisOperation.Concatenate) {
      refuses(operation, Lists.immutable.empty(), 1);
      return;
    }
    refuses(operation, shapes.newWith(Shape.of(2, 2)), shapes.size());
    if (shapes.notEmpty()) {
      refuses(operation, shapes.take(shapes.size() - 1), shapes.size());
    }
  }

  private static void refuses(Operation operation, ImmutableList<Shape> shapes, int wanted) {
    assertThatThrownBy(() -> operation.infer(shapes))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageContaining("it takes %d operands", wanted);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void reverseDerivativeAgreesWithCentralDifferences(Primitive operation) {
    SplittableRandom random = new SplittableRandom(7);
    double[][] point = OperationCases.point(operation, random);
    double[] weights = random.doubles(operation.target().shapes().get(0).size(), -1, 1).toArray();
    double[][] arguments = Arrays.copyOf(point, point.length + 1);
    arguments[point.length] = weights;
    double[][] gradient = Executable.of(operation.reverse()).apply(arguments);
    Executable forward = Executable.of(operation);
    double h = 1e-5;
    for (int wire = 0; wire < point.length; wire++) {
      for (int i = 0; i < point[wire].length; i++) {
        double x = point[wire][i];
        point[wire][i] = x + h;
        double above = dot(forward.apply(point)[0], weights);
        point[wire][i] = x - h;
        double below = dot(forward.apply(point)[0], weights);
        point[wire][i] = x;
        assertThat(gradient[wire][i]).isCloseTo((above - below) / (2 * h), within(1e-7));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void forwardDerivativeAgreesWithCentralDifferences(Primitive operation) {
    SplittableRandom random = new SplittableRandom(6);
    double[][] point = OperationCases.point(operation, random);
    double[][] direction = OperationCases.point(operation, random);
    double[] tangent = Executable.of(operation.forward()).apply(concatenate(point, direction))[0];
    Executable value = Executable.of(operation);
    double h = 1e-5;
    double[] above = value.apply(moved(point, direction, h))[0];
    double[] below = value.apply(moved(point, direction, -h))[0];
    for (int i = 0; i < tangent.length; i++) {
      assertThat(tangent[i]).isCloseTo((above[i] - below[i]) / (2 * h), within(1e-7));
    }
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

  private static double[][] concatenate(double[][] left, double[][] right) {
    double[][] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void forwardAndReverseDerivativesAreAdjoint(Primitive operation) {
    SplittableRandom random = new SplittableRandom(8);
    double[][] point = OperationCases.point(operation, random);
    double[][] direction = OperationCases.point(operation, random);
    double[] change = random.doubles(operation.target().shapes().get(0).size(), -1, 1).toArray();
    double[][] backwards = Arrays.copyOf(point, point.length + 1);
    backwards[point.length] = change;
    double left =
        dot(Executable.of(operation.forward()).apply(concatenate(point, direction))[0], change);
    double[][] gradient = Executable.of(operation.reverse()).apply(backwards);
    double right = 0;
    for (int wire = 0; wire < gradient.length; wire++) {
      right += dot(gradient[wire], direction[wire]);
    }
    assertThat(left).isCloseTo(right, within(1e-12 * (1 + Math.abs(right))));
  }

  @ParameterizedTest
  @MethodSource("matmuls")
  void matrixProductsAgreeWithTheDefinition(Primitive product) {
    Operation.Matmul operation = (Operation.Matmul) product.operation();
    double[][] point = OperationCases.point(product, new SplittableRandom(9));
    Shape result = product.target().shapes().get(0);
    Shape left = product.source().shapes().get(0);
    int rows = result.dimension(-2);
    int columns = result.dimension(-1);
    int inner = left.dimension(operation.transposeLeft() ? -2 : -1);
    double[] expected = new double[result.size()];
    for (int sample = 0; sample < result.size() / (rows * columns); sample++) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          for (int k = 0; k < inner; k++) {
            int a = operation.transposeLeft() ? k * rows + i : i * inner + k;
            int b = operation.transposeRight() ? j * inner + k : k * columns + j;
            expected[(sample * rows + i) * columns + j] +=
                point[0][sample * rows * inner + a] * point[1][sample * inner * columns + b];
          }
        }
      }
    }
    assertThat(Executable.of(product).apply(point)[0]).containsExactly(expected, within(1e-12));
  }

  @Test
  void layoutOperationsMoveNumbersAsDefined() {
    double[] x = {1, 2, 3, 4, 5, 6};
    Shape shape = Shape.of(2, 3);
    assertThat(value(SmoothOperations.transpose(shape), x)).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(value(SmoothOperations.sum(shape, 0), x)).containsExactly(5, 7, 9);
    assertThat(value(SmoothOperations.sum(shape, 1), x)).containsExactly(6, 15);
    assertThat(value(SmoothOperations.reshape(shape, Shape.of(6)), x)).containsExactly(x);
    assertThat(value(SmoothOperations.expand(Shape.of(2), 0, 2), 1, 2)).containsExactly(1, 2, 1, 2);
    assertThat(value(SmoothOperations.expand(Shape.of(2), 1, 2), 1, 2)).containsExactly(1, 1, 2, 2);
    assertThat(value(SmoothOperations.transpose(Shape.of(2, 1, 3)), x)).containsExactly(x);
    assertThat(value(SmoothOperations.transpose(Shape.of(1, 2, 3)), x))
        .containsExactly(1, 4, 2, 5, 3, 6);
  }

  @Test
  void G9_softmaxAndLogSumExp() {
    Shape shape = Shape.of(3);
    assertThat(value(SmoothOperations.softmax(shape), 1, 2, 3))
        .containsExactly(
            new double[] {0.09003057317038046, 0.24472847105479767, 0.6652409557748219},
            within(1e-15));
    assertThat(value(SmoothOperations.logSumExp(shape), 1, 2, 3)[0])
        .isCloseTo(3.40760596444438, within(1e-14));
  }

  @Test
  void softmaxAndItsRelativesDoNotOverflow() {
    Shape shape = Shape.of(2);
    assertThat(value(SmoothOperations.softmax(shape), 1000, -1000)).containsExactly(1, 0);
    assertThat(value(SmoothOperations.logSumExp(shape), 1000, 1000)[0])
        .isEqualTo(1000 + Math.log(2));
    assertThat(value(SmoothOperations.softplus(shape), 1000, -1000)).containsExactly(1000, 0);
    assertThat(value(SmoothOperations.logistic(shape), 1000, -1000)).containsExactly(1, 0);
  }

  private static double[] value(SmoothMap map, double... input) {
    return Executable.of(map).apply(input)[0];
  }

  private static double dot(double[] left, double[] right) {
    double total = 0;
    for (int i = 0; i < left.length; i++) {
      total += left[i] * right[i];
    }
    return total;
  }
}
