package org.hyperdescent.category.laws;

import java.util.stream.Stream;
import org.eclipse.collections.api.factory.Lists;
import org.hyperdescent.category.FiniteFunction;
import org.hyperdescent.category.LaxMonoidalFunctor;
import org.hyperdescent.category.WriterFunctor;
import org.hyperdescent.category.finite.ModularMap;
import org.hyperdescent.category.finite.ModularMaps;
import org.hyperdescent.category.finite.ModularMapsInstance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// 2-categories and lax functors with a mistake, each caught by the law meant for it.
class BrokenTwoCategoriesTest {

  private static final ModularMapsInstance TRITS = ModularMapsInstance.of(3, 1);
  private static final ModularMaps MAPS = TRITS.category();

  /// A functor that carries a total, with other ways to join.
  ///
  /// @param unitor where the total starts
  /// @param join how two totals become one
  /// @param forgetful whether joining also forgets the first value
  private record Carrying(ModularMap unitor, ModularMap join, boolean forgetful)
      implements LaxMonoidalFunctor<Integer, ModularMap, Integer, ModularMap> {

    private static final WriterFunctor<Integer, ModularMap> LAWFUL = new WriterFunctor<>(MAPS, 1);

    static LaxMonoidalFunctorInstance<Integer, ModularMap, Integer, ModularMap> by(
        ModularMap unitor, ModularMap join, boolean forgetful) {
      return LaxMonoidalFunctorInstance.of(new Carrying(unitor, join, forgetful), TRITS);
    }

    @Override
    public ModularMaps domain() {
      return MAPS;
    }

    @Override
    public ModularMaps codomain() {
      return MAPS;
    }

    @Override
    public Integer onObject(Integer object) {
      return LAWFUL.onObject(object);
    }

    @Override
    public ModularMap onArrow(ModularMap arrow) {
      return LAWFUL.onArrow(arrow);
    }

    @Override
    public ModularMap laxator(Integer left, Integer right) {
      var wires = Lists.immutable.of(left, 1, right, 1);
      ModularMap first = forgetful ? MAPS.zero(left + right + 2, left) : MAPS.projection(wires, 0);
      ModularMap totals = MAPS.pullback(wires, FiniteFunction.of(4, 1, 3)).then(join);
      return MAPS.pair(MAPS.pair(first, MAPS.projection(wires, 2)), totals);
    }
  }

  private static <S> LawClaim<?> caught(String damage, Law<S> law, S broken) {
    return LawClaim.fails(law, damage, broken);
  }

  private static Stream<LawClaim<?>> cells() {
    Graded lawful = Graded.over(TRITS, 5);
    return Stream.of(
        caught("horizontal composites end elsewhere", TwoCategoryLaws.typing(), lawful.drifting()),
        caught("identities are labelled one", TwoCategoryLaws.vertical(), lawful.withUnit(1)),
        caught(
            "vertical composition subtracts",
            TwoCategoryLaws.vertical(),
            lawful.withVertical((x, y) -> x - y)),
        caught(
            "horizontal composition subtracts",
            TwoCategoryLaws.horizontal(),
            lawful.withHorizontal((x, y) -> x - y)),
        caught("identities are labelled one", TwoCategoryLaws.horizontal(), lawful.withUnit(1)),
        caught("identities are labelled one", TwoCategoryLaws.interchange(), lawful.withUnit(1)),
        caught(
            "horizontal composition multiplies",
            TwoCategoryLaws.interchange(),
            lawful.withHorizontal((x, y) -> x * y)));
  }

  private static Stream<LawClaim<?>> laxFunctors() {
    ModularMap zero = MAPS.zero(0, 1);
    ModularMap one = ModularMap.of(3, 0, 1, 1);
    ModularMap sum = MAPS.addition(1);
    ModularMap difference = ModularMap.tabulate(3, 2, 1, x -> new int[] {x[0] - x[1]});
    return Stream.of(
        caught(
            "joining forgets the first value",
            LaxMonoidalFunctorLaws.naturality(),
            Carrying.by(zero, sum, true)),
        caught(
            "totals are subtracted",
            LaxMonoidalFunctorLaws.associativity(),
            Carrying.by(zero, difference, false)),
        caught("totals start at one", LaxMonoidalFunctorLaws.unit(), Carrying.by(one, sum, false)),
        caught(
            "the second total is lost",
            LaxMonoidalFunctorLaws.unit(),
            Carrying.by(zero, MAPS.first(1, 1), false)),
        caught(
            "the second total is lost",
            LaxMonoidalFunctorLaws.symmetry(),
            Carrying.by(zero, MAPS.first(1, 1), false)));
  }

  /// Broken instances, each with the law that is meant for it.
  static Stream<LawClaim<?>> claims() {
    return Stream.concat(cells(), laxFunctors());
  }

  @TestFactory
  Stream<DynamicTest> areCaught() {
    return claims()
        .map(
            claim ->
                DynamicTest.dynamicTest(
                    claim.law().id() + " notices: " + claim.instanceName(),
                    () -> LawAssertions.assertAsClaimed(claim, 100, 1)));
  }
}
