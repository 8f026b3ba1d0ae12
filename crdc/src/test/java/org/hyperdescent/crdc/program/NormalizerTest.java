package org.hyperdescent.crdc.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.layers.Activation;
import org.hyperdescent.crdc.layers.Layers;
import org.hyperdescent.crdc.layers.Losses;
import org.hyperdescent.crdc.runtime.Executable;
import org.hyperdescent.crdc.smooth.Operation;
import org.hyperdescent.crdc.smooth.Shape;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.SmoothOperations;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.Tensor;
import org.hyperdescent.crdc.smooth.UnaryFunction;
import org.hyperdescent.lenses.Parametrised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {

  private static final Shape R = Shape.scalar();
  private static final Space SCALAR = Space.scalar();
  private static final SmoothMap ID = new SmoothMap.Identity(SCALAR);

  @Test
  void G1_reverseDerivativeOfASmoothMap() {
    // (x1, x2) ↦ (x1^3 + 2 x1 x2, x2, sin x1)
    SmoothMap x1 = Smooth.category().first(SCALAR, SCALAR);
    SmoothMap x2 = Smooth.category().second(SCALAR, SCALAR);
    SmoothMap multiply = SmoothOperations.multiply(R);
    SmoothMap cube = x1.pair(x1.then(SmoothOperations.square(R))).then(multiply);
    SmoothMap mixed = x1.pair(x2).then(multiply).then(SmoothOperations.scale(2, SCALAR));
    SmoothMap f = cube.plus(mixed).pair(x2).pair(x1.then(SmoothOperations.sin(R)));
    double[] one = {1};
    double[][] gradient = Executable.of(f.reverse()).apply(one, new double[] {2}, one, one, one);
    assertThat(gradient[0][0]).isCloseTo(7.54030230586814, within(1e-14));
    assertThat(gradient[1][0]).isEqualTo(3);
  }

  @Test
  void G2_compositeOfReverseDerivatives() {
    SmoothMap f = SmoothOperations.square(R).pair(SmoothOperations.scale(3, SCALAR));
    SmoothMap g = SmoothOperations.multiply(R);
    double[][] outer =
        Executable.of(g.reverse()).apply(new double[] {4}, new double[] {6}, new double[] {1});
    assertThat(outer[0]).containsExactly(6);
    assertThat(outer[1]).containsExactly(4);
    assertThat(
            Executable.of(f.reverse())
                .apply(new double[] {2}, new double[] {6}, new double[] {4})[0])
        .containsExactly(36);
    assertThat(Executable.of(f.then(g).reverse()).apply(new double[] {2}, new double[] {1})[0])
        .containsExactly(36);
  }

  @Test
  void G14_gradientAndForwardDerivative() {
    // x^2 y + 3 y at (2, 5)
    SmoothMap x = Smooth.category().first(SCALAR, SCALAR);
    SmoothMap y = Smooth.category().second(SCALAR, SCALAR);
    SmoothMap objective =
        x.then(SmoothOperations.square(R))
            .pair(y)
            .then(SmoothOperations.multiply(R))
            .plus(y.then(SmoothOperations.scale(3, SCALAR)));
    double[] two = {2};
    double[] five = {5};
    double[] one = {1};
    double[][] gradient = Executable.of(Smooth.domain().gradient(objective)).apply(two, five);
    assertThat(gradient[0]).containsExactly(20);
    assertThat(gradient[1]).containsExactly(7);
    assertThat(Executable.of(objective.forward()).apply(two, five, one, one)[0])
        .containsExactly(27);
  }

  @Test
  void equalExpressionsAreOneNode() {
    SmoothMap sin = SmoothOperations.sin(R);
    SmoothMap again = SmoothOperations.sin(R);
    Program program = Normalizer.normalize(sin.pair(again).then(SmoothOperations.multiply(R)));
    assertThat(program)
        .hasToString(
            """
            program R → R
              %1 = sin %0 : R
              %2 = multiply %1, %1 : R
              return %2""");
  }

  @Test
  void unusedNodesAreDropped() {
    SmoothMap map =
        SmoothOperations.exp(R).tensor(ID).then(Smooth.category().second(SCALAR, SCALAR));
    assertThat(Normalizer.normalize(map).nodes()).isEmpty();
  }

  @Test
  void chainsOfTenThousandLayersCompileWhateverTheBracketing() {
    SmoothMap left = SmoothOperations.sin(R);
    SmoothMap right = SmoothOperations.sin(R);
    for (int i = 1; i < 10_000; i++) {
      left = left.then(SmoothOperations.sin(R));
      right = SmoothOperations.sin(R).then(right);
    }
    assertThat(Normalizer.normalize(left).nodes()).hasSize(10_000);
    assertThat(Normalizer.normalize(right).nodes()).hasSize(10_000);
    // Forward sines; backward a cosine and a product each, the first sine being needed by nobody
    // else.
    assertThat(Normalizer.normalize(left.reverse()).nodes()).hasSize(29_999);
  }

  @Test
  void termsNestAsDeeplyAsTheyLike() {
    SmoothMap nested = ID.named("start");
    for (int i = 0; i < 10_000; i++) {
      nested =
          nested
              .tensor(ID)
              .then(SmoothOperations.add(R).pair(Smooth.category().discard(SCALAR.tensor(SCALAR))))
              .named("level");
      nested = new SmoothMap.Copy(SCALAR).then(nested);
    }
    Program program = Normalizer.normalize(nested);
    assertThat(program.nodes()).hasSize(10_000);
    assertThat(nested.toString()).hasSizeLessThan(4_000);
  }

  @Test
  void repeatedSubtermsAreEvaluatedOnce() {
    // Doubling 60 times: 2^60 mentions of the innermost sine.
    SmoothMap map = SmoothOperations.sin(R);
    for (int i = 0; i < 60; i++) {
      map = map.plus(map.then(SmoothOperations.cos(R)));
    }
    assertThat(Normalizer.normalize(map).nodes()).hasSize(1 + 2 * 60);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 40})
  void gradientHasTheProductsOfBackpropagationByHand(int layers) {
    Parametrised<Space, SmoothMap> net = Layers.dense(3, 3, SmoothOperations::tanh);
    for (int i = 1; i < layers; i++) {
      net = net.then(Layers.dense(3, 3, SmoothOperations::tanh));
    }
    SmoothMap gradient = net.map().reverse().then(parameterGradient(net));
    Program program = Normalizer.normalize(gradient);
    // One product forward, one for the weights, and one for the input but in the first layer.
    assertThat(products(program)).isEqualTo(3 * layers - 1);
    SmoothMap step =
        new SmoothMap.Copy(net.map().source())
            .tensor(new SmoothMap.Identity(net.target()))
            .then(net.map().tensor(gradient));
    assertThat(products(Normalizer.normalize(step))).isEqualTo(3 * layers - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10})
  void gradientOfABatchHasOneProductWhereTheSampleHasOne(int layers) {
    Parametrised<Space, SmoothMap> net = Layers.dense(3, 3, SmoothOperations::tanh);
    for (int i = 1; i < layers; i++) {
      net = net.then(Layers.dense(3, 3, SmoothOperations::tanh));
    }
    Parametrised<Space, SmoothMap> batched = Layers.batch(net, 8);
    SmoothMap model = batched.map();
    SmoothMap step =
        new SmoothMap.Copy(model.source())
            .tensor(new SmoothMap.Identity(model.target()))
            .then(model.tensor(model.reverse().then(parameterGradient(batched))));
    Program program = Normalizer.normalize(step);
    assertThat(products(program)).isEqualTo(3 * layers - 1);
    assertThat(
            program
                .nodes()
                .select(node -> node.operation() instanceof Operation.Matmul)
                .allSatisfy(node -> node.result().shape().rank() == 2))
        .as("all products are of matrices, none is a batch of small ones")
        .isTrue();
  }

  private static SmoothMap parameterGradient(Parametrised<Space, SmoothMap> model) {
    return Smooth.category().first(model.parameters(), model.source());
  }

  private static int products(Program program) {
    return program.count(Operation.Matmul.class);
  }

  @Test
  void reverseKeepsInputsApartThatAreLaterTheSame() {
    // x ↦ x x through copy: the derivative adds the changes of both places.
    SmoothMap square = new SmoothMap.Copy(SCALAR).then(SmoothOperations.multiply(R));
    SmoothMap partial =
        new SmoothMap.Copy(SCALAR)
            .tensor(ID)
            .then(SmoothOperations.multiply(R).reverse())
            .then(Smooth.category().first(SCALAR, SCALAR));
    double[] three = {3};
    double[] one = {1};
    assertThat(Executable.of(square.reverse()).apply(three, one)[0]).containsExactly(6);
    assertThat(Executable.of(partial).apply(three, one)[0]).containsExactly(3);
  }

  @Test
  void flopsCountWhatDependsOnInputs() {
    Tensor data = Tensor.of(Shape.of(2, 3), 1, 2, 3, 4, 5, 6);
    Tensor targets = Tensor.vector(1, 2);
    SmoothMap objective = Losses.leastSquares(data, targets);
    // X w: 2 x 2 x 3; minus y: 2; squares: 2; their sum: 1; half of it: 1.
    assertThat(Normalizer.normalize(objective).flops()).isEqualTo(12 + 2 + 2 + 1 + 1);
    // X w - y, then X^T times it.
    assertThat(Normalizer.normalize(Smooth.domain().gradient(objective)).flops())
        .isEqualTo(12 + 2 + 12);
    SmoothMap prepared = SmoothOperations.constant(targets).then(SmoothOperations.exp(Shape.of(2)));
    assertThat(Normalizer.normalize(prepared).flops()).isZero();
  }

  @Test
  void wiresAreMovedWithoutNodes() {
    SmoothMap wires =
        Smooth.category()
            .pullback(
                Lists.immutable.of(SCALAR, Space.reals(2), SCALAR),
                FiniteFunction.of(3, 2, 1, 1, 0));
    Program program = Normalizer.normalize(wires);
    assertThat(program.nodes()).isEmpty();
    assertThat(program.outputs().collect(Value::id)).containsExactly(2, 1, 1, 0);
  }

  @Test
  void ruleThatReadsWhatItDoesNotKeepIsFound() {
    ProgramBuilder builder = new ProgramBuilder();
    Value x = builder.input(R);
    Operation.Unary exp = new Operation.Unary(UnaryFunction.EXP);
    Residual residual = new Residual(exp, Lists.immutable.of(x), builder.apply(exp, x));
    assertThat(residual.output()).isEqualTo(new Value(1, R));
    assertThatThrownBy(() -> residual.input(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the reverse rule of exp reads %0, but the operation declares to keep OUTPUT");
  }

  @Test
  void programsCheckTheirNumbering() {
    Value x = new Value(0, R);
    Node later =
        new Node(new Value(1, R), new Operation.Add(), Lists.immutable.of(x, new Value(2, R)));
    assertThatThrownBy(
            () ->
                new Program(
                    Lists.immutable.of(x), Lists.immutable.of(later), Lists.immutable.of(x)))
        .hasMessage("value %2 is read before it is defined");
  }

  @Test
  void activationNoneIsNoNode() {
    Program program = Normalizer.normalize(Layers.dense(2, 3, Activation.none()).map());
    assertThat(program.count(Operation.Unary.class)).isZero();
    assertThatThrownBy(() -> Layers.dense(2, 3, Activation.none()).map().then(ID))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("cannot compose dense 2→3: R^3x2 x R^3 x R^2 → R^3 with R → R: R^3 is not R");
  }
}
