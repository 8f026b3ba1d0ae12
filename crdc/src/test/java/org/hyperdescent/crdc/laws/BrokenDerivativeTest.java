package org.hyperdescent.crdc.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.list.ImmutableList;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.laws.LawReport;
import org.hyperdescent.category.laws.Sample;
import org.hyperdescent.crdc.algebra.Integers;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.matrix.Matrices;
import org.hyperdescent.crdc.matrix.Matrix;
import org.hyperdescent.crdc.polynomial.Monomial;
import org.hyperdescent.crdc.polynomial.Polynomial;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.hyperdescent.crdc.smooth.Smooth;
import org.hyperdescent.crdc.smooth.SmoothMap;
import org.hyperdescent.crdc.smooth.Space;
import org.hyperdescent.crdc.smooth.laws.SmoothInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Wrong derivatives, each caught by the law that is there to catch it.
class BrokenDerivativeTest {

  private static final Polynomials<BigInteger> INTEGERS = new Polynomials<>(Integers.INTEGERS);
  private static final Polynomials<Integer> Z2 = new Polynomials<>(Modular.Z2);
  private static final PolynomialInstance<BigInteger> SAMPLES =
      new PolynomialInstance<>(SemiringInstance.integers());

  private static BrokenInstance<Integer, PolynomialMap<BigInteger>> reverse(
      UnaryOperator<PolynomialMap<BigInteger>> candidate) {
    return new BrokenInstance<>(
        SAMPLES, ReverseCandidate.of(INTEGERS, candidate), Lists.immutable.empty());
  }

  private static BrokenInstance<Integer, PolynomialMap<BigInteger>> forward(
      UnaryOperator<PolynomialMap<BigInteger>> candidate) {
    return new BrokenInstance<>(
        SAMPLES,
        ReverseCandidate.of(INTEGERS, PolynomialMap<BigInteger>::reverse).withForward(candidate),
        Lists.immutable.empty());
  }

  /// Squares the wires from number `from` on before the map runs.
  private static <E> PolynomialMap<E> squared(PolynomialMap<E> map, int from) {
    var polynomials = new Polynomials<>(map.semiring());
    var variables =
        polynomials
            .variables(map.source())
            .collectWithIndex((variable, i) -> i < from ? variable : variable.power(2));
    return new PolynomialMap<>(map.semiring(), map.source(), variables).then(map);
  }

  /// Keeps the components that a condition on their number selects, and replaces the others by
  /// zero.
  private static <E> PolynomialMap<E> only(PolynomialMap<E> map, Function<Integer, Boolean> kept) {
    return new PolynomialMap<>(
        map.semiring(),
        map.source(),
        map.components()
            .collectWithIndex(
                (component, i) ->
                    kept.apply(i) ? component : Polynomial.zero(map.semiring(), map.source())));
  }

  private static <E> boolean hasSum(PolynomialMap<E> map) {
    return map.components().anySatisfy(component -> component.terms().size() > 1);
  }

  private static PolynomialMap<BigInteger> doubled(PolynomialMap<BigInteger> map) {
    return map.plus(map);
  }

  private static PolynomialMap<BigInteger> swapped(PolynomialMap<BigInteger> map) {
    return map.target() == 2 ? map.then(INTEGERS.symmetry(1, 1)) : map;
  }

  private static PolynomialMap<BigInteger> withConstants(PolynomialMap<BigInteger> f) {
    int variables = f.source() + f.target();
    var extra =
        f.components()
            .collectWithIndex(
                (component, i) ->
                    INTEGERS
                        .variable(variables, f.source() + i)
                        .times(
                            component
                                .substitute(
                                    INTEGERS
                                        .variables(f.source())
                                        .collect(_ -> Polynomial.zero(Integers.INTEGERS, 0)),
                                    0)
                                .coefficient(Monomial.of())))
            .injectInto(Polynomial.zero(Integers.INTEGERS, variables), Polynomial::plus);
    return f.reverse()
        .plus(
            new PolynomialMap<>(
                Integers.INTEGERS, variables, INTEGERS.variables(f.source()).collect(_ -> extra)));
  }

  private static Arguments row(String mistake, Law<?> law, Object instance) {
    return Arguments.of(mistake, law, instance);
  }

  static Stream<Arguments> brokenReverseDerivatives() {
    return Stream.of(
        row(
            "no derivative of maps with sums",
            ReverseDerivativeLaws.sum(),
            reverse(f -> hasSum(f) ? only(f.reverse(), _ -> false) : f.reverse())),
        row(
            "the change is squared",
            ReverseDerivativeLaws.additiveInChange(),
            reverse(f -> squared(f.reverse(), f.source()))),
        row(
            "the injections are exchanged",
            ReverseDerivativeLaws.identityAndProjections(),
            reverse(f -> swapped(f.reverse()))),
        row(
            "only the first output counts",
            ReverseDerivativeLaws.pairing(),
            reverse(f -> only(f, i -> i == 0).reverse())),
        row(
            "derivatives are doubled",
            ReverseDerivativeLaws.chainRule(),
            reverse(f -> doubled(f.reverse()))),
        row(
            "the product rule has its arguments swapped",
            ReverseDerivativeLaws.chainRule(),
            swappedAt(INTEGERS.multiplication(1))),
        row(
            "over Z_2 the change is squared, which is additive but not linear",
            ReverseDerivativeLaws.linearInChange(),
            frobenius()),
        row(
            "over Z_2 the change is squared, which is additive but not linear",
            ReverseDerivativeLaws.linearInContext(),
            frobenius()),
        row(
            "maps of four variables forget the second one",
            ReverseDerivativeLaws.symmetryOfSecondDerivative(),
            reverse(f -> f.source() == 4 ? only(f.reverse(), i -> i != 1) : f.reverse())),
        row(
            "the forward derivative is doubled",
            ReverseDerivativeLaws.forward(),
            forward(f -> doubled(f.forward()))),
        row(
            "only the first output counts",
            GeneratorRules.product(),
            reverse(f -> only(f, i -> i == 0).reverse())),
        row(
            "only the first output counts",
            GeneratorRules.copying(),
            reverse(f -> only(f, i -> i == 0).reverse())),
        row(
            "only the first input learns",
            GeneratorRules.adding(),
            reverse(f -> only(f.reverse(), i -> i == 0))),
        row(
            "the wires are not crossed back",
            GeneratorRules.crossing(),
            reverse(f -> swapped(f.reverse()))),
        row(
            "constants have a derivative",
            GeneratorRules.constants(),
            reverse(BrokenDerivativeTest::withConstants)),
        row(
            "only the first output counts",
            GeneratorRules.injections(),
            reverse(f -> only(f, i -> i == 0).reverse())));
  }

  static Stream<Arguments> brokenLinearMapsAndForwardDerivatives() {
    return Stream.of(
        row("squares are provided as linear", LinearMapLaws.linearity(), squares()),
        row("squares are provided as linear", LinearMapLaws.additivity(), squares()),
        row(
            "square matrices are not transposed",
            LinearMapLaws.composition(),
            dagger(f -> f.rows() == f.columns() ? f : f.transpose())),
        row(
            "the zero matrix has another dagger",
            LinearMapLaws.sum(),
            dagger(
                f ->
                    f.equals(Matrix.zero(Modular.Z5, f.rows(), f.columns()))
                        ? ones(f.transpose())
                        : f.transpose())),
        row(
            "the dagger is doubled",
            LinearMapLaws.wires(),
            dagger(f -> f.transpose().plus(f.transpose()))),
        row(
            "only matrices with one row are transposed",
            LinearMapLaws.tensor(),
            dagger(
                f ->
                    f.rows() == 1
                        ? f.transpose()
                        : Matrix.zero(Modular.Z5, f.columns(), f.rows()))),
        row(
            "the forward derivative is doubled",
            LinearMapLaws.contextual(),
            forward(f -> doubled(f.forward()))),
        row(
            "no derivative of maps with sums",
            DifferentialLaws.sum(),
            forward(f -> hasSum(f) ? only(f.forward(), _ -> false) : f.forward())),
        row(
            "the change is squared",
            DifferentialLaws.additiveInChange(),
            forward(f -> squared(f.forward(), f.source()))),
        row(
            "derivatives are doubled",
            DifferentialLaws.identityAndProjections(),
            forward(f -> doubled(f.forward()))),
        row(
            "only the first output changes",
            DifferentialLaws.pairing(),
            forward(f -> only(f.forward(), i -> i == 0))),
        row(
            "derivatives are doubled",
            DifferentialLaws.chainRule(),
            forward(f -> doubled(f.forward()))),
        row(
            "the change is squared",
            DifferentialLaws.linearInChange(),
            forward(f -> squared(f.forward(), f.source()))),
        row(
            "maps of four variables forget the second one",
            DifferentialLaws.symmetryOfSecondDerivative(),
            forward(f -> f.source() == 4 ? forgetful(f) : f.forward())));
  }

  private static PolynomialMap<BigInteger> forgetful(PolynomialMap<BigInteger> f) {
    var variables = INTEGERS.variables(8);
    var without =
        variables.collectWithIndex(
            (variable, i) -> i == 5 ? Polynomial.zero(Integers.INTEGERS, 8) : variable);
    return new PolynomialMap<>(Integers.INTEGERS, 8, without).then(f.forward());
  }

  private static BrokenInstance<Integer, PolynomialMap<BigInteger>> swappedAt(
      PolynomialMap<BigInteger> map) {
    UnaryOperator<PolynomialMap<BigInteger>> candidate =
        f -> f.equals(map) ? swapped(f.reverse()) : f.reverse();
    return new BrokenInstance<>(
        SAMPLES, ReverseCandidate.of(INTEGERS, candidate), Lists.immutable.of(map));
  }

  private static BrokenInstance<Integer, PolynomialMap<Integer>> frobenius() {
    return new BrokenInstance<>(
        new PolynomialInstance<>(SemiringInstance.modular(2)),
        ReverseCandidate.of(Z2, f -> squared(f.reverse(), f.source())),
        Lists.immutable.empty());
  }

  private static Matrix<Integer> ones(Matrix<Integer> shape) {
    return Matrix.tabulate(Modular.Z5, shape.rows(), shape.columns(), (_, _) -> 1);
  }

  private static BrokenInstance<Integer, Matrix<Integer>> dagger(
      UnaryOperator<Matrix<Integer>> dagger) {
    UnaryOperator<Matrix<Integer>> candidate =
        f -> Matrix.zero(Modular.Z5, f.columns(), f.columns()).beside(dagger.apply(f));
    return new BrokenInstance<>(
        new MatrixInstance<>(SemiringInstance.modular(5)),
        ReverseCandidate.of(new Matrices<>(Modular.Z5), candidate),
        Lists.immutable.empty());
  }

  /// Polynomials over the integers that provide squares of linear maps as linear.
  private static ReverseDerivativeInstance<Integer, PolynomialMap<BigInteger>> squares() {
    return new ReverseDerivativeInstance<>() {
      @Override
      public Polynomials<BigInteger> category() {
        return INTEGERS;
      }

      @Override
      public Integer object(Sample sample) {
        return SAMPLES.object(sample);
      }

      @Override
      public PolynomialMap<BigInteger> arrow(Integer source, Integer target, Sample sample) {
        return SAMPLES.arrow(source, target, sample);
      }

      @Override
      public PolynomialMap<BigInteger> linearArrow(Integer source, Integer target, Sample sample) {
        return squared(SAMPLES.linearArrow(source, target, sample), 0);
      }
    };
  }

  /// Wrong forward derivatives beside the right reverse derivative of smooth maps.
  static Stream<Arguments> brokenForwardDerivativesOfSmoothMaps() {
    var doubled = smooth(f -> f.forward().plus(f.forward()));
    var zero = smooth(f -> Smooth.category().zero(f.source().tensor(f.source()), f.target()));
    return Stream.of(
        row("the forward derivative is doubled", ReverseDerivativeLaws.forward(), doubled),
        row("the forward derivative is zero", ReverseDerivativeLaws.forward(), zero),
        row("the forward derivative is doubled", LinearMapLaws.contextual(), doubled),
        row("the forward derivative is zero", DifferentialLaws.identityAndProjections(), zero),
        row("the forward derivative is doubled", DifferentialLaws.chainRule(), doubled));
  }

  private static BrokenInstance<Space, SmoothMap> smooth(UnaryOperator<SmoothMap> rule) {
    return new BrokenInstance<>(
        SmoothInstance.smooth(),
        ReverseCandidate.of(Smooth.category(), SmoothMap::reverse).withForward(rule),
        Lists.immutable.empty());
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource({
    "brokenReverseDerivatives",
    "brokenLinearMapsAndForwardDerivatives",
    "brokenForwardDerivativesOfSmoothMaps"
  })
  <S> void isCaught(String mistake, Law<S> law, S instance) {
    LawReport report = LawClaim.fails(law, mistake, instance).check(200, 5);
    assertThat(report.asClaimed()).isTrue();
    // The law failed, it did not crash: a broken derivative of the wrong type would prove nothing.
    assertThat(report.counterexample().orElseThrow().where()).doesNotContain("threw", "types");
  }

  @Test
  void everyLawOfTheContractHasAMistakeThatItCatches() {
    Stream<Law<?>> laws =
        Stream.of(
                ReverseDerivativeLaws.<Integer, Object>all(),
                LinearMapLaws.<Integer, Object>all(),
                DifferentialLaws.<Integer, Object>all())
            .flatMap(ImmutableList::stream);
    Stream<Arguments> mistakes =
        Stream.concat(brokenReverseDerivatives(), brokenLinearMapsAndForwardDerivatives());
    assertThat(mistakes.map(row -> ((Law<?>) row.get()[1]).id()).distinct())
        .containsExactlyInAnyOrderElementsOf(laws.map(Law::id).toList());
  }

  @Test
  void squaringTheChangeOverZ2IsAdditiveAllTheSame() {
    assertThat(
            LawClaim.holds(ReverseDerivativeLaws.additiveInChange(), "Z_2", frobenius())
                .check(200, 5)
                .asClaimed())
        .isTrue();
  }
}
