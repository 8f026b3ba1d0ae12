package org.hyperdescent.crdc.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawAssertions;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.category.testing.DeclaredLaws;
import org.hyperdescent.crdc.algebra.OrderedRing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A law that no instance breaks tests nothing: with the tables of wrong derivatives and wrong
/// domains, every law of this module has a broken instance.
class EveryLawCanFailTest {

  /// The residues modulo 5 with an order and some operation that is wrong.
  private record Broken(
      IntBinaryOperator sum, IntBinaryOperator product, IntUnaryOperator negative, int naturals)
      implements OrderedRing<Integer> {

    static final Broken SOUND_SUMS = new Broken((a, b) -> a + b, (a, b) -> a * b, a -> -a, 0);

    private static int residue(int number) {
      return Math.floorMod(number, 5);
    }

    @Override
    public Integer zero() {
      return 0;
    }

    @Override
    public Integer one() {
      return 1;
    }

    @Override
    public Integer add(Integer left, Integer right) {
      return residue(sum.applyAsInt(left, right));
    }

    @Override
    public Integer multiply(Integer left, Integer right) {
      return residue(product.applyAsInt(left, right));
    }

    @Override
    public Integer negate(Integer element) {
      return residue(negative.applyAsInt(element));
    }

    @Override
    public Integer natural(int count) {
      return residue(count + naturals);
    }

    @Override
    public int compare(Integer left, Integer right) {
      return Integer.compare(left, right);
    }

    @Override
    public String toString() {
      return "broken Z_5";
    }

    SemiringInstance<Integer> instance() {
      return new SemiringInstance<>(this, sample -> sample.below(5));
    }
  }

  private static <S> LawClaim<?> caught(String damage, Law<S> law, S broken) {
    return LawClaim.fails(law, damage, broken);
  }

  private static Stream<LawClaim<?>> semirings() {
    Broken sound = Broken.SOUND_SUMS;
    return Stream.of(
        caught(
            "subtraction instead of addition",
            SemiringLaws.addition(),
            new Broken((a, b) -> a - b, sound.product(), sound.negative(), 0).instance()),
        caught(
            "the product forgets its second factor",
            SemiringLaws.multiplication(),
            new Broken(sound.sum(), (a, b) -> a, sound.negative(), 0).instance()),
        caught(
            "the product has ones added to it",
            SemiringLaws.distributivity(),
            new Broken(sound.sum(), (a, b) -> a + b + a * b, sound.negative(), 0).instance()),
        caught(
            "naturals are counted from one",
            SemiringLaws.naturals(),
            new Broken(sound.sum(), sound.product(), sound.negative(), 1).instance()),
        caught(
            "nothing is negated",
            SemiringLaws.negation(),
            new Broken(sound.sum(), sound.product(), a -> a, 0).instance()),
        // residues have no order that their sums respect
        caught("residues are ordered as numbers", SemiringLaws.order(), sound.instance()),
        caught(
            "x^p is additive and has derivative 0",
            LinearMapLaws.additiveImpliesLinear(),
            new AdditiveMapsInstance(3)));
  }

  private static Stream<LawClaim<?>> circuits() {
    Broken sound = Broken.SOUND_SUMS;
    var forgetful = new Broken(sound.sum(), (a, b) -> a, sound.negative(), 0);
    var doubling = new Broken(sound.sum(), (a, b) -> 2 * a * b, sound.negative(), 0);
    var shifted = new Broken(sound.sum(), (a, b) -> a + b + a * b, sound.negative(), 0);
    var miscounted = new Broken(sound.sum(), sound.product(), sound.negative(), 1);
    return Stream.of(
        caught("constants multiply one-sidedly", CircuitLaws.multiplication(), over(forgetful)),
        caught("constants do not distribute", CircuitLaws.distributivity(), over(shifted)),
        caught("exponents are miscounted", CircuitLaws.reverse(), over(miscounted)),
        caught("exponents are miscounted", CircuitLaws.forward(), over(miscounted)),
        caught("one is no unit", CircuitLaws.section(), over(doubling)),
        caught("values do not distribute", CircuitLaws.normalForm(), over(shifted)));
  }

  private static CircuitInstance<Integer> over(Broken semiring) {
    return new CircuitInstance<>(semiring.instance());
  }

  @TestFactory
  Stream<DynamicTest> areCaught() {
    return Stream.concat(semirings(), circuits())
        .map(
            claim ->
                DynamicTest.dynamicTest(
                    claim.law().id() + " notices: " + claim.instanceName(),
                    () -> LawAssertions.assertAsClaimed(claim, 200, 5)));
  }

  @Test
  void everyLawOfTheModuleIsBrokenBySomeInstance() {
    Stream<Law<?>> elsewhere =
        Stream.of(
                BrokenDerivativeTest.brokenReverseDerivatives(),
                BrokenDerivativeTest.brokenLinearMapsAndForwardDerivatives(),
                BrokenDomainTest.mistakes())
            .flatMap(rows -> rows)
            .flatMap(row -> Stream.of(row.get()))
            .filter(Law.class::isInstance)
            .map(law -> (Law<?>) law);
    assertThat(
            Stream.concat(Stream.concat(semirings(), circuits()).map(LawClaim::law), elsewhere)
                .map(Law::id))
        .containsAll(DeclaredLaws.in(Path.of("src/main/java")));
  }
}
