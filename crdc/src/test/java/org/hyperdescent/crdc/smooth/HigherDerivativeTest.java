package org.hyperdescent.crdc.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.algebra.Integers;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.PolynomialOptimization;
import org.hyperdescent.crdc.program.Normalizer;
import org.hyperdescent.crdc.program.Program;
import org.hyperdescent.crdc.runtime.Executable;
import org.junit.jupiter.api.Test;

/// Jacobians, curvature products and third derivatives against closed forms, and what their
/// programs cost.
class HigherDerivativeTest {

  private static final Shape R = Shape.scalar();
  private static final Space SCALAR = Space.scalar();

  @Test
  void jacobianOfTheMatrixVectorProduct() {
    SmoothMap product = SmoothOperations.matvec(2, 3);
    double[] w = {1, 2, 3, 4, 5, 6};
    double[] x = {7, 8, 9};
    for (SmoothMap jacobian :
        new SmoothMap[] {
          product.jacobian(), Jacobian.forward(product), Jacobian.reverse(product)
        }) {
      assertThat(jacobian.target()).isEqualTo(Space.of(Shape.of(2, 2, 3), Shape.of(2, 3)));
      double[][] blocks = Executable.of(jacobian).apply(w, x);
      // d y_i / d W_kl is x_l where i is k.
      assertThat(blocks[0]).containsExactly(7, 8, 9, 0, 0, 0, 0, 0, 0, 7, 8, 9);
      assertThat(blocks[1]).containsExactly(w);
    }
  }

  @Test
  void jacobianHasABlockForEachOutputAndInput() {
    // (x, y) ↦ (x y, x, y^2) on numbers.
    SmoothMap x = Smooth.category().first(SCALAR, SCALAR);
    SmoothMap y = Smooth.category().second(SCALAR, SCALAR);
    SmoothMap map = SmoothOperations.multiply(R).pair(x).pair(y.then(SmoothOperations.square(R)));
    double[][] expected = {{5}, {3}, {1}, {0}, {0}, {10}};
    assertThat(Executable.of(Jacobian.forward(map)).apply(new double[] {3}, new double[] {5}))
        .isDeepEqualTo(expected);
    assertThat(Executable.of(Jacobian.reverse(map)).apply(new double[] {3}, new double[] {5}))
        .isDeepEqualTo(expected);
    assertThat(new SmoothMap.Discard(SCALAR).jacobian().target()).isEqualTo(Space.unit());
    assertThat(SmoothOperations.fill(R, 1).jacobian().target()).isEqualTo(Space.unit());
  }

  @Test
  void jacobianComputesTheMapOnceAndAllDirectionsTogether() {
    SmoothMap layer =
        SmoothOperations.constant(Tensor.of(Shape.of(2, 3), 1, 2, 3, 4, 5, 6))
            .tensor(new SmoothMap.Identity(Space.reals(3)))
            .then(SmoothOperations.matvec(2, 3))
            .then(SmoothOperations.tanh(Shape.of(2)));
    Program program = Normalizer.normalize(Jacobian.forward(layer));
    assertThat(program.count(Operation.Unary.class)).isEqualTo(2); // tanh, and its value's square
    // The value, and the matrix times all unit directions, whatever their number.
    assertThat(program.count(Operation.Matmul.class)).isEqualTo(2);
    Program reverse = Normalizer.normalize(Jacobian.reverse(layer));
    assertThat(reverse.count(Operation.Matmul.class)).isEqualTo(2);
  }

  @Test
  void hessianVectorProductOfAQuadraticForm() {
    // x^T A x / 2 with A = (2 1; 3 4): the Hessian is (A + A^T) / 2.
    SmoothMap form =
        new SmoothMap.Copy(Space.reals(2))
            .then(
                new SmoothMap.Identity(Space.reals(2))
                    .tensor(
                        SmoothOperations.constant(Tensor.of(Shape.of(2, 2), 2, 1, 3, 4))
                            .tensor(new SmoothMap.Identity(Space.reals(2)))
                            .then(SmoothOperations.matvec(2, 2))))
            .then(SmoothOperations.dot(Shape.of(2)))
            .then(SmoothOperations.scale(0.5, SCALAR));
    double[] at = {0.3, -0.7};
    assertThat(value(form.hessianVectorProduct(), at, new double[] {1, 0})).containsExactly(2, 2);
    assertThat(value(form.hessianVectorProduct(), at, new double[] {0, 1})).containsExactly(2, 4);
    assertThat(value(form.gradient().jacobian(), at)).containsExactly(2, 2, 2, 4);
  }

  @Test
  void hessianVectorProductCostsASmallMultipleOfTheObjective() {
    SplittableRandom random = new SplittableRandom(1);
    Tensor data = Tensor.of(Shape.of(40, 30), random.doubles(1200, -1, 1).toArray());
    Tensor labels = Tensor.filled(Shape.of(40), 1);
    SmoothMap objective = Losses.logisticRegression(data, labels);
    Program program = Normalizer.normalize(objective.hessianVectorProduct());
    // X w, X v, X^T of the change; the Hessian itself would be 30 x 30.
    assertThat(program.count(Operation.Matmul.class)).isEqualTo(3);
    assertThat(program.flops()).isLessThan(4 * Normalizer.normalize(objective).flops());
    double[] w = random.doubles(30, -1, 1).toArray();
    double[] v = random.doubles(30, -1, 1).toArray();
    double[] curved = value(objective.hessianVectorProduct(), w, v);
    double[] hessian = value(objective.gradient().jacobian(), w);
    for (int i = 0; i < 30; i++) {
      double expected = 0;
      for (int j = 0; j < 30; j++) {
        expected += hessian[30 * i + j] * v[j];
        assertThat(hessian[30 * i + j]).isCloseTo(hessian[30 * j + i], within(1e-12));
      }
      assertThat(curved[i]).isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void gaussNewtonProductIsTheJacobianTwiceAroundTheHessianOfTheLoss() {
    // A model that bends, under a loss that is no square.
    SmoothMap model =
        SmoothOperations.constant(Tensor.of(Shape.of(2, 3), 1, -2, 0.5, 0.3, 1, -1))
            .tensor(new SmoothMap.Identity(Space.reals(3)))
            .then(SmoothOperations.matvec(2, 3))
            .then(SmoothOperations.tanh(Shape.of(2)));
    SmoothMap loss = SmoothOperations.logSumExp(Shape.of(2));
    double[] x = {0.2, -0.4, 0.9};
    double[] v = {1, 2, -1};
    double[] jacobian = value(model.jacobian(), x);
    double[] hessian = value(loss.gradient().jacobian(), value(model, x));
    double[] product = value(model.gaussNewtonProduct(loss), x, v);
    for (int i = 0; i < 3; i++) {
      double expected = 0;
      for (int a = 0; a < 2; a++) {
        for (int b = 0; b < 2; b++) {
          for (int j = 0; j < 3; j++) {
            expected += jacobian[3 * a + i] * hessian[2 * a + b] * jacobian[3 * b + j] * v[j];
          }
        }
      }
      assertThat(product[i]).isCloseTo(expected, within(1e-15));
    }
    assertThatThrownBy(() -> model.gaussNewtonProduct(SmoothOperations.logSumExp(Shape.of(3))))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessageEndingWith("R^2 is not R^3");
  }

  @Test
  void polynomialsHaveCurvatureThroughTheSameInterface() {
    var domain = new PolynomialOptimization<>(Integers.INTEGERS);
    var category = domain.category();
    // x^2 y: the Hessian at (x, y) takes (v, w) to (2 y v + 2 x w, 2 x v).
    var x = category.variable(4, 0);
    var y = category.variable(4, 1);
    var v = category.variable(4, 2);
    var w = category.variable(4, 3);
    var first = category.variable(2, 0);
    PolynomialMap<BigInteger> objective =
        category.map(2, first.times(first).times(category.variable(2, 1)));
    var twice = category.constant(4, BigInteger.TWO);
    assertThat(domain.hessianVectorProduct(objective))
        .isEqualTo(
            category.map(
                4, twice.times(y).times(v).plus(twice.times(x).times(w)), twice.times(x).times(v)));
  }

  @Test
  void thirdDerivativeOfACubeIsSix() {
    SmoothMap cube =
        new SmoothMap.Copy(SCALAR)
            .then(SmoothOperations.square(R).tensor(new SmoothMap.Identity(SCALAR)))
            .then(SmoothOperations.multiply(R));
    SmoothMap third = cube.gradient().gradient().gradient();
    assertThat(value(third, new double[] {1.7})).containsExactly(6);
    assertThat(value(third.gradient(), new double[] {1.7})).containsExactly(0);
  }

  @Test
  void thirdDerivativeOfSoftplusCompositions() {
    SmoothMap softplus = SmoothOperations.softplus(R);
    for (double x : new double[] {-3, -0.5, 0, 0.8, 4}) {
      double s = 1 / (1 + Math.exp(-x));
      double first = s;
      double second = s * (1 - s);
      double third = second * (1 - 2 * s);
      double[] at = {x};
      assertThat(value(softplus.gradient().gradient().gradient(), at)[0])
          .isCloseTo(third, within(1e-15));
      // g = softplus after softplus, by the formula of Faà di Bruno.
      double y = Math.log1p(Math.exp(x));
      double t = 1 / (1 + Math.exp(-y));
      double outer1 = t;
      double outer2 = t * (1 - t);
      double outer3 = outer2 * (1 - 2 * t);
      double expected =
          outer3 * first * first * first + 3 * outer2 * first * second + outer1 * third;
      SmoothMap twice = softplus.then(softplus);
      assertThat(value(twice.gradient().gradient().gradient(), at)[0])
          .isCloseTo(expected, within(1e-14));
      // Forward three times is another way to it.
      double[] one = {1};
      double[] zero = {0};
      assertThat(
              value(twice.forward().forward().forward(), at, one, one, zero, one, zero, zero, zero)[
                  0])
          .isCloseTo(expected, within(1e-14));
    }
  }

  private static double[] value(SmoothMap map, double[]... inputs) {
    return Executable.of(map).apply(inputs)[0];
  }
}
