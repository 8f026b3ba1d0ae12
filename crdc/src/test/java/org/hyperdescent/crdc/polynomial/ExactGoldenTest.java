package org.hyperdescent.crdc.polynomial;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.crdc.algebra.Integers;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.algebra.SaturatingNaturals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Published and hand-computed values of exact derivatives.
class ExactGoldenTest {

  private static final Polynomials<BigInteger> INTEGERS = new Polynomials<>(Integers.INTEGERS);
  private static final Polynomials<Integer> Z2 = new Polynomials<>(Modular.Z2);
  private static final Polynomials<Integer> Z5 = new Polynomials<>(Modular.Z5);

  @Test
  void g2TheCompositeOfTwoDerivativesIsNineXSquared() {
    var x = INTEGERS.variable(1, 0);
    var f = INTEGERS.map(1, x.power(2), x.times(big(3)));
    var g = INTEGERS.multiplication(1);
    assertThat(g.reverse().apply(bigs(4, 6, 1))).isEqualTo(bigs(6, 4));
    assertThat(f.reverse().apply(bigs(2, 6, 4))).isEqualTo(bigs(36));
    assertThat(f.then(g).reverse()).hasToString("2 → 1 (9*x0^2*x1)");
    assertThat(f.then(g).reverse().apply(bigs(2, 1))).isEqualTo(bigs(36));
  }

  @Test
  void g12MultiplexerOrAndCopyThenMultiplyOverZ2() {
    var s = Z2.variable(3, 0);
    var mux = Z2.map(3, s.times(Z2.variable(3, 1)).plus(s.plus(1).times(Z2.variable(3, 2))));
    assertThat(mux.reverse().apply(List.of(1, 1, 0, 1))).containsExactly(1, 1, 0);
    assertThat(or().reverse().apply(List.of(1, 0, 1))).containsExactly(1, 0);
    assertThat(Z2.copy(1).then(Z2.multiplication(1)).reverse()).isEqualTo(Z2.zero(2, 1));
  }

  @Test
  void g12LookUpTable() {
    assertThat(table().reverse().apply(List.of(0, 1, 1, 0, 1, 0, 1)))
        .containsExactly(0, 0, 1, 0, 1, 1);
  }

  @Test
  void g12OnePassOfAscentTeachesTheLookUpTableExclusiveOr() {
    PolynomialMap<Integer> model = table();
    PolynomialMap<Integer> reverse = model.reverse();
    ImmutableList<Integer> parameters = Lists.immutable.of(0, 0, 0, 0);
    for (List<Integer> sample :
        List.of(List.of(0, 0, 0), List.of(0, 1, 1), List.of(1, 0, 1), List.of(1, 1, 0))) {
      var point = parameters.newWithAll(sample.subList(0, 2));
      int prediction = model.apply(point.castToList()).getOnly();
      int loss = Modular.Z2.add(prediction, sample.get(2));
      var change = reverse.apply(point.newWith(loss).castToList());
      parameters =
          parameters
              .zip(change.take(4))
              .collect(both -> Modular.Z2.add(both.getOne(), both.getTwo()));
    }
    assertThat(parameters).containsExactly(0, 1, 1, 0);
  }

  @Test
  void g13FiniteFieldAndSaturatingNaturals() {
    var x = Z5.variable(1, 0);
    var cubic = Z5.map(1, x.power(3).plus(x.times(2)));
    assertThat(cubic.reverse().apply(List.of(2, 3))).containsExactly(2);
    var fermat = x.power(5).minus(x);
    assertThat(fermat.derivative(0)).isEqualTo(Z5.constant(1, 4));
    Stream.of(0, 1, 2, 3, 4).forEach(a -> assertThat(fermat.evaluate(List.of(a))).isZero());
    var saturating = new Polynomials<>(new SaturatingNaturals(2));
    var square = saturating.map(1, saturating.variable(1, 0).power(2));
    assertThat(square.reverse().apply(List.of(2, 1))).containsExactly(2);
  }

  @Test
  void g14GradientAndForwardDerivativeOverIntegers() {
    var x = INTEGERS.variable(2, 0);
    var y = INTEGERS.variable(2, 1);
    var objective = INTEGERS.map(2, x.power(2).times(y).plus(y.times(big(3))));
    var domain = new PolynomialOptimization<>(Integers.INTEGERS);
    assertThat(domain.gradient(objective)).hasToString("2 → 2 (2*x0*x1, x0^2 + 3)");
    assertThat(domain.gradient(objective).apply(bigs(2, 5))).isEqualTo(bigs(20, 7));
    assertThat(INTEGERS.forwardFromReverse(objective).apply(bigs(2, 5, 1, 1))).isEqualTo(bigs(27));
    assertThat(INTEGERS.forward(objective).apply(bigs(2, 5, 1, 1))).isEqualTo(bigs(27));
  }

  @Test
  void gradientOfTheMultiplexerOverZ2() {
    // s a + (s + 1) b: flipping s matters where a and b differ, a where s is 1, b where s is 0.
    var s = Z2.variable(3, 0);
    var mux = Z2.map(3, s.times(Z2.variable(3, 1)).plus(s.plus(1).times(Z2.variable(3, 2))));
    var gradient = new PolynomialGradients<>(Z2).gradient(mux);
    assertThat(gradient).hasToString("3 → 3 (x1 + x2, x0, x0 + 1)");
    assertThat(gradient.apply(List.of(0, 1, 0))).containsExactly(1, 0, 1);
  }

  @Test
  void booleanDifferenceOfCopyThenMultiplyIsOneWhereTheChainRuleGivesZero() {
    ModularMap copy = ModularMap.tabulate(2, 1, 2, x -> new int[] {x[0], x[0]});
    ModularMap and = ModularMap.tabulate(2, 2, 1, x -> new int[] {x[0] * x[1]});
    ModularMap atOnce = BooleanDifference.of(copy.then(and));
    ModularMap ofAnd = BooleanDifference.of(and);
    ModularMap ofCopy = BooleanDifference.of(copy);
    for (int x = 0; x < 2; x++) {
      assertThat(atOnce.apply(x, 1).get(0)).isOne();
      var middle = ofAnd.apply(x, x, 1);
      assertThat(ofCopy.apply(x, middle.get(0), middle.get(1)).get(0)).isZero();
    }
  }

  @Test
  void lensesOfBooleanDifferencesComposeToSomethingElse() {
    ModularMap copy = ModularMap.tabulate(2, 1, 2, x -> new int[] {x[0], x[0]});
    ModularMap and = ModularMap.tabulate(2, 2, 1, x -> new int[] {x[0] * x[1]});
    var atOnce = BooleanDifference.heuristicLens(copy.then(and));
    var inParts = BooleanDifference.heuristicLens(copy).then(BooleanDifference.heuristicLens(and));
    assertThat(inParts.get()).isEqualTo(atOnce.get());
    assertThat(inParts.put()).isEqualTo(BooleanDifference.functions().zero(2, 1));
    assertThat(atOnce.put()).isEqualTo(BooleanDifference.functions().second(1, 1));
  }

  @Test
  void booleanDifferenceAgreesWithTheFormalDerivativeOfMultilinearCircuits() {
    var evaluation = new PolynomialFunctions(Modular.Z2);
    for (PolynomialMap<Integer> circuit : List.of(or(), table(), Z2.multiplication(2))) {
      assertThat(BooleanDifference.of(evaluation.onArrow(circuit)))
          .isEqualTo(evaluation.onArrow(circuit.reverse()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void polynomialsThatAreTheSameFunctionNeedNotBeEqual(int prime) {
    Modular field = new Modular(prime);
    var polynomials = new Polynomials<>(field);
    var evaluation = new PolynomialFunctions(field);
    var x = polynomials.variable(1, 0);
    var frobenius = polynomials.map(1, x.power(prime));
    assertThat(frobenius).isNotEqualTo(polynomials.identity(1));
    assertThat(evaluation.onArrow(frobenius))
        .isEqualTo(evaluation.onArrow(polynomials.identity(1)));
    assertThat(frobenius.reverse()).isEqualTo(polynomials.zero(2, 1));
    assertThat(polynomials.identity(1).reverse()).isEqualTo(polynomials.second(1, 1));
    assertThat(x.power(prime).minus(x).derivative(0)).isEqualTo(polynomials.constant(1, prime - 1));
  }

  private static PolynomialMap<Integer> or() {
    var x = Z2.variable(2, 0);
    var y = Z2.variable(2, 1);
    return Z2.map(2, x.plus(y).plus(x.times(y)));
  }

  /// The look-up table with parameters `t0..t3` and inputs `a, b`.
  private static PolynomialMap<Integer> table() {
    var t = Z2.variables(6);
    var a = t.get(4);
    var b = t.get(5);
    var notA = a.plus(1);
    var notB = b.plus(1);
    return Z2.map(
        6,
        t.get(0)
            .times(notA.times(notB))
            .plus(t.get(1).times(notA.times(b)))
            .plus(t.get(2).times(a.times(notB)))
            .plus(t.get(3).times(a.times(b))));
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static List<BigInteger> bigs(long... values) {
    return Arrays.stream(values).mapToObj(BigInteger::valueOf).toList();
  }
}
