package org.hyperdescent.crdc.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.crdc.OptimizationDomain;
import org.hyperdescent.crdc.ReverseDerivativeCategory;
import org.hyperdescent.crdc.algebra.Integers;
import org.hyperdescent.crdc.algebra.Modular;
import org.hyperdescent.crdc.polynomial.PolynomialGradients;
import org.hyperdescent.crdc.polynomial.PolynomialMap;
import org.hyperdescent.crdc.polynomial.PolynomialOptimization;
import org.hyperdescent.crdc.polynomial.Polynomials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Wrong gradient and optimization domains, each caught by the law that is there to catch it.
class BrokenDomainTest {

  private static final PolynomialOptimization<BigInteger> DOMAIN =
      new PolynomialOptimization<>(Integers.INTEGERS);
  private static final PolynomialInstance<BigInteger> SAMPLES =
      new PolynomialInstance<>(SemiringInstance.integers());

  enum Mistake {
    NONE,
    UNIT_IS_NOT_CONSTANT,
    GRADIENT_IS_ZERO,
    GRADIENT_IS_SQUARED,
    GRADIENT_IS_SHIFTED,
    HESSIAN_IS_SHIFTED,
    GAUSS_NEWTON_IS_ZERO,
    GAUSS_NEWTON_IS_THE_HESSIAN,
    NEGATION_DOES_NOTHING,
    ORDER_IS_REVERSED
  }

  /// The optimization domain of integer polynomials with a mistake.
  private record Broken(Mistake mistake)
      implements OptimizationDomain<Integer, PolynomialMap<BigInteger>> {

    @Override
    public ReverseDerivativeCategory<Integer, PolynomialMap<BigInteger>> category() {
      return DOMAIN.category();
    }

    @Override
    public Integer values() {
      return 1;
    }

    @Override
    public PolynomialMap<BigInteger> one(Integer object) {
      var one = DOMAIN.one(object);
      return mistake == Mistake.UNIT_IS_NOT_CONSTANT && object > 0
          ? one.plus(DOMAIN.category().map(object, DOMAIN.category().variable(object, 0)))
          : one;
    }

    @Override
    public PolynomialMap<BigInteger> gradient(PolynomialMap<BigInteger> objective) {
      var gradient = DOMAIN.gradient(objective);
      return switch (mistake) {
        case GRADIENT_IS_ZERO -> DOMAIN.category().zero(gradient.source(), gradient.target());
        case GRADIENT_IS_SQUARED ->
            gradient.pair(gradient).then(DOMAIN.category().multiplication(gradient.target()));
        case GRADIENT_IS_SHIFTED -> gradient.plus(DOMAIN.category().identity(gradient.source()));
        default -> gradient;
      };
    }

    @Override
    public PolynomialMap<BigInteger> hessianVectorProduct(PolynomialMap<BigInteger> objective) {
      var product = DOMAIN.hessianVectorProduct(objective);
      int object = objective.source();
      return mistake == Mistake.HESSIAN_IS_SHIFTED
          ? product.plus(DOMAIN.category().second(object, object))
          : product;
    }

    @Override
    public PolynomialMap<BigInteger> gaussNewtonProduct(
        PolynomialMap<BigInteger> model, PolynomialMap<BigInteger> loss) {
      var product = DOMAIN.gaussNewtonProduct(model, loss);
      return switch (mistake) {
        case GAUSS_NEWTON_IS_ZERO -> DOMAIN.category().zero(product.source(), product.target());
        case GAUSS_NEWTON_IS_THE_HESSIAN -> DOMAIN.hessianVectorProduct(model.then(loss));
        default -> product;
      };
    }

    @Override
    public PolynomialMap<BigInteger> negate(PolynomialMap<BigInteger> arrow) {
      return mistake == Mistake.NEGATION_DOES_NOTHING ? arrow : arrow.negated();
    }

    @Override
    public int compare(PolynomialMap<BigInteger> left, PolynomialMap<BigInteger> right) {
      return mistake == Mistake.ORDER_IS_REVERSED
          ? DOMAIN.compare(right, left)
          : DOMAIN.compare(left, right);
    }
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(Mistake.UNIT_IS_NOT_CONSTANT, GradientDomainLaws.unit()),
        Arguments.of(Mistake.GRADIENT_IS_ZERO, GradientDomainLaws.definition()),
        Arguments.of(Mistake.GRADIENT_IS_ZERO, GradientDomainLaws.dual()),
        Arguments.of(Mistake.GRADIENT_IS_SQUARED, GradientDomainLaws.sum()),
        Arguments.of(Mistake.GRADIENT_IS_SHIFTED, GradientDomainLaws.linearChange()),
        Arguments.of(Mistake.HESSIAN_IS_SHIFTED, CurvatureLaws.symmetry()),
        Arguments.of(Mistake.GAUSS_NEWTON_IS_ZERO, CurvatureLaws.identityModel()),
        Arguments.of(Mistake.GAUSS_NEWTON_IS_THE_HESSIAN, CurvatureLaws.chainRule()),
        Arguments.of(Mistake.NEGATION_DOES_NOTHING, GradientDomainLaws.negation()),
        Arguments.of(Mistake.ORDER_IS_REVERSED, GradientDomainLaws.order()));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isCaught(
      Mistake mistake, Law<GradientDomainInstance<Integer, PolynomialMap<BigInteger>>> law) {
    var broken = new GradientDomainInstance<>(new Broken(mistake), SAMPLES);
    assertThat(LawClaim.fails(law, mistake.name(), broken).check(200, 3).asClaimed()).isTrue();
    var sound = new GradientDomainInstance<>(new Broken(Mistake.NONE), SAMPLES);
    assertThat(LawClaim.holds(law, "sound", sound).check(200, 3).asClaimed()).isTrue();
  }

  @Test
  void everyLawHasAMistakeThatItCatches() {
    var laws =
        GradientDomainLaws.<Integer, PolynomialMap<BigInteger>>gradient()
            .newWithAll(CurvatureLaws.all())
            .newWithAll(GradientDomainLaws.optimization());
    assertThat(mistakes().map(row -> ((Law<?>) row.get()[1]).id()))
        .containsExactlyInAnyOrderElementsOf(laws.collect(Law::id));
  }

  @Test
  void z2IsNoOptimizationDomain() {
    var gradients = new PolynomialGradients<>(new Polynomials<>(Modular.Z2));
    var instance =
        new GradientDomainInstance<>(
            gradients, new PolynomialInstance<>(SemiringInstance.modular(2)));
    assertThat(gradients).isNotInstanceOf(OptimizationDomain.class);
    for (var law :
        Lists.immutable.of(
            GradientDomainLaws.<Integer, PolynomialMap<Integer>>negation(),
            GradientDomainLaws.<Integer, PolynomialMap<Integer>>order())) {
      assertThat(LawClaim.holds(law, "Z_2", instance).check(20, 3).asClaimed()).isFalse();
    }
  }
}
