package org.hyperdescent.crdc.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.hyperdescent.category.TypeMismatchException;
import org.hyperdescent.crdc.algebra.Integers;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.algebra.SaturatingNaturals;
import org.hyperdescent.crdc.graph.Graph;
import org.hyperdescent.crdc.polynomial.BooleanDifference;
import org.hyperdescent.crdc.polynomial.PolynomialFunctions;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.junit.jupiter.api.Test;

class CircuitTest {

  private static final CircuitCategory<BigInteger> INTEGERS =
      new CircuitCategory<>(Integers.INTEGERS);
  private static final CircuitCategory<Integer> Z2 = new CircuitCategory<>(Modular.Z2);

  @Test
  void theDerivativeOfAProductIsAsDeclared() {
    Circuit<BigInteger> reverse = INTEGERS.reverse(INTEGERS.multiplication(1));
    assertThat(reverse)
        .hasToString(
            """
            circuit 3 → 2 over ℤ
              %3 = multiply %1 %2
              %4 = multiply %0 %2
              return %3, %4""");
    assertThat(reverse.apply(bigs(5, 7, 1))).isEqualTo(bigs(7, 5));
  }

  /// The example in the documentation of [CircuitCategory].
  @Test
  void theDerivativeOfTheSquare() {
    var integers = new CircuitCategory<>(Integers.INTEGERS);
    var square = integers.compose(integers.copy(1), integers.multiplication(1));
    assertThat(integers.reverse(square))
        .hasToString(
            """
            circuit 2 → 1 over ℤ
              %2 = multiply %0 %1
              %3 = add %2 %2
              return %3""");
  }

  /// Its value by the table of exclusive or, its reverse derivative `(α, α)`.
  @Test
  void theLossOfExclusiveOrIsWhereTruthValuesDifferAndSendsTheChangeToBoth() {
    Circuit<Integer> loss = CircuitLosses.exclusiveOr(3);
    for (int prediction = 0; prediction < 8; prediction++) {
      for (int label = 0; label < 8; label++) {
        var point = Lists.mutable.withAll(bits(prediction)).withAll(bits(label));
        assertThat(loss.apply(point)).isEqualTo(bits(prediction ^ label));
      }
    }
    Circuit<Integer> change = Z2.projection(Lists.immutable.of(3, 3, 3), 2);
    assertThat(Z2.reverse(loss)).isEqualTo(Z2.pair(change, change));
  }

  private static ImmutableList<Integer> bits(int number) {
    return Lists.immutable.of(number >> 2 & 1, number >> 1 & 1, number & 1);
  }

  @Test
  void equalGatesAreOneAndUselessOnesAreNone() {
    CircuitBuilder<BigInteger> builder = new CircuitBuilder<>(Integers.INTEGERS, 2);
    int sum = builder.add(0, 1);
    assertThat(builder.add(1, 0)).isEqualTo(sum);
    int zero = builder.constant(BigInteger.ZERO);
    int one = builder.constant(BigInteger.ONE);
    assertThat(builder.add(zero, sum)).isEqualTo(sum);
    assertThat(builder.multiply(sum, one)).isEqualTo(sum);
    assertThat(builder.multiply(zero, sum)).isEqualTo(zero);
    builder.multiply(sum, sum);
    assertThat(builder.build(IntLists.immutable.of(sum, sum)).nodes()).hasSize(1);
  }

  @Test
  void circuitsMayBeExponentiallySmallerThanTheirPolynomials() {
    Circuit<Integer> square = residueSquare();
    Circuit<Integer> power = square;
    for (int i = 1; i < 40; i++) {
      power = new CircuitCategory<>(new Modular(101)).compose(power, square);
    }
    // x^(2^40), and its derivative 2^40 x^(2^40 - 1), in a few gates each.
    assertThat(power.nodes()).hasSize(40);
    Circuit<Integer> reverse = new CircuitCategory<>(new Modular(101)).reverse(power);
    assertThat(reverse.nodes()).hasSizeLessThan(200);
    BigInteger modulus = BigInteger.valueOf(101);
    BigInteger exponent = BigInteger.ONE.shiftLeft(40);
    BigInteger expected =
        exponent.multiply(BigInteger.valueOf(3).modPow(exponent.subtract(BigInteger.ONE), modulus));
    assertThat(reverse.apply(List.of(3, 1))).containsExactly(expected.mod(modulus).intValue());
  }

  private static Circuit<Integer> residueSquare() {
    var residues = new CircuitCategory<>(new Modular(101));
    return residues.compose(residues.copy(1), residues.multiplication(1));
  }

  @Test
  void copyThenMultiplyOverTwoElementsHasNoDerivativeButABooleanDifference() {
    Circuit<Integer> square = Z2.compose(Z2.copy(1), Z2.multiplication(1));
    assertThat(normal(Z2.reverse(square))).isEqualTo(normal(Z2.zero(2, 1)));
    var functions = new CircuitFunctions(Modular.Z2);
    assertThat(functions.onArrow(square)).isEqualTo(functions.onArrow(Z2.identity(1)));
    assertThat(normal(square)).isNotEqualTo(normal(Z2.identity(1)));
    assertThat(BooleanDifference.of(functions.onArrow(square)))
        .isEqualTo(functions.onArrow(Z2.second(1, 1)))
        .isNotEqualTo(functions.onArrow(Z2.reverse(square)));
  }

  @Test
  void multiplexerOverTwoElements() {
    // s a + (s + 1) b at (1, 1, 0): only a and s matter.
    CircuitBuilder<Integer> builder = new CircuitBuilder<>(Modular.Z2, 3);
    int notS = builder.add(0, builder.constant(1));
    Circuit<Integer> multiplexer =
        builder.build(
            IntLists.immutable.of(builder.add(builder.multiply(0, 1), builder.multiply(notS, 2))));
    assertThat(Z2.reverse(multiplexer).apply(List.of(1, 1, 0, 1))).containsExactly(1, 1, 0);
  }

  @Test
  void finiteFieldsSaturatingNaturalsAndIntegers() {
    var z5 = new CircuitCategory<>(Modular.Z5);
    CircuitBuilder<Integer> builder = new CircuitBuilder<>(Modular.Z5, 1);
    int cube = builder.multiply(builder.multiply(0, 0), 0);
    var cubic =
        builder.build(
            IntLists.immutable.of(builder.add(cube, builder.multiply(builder.constant(2), 0))));
    assertThat(z5.reverse(cubic).apply(List.of(2, 3))).containsExactly(2);

    var saturating = new CircuitCategory<>(new SaturatingNaturals(2));
    var square = saturating.compose(saturating.copy(1), saturating.multiplication(1));
    assertThat(saturating.reverse(square).apply(List.of(2, 1))).containsExactly(2);
    assertThatThrownBy(() -> saturating.negate(square))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("no negatives in ℕ≤2");

    CircuitBuilder<BigInteger> objective = new CircuitBuilder<>(Integers.INTEGERS, 2);
    int xxy = objective.multiply(objective.multiply(0, 0), 1);
    int threeY = objective.multiply(objective.constant(BigInteger.valueOf(3)), 1);
    var f = objective.build(IntLists.immutable.of(objective.add(xxy, threeY)));
    assertThat(INTEGERS.reverse(f).apply(bigs(2, 5, 1))).isEqualTo(bigs(20, 7));
    assertThat(INTEGERS.forward(f).apply(bigs(2, 5, 1, 1))).isEqualTo(bigs(27));
  }

  @Test
  void declaredGatesGoStraightThrough() {
    var gate = new IntegerGate.ShiftRight(3);
    Circuit<BigInteger> shift = INTEGERS.gate(gate);
    assertThat(shift.apply(bigs(-9))).isEqualTo(bigs(-2));
    assertThat(INTEGERS.reverse(shift).apply(bigs(-9, 40))).isEqualTo(bigs(40));
    assertThat(INTEGERS.forward(shift).apply(bigs(-9, 40))).isEqualTo(bigs(40));
    // The chain rule goes through them: R[x ↦ (3x >> 3)²] = 3 · 2 (3x >> 3) d.
    Circuit<BigInteger> chain =
        INTEGERS.compose(
            INTEGERS.compose(INTEGERS.scaling(1, BigInteger.valueOf(3)), shift),
            INTEGERS.compose(INTEGERS.copy(1), INTEGERS.multiplication(1)));
    assertThat(INTEGERS.reverse(chain).apply(bigs(9, 1))).isEqualTo(bigs(18));
    assertThat(INTEGERS.reverse(INTEGERS.gate(new IntegerGate.Greater())).apply(bigs(1, 2, 5)))
        .isEqualTo(bigs(5, 5));
  }

  @Test
  void declaredGatesHaveNoNormalForm() {
    Circuit<BigInteger> clip = INTEGERS.gate(new IntegerGate.Clip(-1, 1));
    assertThat(clip.isPolynomial()).isFalse();
    assertThat(INTEGERS.identity(2).isPolynomial()).isTrue();
    assertThatThrownBy(() -> new CircuitPolynomials<>(INTEGERS).onArrow(clip))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("\"clip -1..1\" is no polynomial: circuits with it have no normal form");
  }

  @Test
  void comparisonsAreZeroOrOne() {
    var greater = INTEGERS.gate(new IntegerGate.Greater());
    var equal = INTEGERS.gate(new IntegerGate.Equal());
    assertThat(greater.apply(bigs(2, 1))).isEqualTo(bigs(1));
    assertThat(greater.apply(bigs(2, 2))).isEqualTo(bigs(0));
    assertThat(equal.apply(bigs(2, 2))).isEqualTo(bigs(1));
    assertThat(equal.apply(bigs(2, 1))).isEqualTo(bigs(0));
  }

  @Test
  void matrixProduct() {
    assertThat(INTEGERS.matrixProduct(2, 3).apply(bigs(1, 2, 3, 4, 5, 6, 10, 100, 1000)))
        .isEqualTo(bigs(3210, 6540));
    assertThat(INTEGERS.matrixProduct(2, 0).apply(bigs())).isEqualTo(bigs(0, 0));
  }

  @Test
  void functionsOfCircuitsAreThoseOfTheirPolynomials() {
    Circuit<Integer> reverse = Z2.reverse(Z2.multiplication(2));
    assertThat(new CircuitFunctions(Modular.Z2).onArrow(reverse))
        .isEqualTo(new PolynomialFunctions(Modular.Z2).onArrow(normal(reverse)));
  }

  @Test
  void mismatchesAreTold() {
    assertThatThrownBy(() -> INTEGERS.compose(INTEGERS.copy(1), INTEGERS.identity(1)))
        .isInstanceOf(TypeMismatchException.class);
    assertThatThrownBy(() -> INTEGERS.add(INTEGERS.copy(1), INTEGERS.identity(1)))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("not parallel: 1 → 2 over ℤ and 1 → 1 over ℤ");
    assertThatThrownBy(() -> Z2.tensor(Z2.identity(1), residueSquare()))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("cannot run a circuit 1 → 1 over Z_101 on 1 wires over Z_2");
    var wrong = new Graph.Node<Gate<Integer>>(new Gate.Add<>(), IntLists.immutable.of(0));
    assertThatThrownBy(
            () ->
                new Circuit<>(
                    Modular.Z2,
                    new Graph<>(1, Lists.immutable.of(wrong), IntLists.immutable.of(1))))
        .isInstanceOf(TypeMismatchException.class)
        .hasMessage("add takes 2 wires, not 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Graph<>(1, Lists.immutable.empty(), IntLists.immutable.of(1)))
        .withMessageContaining("read before it is defined");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Z2.identity(2).apply(List.of(1)))
        .withMessage("a circuit with 2 inputs has no value at 1 coordinates");
    assertThatIllegalArgumentException().isThrownBy(() -> new IntegerGate.ShiftRight(64));
    assertThatIllegalArgumentException().isThrownBy(() -> new IntegerGate.Clip(1, 0));
  }

  private static PolynomialMap<Integer> normal(Circuit<Integer> circuit) {
    return new CircuitPolynomials<>(Z2).onArrow(circuit);
  }

  private static List<BigInteger> bigs(long... values) {
    return Arrays.stream(values).mapToObj(BigInteger::valueOf).toList();
  }
}
