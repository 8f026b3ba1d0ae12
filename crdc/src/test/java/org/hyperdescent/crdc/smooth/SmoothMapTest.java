package org.hyperdescent.crdc.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.runtime.Executable;
import org.junit.jupiter.api.Test;

class SmoothMapTest {

  private static final Shape R4 = Shape.of(4);

  @Test
  void illTypedCompositionShowsBothTypes() {
    SmoothMap dense =
        SmoothOperations.constant(Tensor.filled(Shape.of(128, 784), 1))
            .tensor(new SmoothMap.Identity(Space.reals(784)))
            .then(SmoothOperations.matvec(128, 784))
            .named("dense");
    SmoothMap head =
        SmoothOperations.constant(Tensor.filled(Shape.of(10, 64), 1))
            .tensor(new SmoothMap.Identity(Space.reals(64)))
            .then(SmoothOperations.matvec(10, 64))
            .named("head");
    String message =
        "cannot compose dense: R^784 → R^128 with head: R^64 → R^10: R^128 is not R^64";
    assertThatThrownBy(() -> dense.then(head))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Smooth.category().compose(dense, head)).hasMessage(message);
    assertThatThrownBy(() -> dense.plus(head))
        .hasMessage("cannot add dense: R^784 → R^128 and head: R^64 → R^10: their types differ");
    assertThatThrownBy(() -> dense.pair(head))
        .hasMessage(
            "cannot pair dense: R^784 → R^128 with head: R^64 → R^10:"
                + " the sources R^784 and R^64 differ");
    assertThatThrownBy(() -> Smooth.domain().gradient(dense))
        .hasMessage("not an objective: dense: R^784 → R^128 does not end at R");
  }

  @Test
  void operationsNameThemselvesAndTheShapesTheyRefuse() {
    assertMessage(
        new Operation.Add(), "cannot apply add to R^4 and R^2: R^4 is not R^2", R4, Shape.of(2));
    assertMessage(
        new Operation.Matmul(false, true),
        "cannot apply matmul right' to R^2x3 and R^3x2: 3 columns meet 2 rows",
        Shape.of(2, 3),
        Shape.of(3, 2));
    assertMessage(
        new Operation.Matmul(false, false),
        "cannot apply matmul to R^5x2x3 and R^3x2: the leading axes differ",
        Shape.of(5, 2, 3),
        Shape.of(3, 2));
    assertMessage(
        new Operation.Reshape(Shape.of(3)), "cannot apply reshape to R^4: R^3 has 3 numbers", R4);
    assertMessage(new Operation.Sum(1), "cannot apply sum 1 to R^4: axis 1 is not in 0..0", R4);
    assertMessage(
        new Operation.Expand(2, 3), "cannot apply expand 2 3 to R^4: axis 2 is not in 0..1", R4);
    assertMessage(
        new Operation.Transpose(), "cannot apply transpose to R^4: R^4 has fewer than 2 axes", R4);
    assertMessage(
        new Operation.Softmax(),
        "cannot apply softmax to R: R has fewer than 1 axes",
        Shape.scalar());
    assertMessage(
        new Operation.Scale(2),
        "cannot apply scale 2.0 to R^4 and R^4: it takes 1 operands",
        R4,
        R4);
  }

  private static void assertMessage(Operation operation, String message, Shape... operands) {
    assertThatThrownBy(() -> SmoothMap.Primitive.of(operation, operands))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage(message);
  }

  @Test
  void primitivesCheckTheirType() {
    assertThatThrownBy(
            () ->
                new SmoothMap.Primitive(
                    new Operation.Transpose(), Space.of(Shape.of(2, 3)), Space.of(R4)))
        .hasMessage("transpose on R^2x3 ends at R^3x2, not at R^4");
  }

  @Test
  void wiresCheckTheirFunction() {
    assertThatThrownBy(() -> new SmoothMap.Pullback(Space.reals(2), FiniteFunction.of(2, 0)))
        .isInstanceOf(TypeMismatchException.class);
    assertThatThrownBy(
            () ->
                Smooth.category()
                    .pullback(Lists.immutable.of(Space.reals(2)), FiniteFunction.of(2, 0)))
        .isInstanceOf(TypeMismatchException.class);
    assertThatThrownBy(
            () ->
                Smooth.category()
                    .permutation(
                        Lists.immutable.of(Space.reals(2), Space.reals(3)),
                        FiniteFunction.of(2, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SmoothOperations.exp(R4).batch(0))
        .hasMessage("a batch has at least 1 sample, not 0");
  }

  @Test
  void compositesStayFlat() {
    SmoothMap f = SmoothOperations.exp(R4);
    SmoothMap g = SmoothOperations.sin(R4);
    assertThat(f.then(g).then(f.then(g)))
        .isInstanceOfSatisfying(
            Sequence.class, s -> assertThat(s.parts()).containsExactly(f, g, f, g));
    assertThat(f.tensor(g.tensor(f)))
        .isInstanceOfSatisfying(
            Tensored.class, s -> assertThat(s.parts()).containsExactly(f, g, f));
    assertThat(f.plus(g.plus(f)))
        .isInstanceOfSatisfying(Plus.class, s -> assertThat(s.parts()).containsExactly(f, g, f));
    assertThat(f.then(new SmoothMap.Identity(Space.of(R4)))).isSameAs(f);
  }

  @Test
  void termsPrintAsTheyAreWritten() {
    SmoothMap f = SmoothOperations.exp(R4).named("f");
    assertThat(f.then(SmoothOperations.sin(R4)).tensor(f).reverse())
        .hasToString("R[((f ; sin) x f)]");
    assertThat(f.then(f).forward()).hasToString("D[(f ; f)]");
    assertThat(f.plus(f).batch(3)).hasToString("(f + f)^3");
    assertThat(new SmoothMap.Copy(Space.of(R4)).then(new SmoothMap.Discard(Space.of(R4, R4))))
        .hasToString("(copy R^4 ; discard R^4 x R^4)");
    assertThat(new SmoothMap.Symmetry(Space.of(R4), Space.scalar())).hasToString("swap(R^4, R)");
    assertThat(new SmoothMap.Zero(Space.unit(), Space.of(R4))).hasToString("0: 1 → R^4");
  }

  @Test
  void spacesPrintAndFlatten() {
    Space space = Space.of(R4, Shape.of(20, 4));
    assertThat(space).hasToString("R^4 x R^20x4");
    assertThat(space.batch(2)).hasToString("R^2x4 x R^2x20x4");
    assertThat(space.size()).isEqualTo(84);
    assertThat(Space.unit().tensor(space).tensor(Space.unit())).isEqualTo(space);
    assertThat(Space.unit()).hasToString("1");
    assertThat(Smooth.category().factors(space))
        .containsExactly(Space.of(R4), Space.of(Shape.of(20, 4)));
  }

  @Test
  void shapesRefuseEmptyAndHugeExtents() {
    assertThatThrownBy(() -> Shape.of(2, 0))
        .hasMessage("axis 1 of the shape [2, 0] has extent 0: an extent is at least 1");
    assertThatThrownBy(() -> Shape.of(1 << 16, 1 << 16)).hasMessageContaining("too many");
    assertThat(Shape.scalar().size()).isEqualTo(1);
  }

  @Test
  void tensorsAreValues() {
    double[] numbers = {1, 2};
    Tensor tensor = Tensor.of(Shape.of(2), numbers);
    numbers[0] = 5;
    tensor.toArray()[1] = 5;
    assertThat(tensor).isEqualTo(Tensor.vector(1, 2)).hasSameHashCodeAs(Tensor.vector(1, 2));
    assertThat(tensor)
        .isNotEqualTo(Tensor.of(Shape.of(2, 1), 1, 2))
        .isNotEqualTo(Tensor.vector(1, 3));
    assertThat(tensor).hasToString("R^2[1.0, 2.0]");
    assertThat(Tensor.matrix(new double[] {1, 2}, new double[] {3, 4}).shape())
        .isEqualTo(Shape.of(2, 2));
    assertThatThrownBy(() -> Tensor.of(Shape.of(2), 1))
        .hasMessage("1 numbers do not fill R^2: it takes 2");
    assertThatThrownBy(() -> Tensor.matrix(new double[] {1, 2}, new double[] {3}))
        .hasMessage("row 1 of the matrix has 1 entries, row 0 has 2");
  }

  @Test
  void domainOrdersValuesAndNegates() {
    var domain = Smooth.domain();
    SmoothMap one = domain.one(Space.unit());
    assertThat(domain.compare(domain.negate(one), one)).isNegative();
    assertThat(domain.compare(one, one)).isZero();
    assertThatThrownBy(() -> domain.compare(one, SmoothOperations.exp(R4)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("exp: R^4 → R^4 is not a value 1 → R");
    SmoothMap square = SmoothOperations.dot(R4);
    assertThat(
            Executable.of(domain.gradient(square))
                .apply(new double[4], new double[] {1, 2, 3, 4})[0])
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void subgradientConventionsAreTagged() {
    assertThat(Smooth.isSubgradient(new Operation.Unary(UnaryFunction.RELU))).isTrue();
    assertThat(Smooth.isSubgradient(new Operation.Unary(UnaryFunction.ABS))).isTrue();
    assertThat(Smooth.isSubgradient(new Operation.Unary(UnaryFunction.TANH))).isFalse();
    assertThat(Smooth.isSubgradient(new Operation.Add())).isFalse();
  }
}
