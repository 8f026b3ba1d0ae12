package org.hyperdescent.crdc.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hyperdescent.category.laws.Law;
import org.hyperdescent.category.laws.LawClaim;
import org.hyperdescent.crdc.laws.SemiringInstance;
import org.hyperdescent.crdc.laws.SemiringLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Values and errors of the semirings, and arithmetic that is no semiring.
class SemiringTest {

  @Test
  void rationalsAreInLowestTerms() {
    assertThat(Rational.of(6, -4)).isEqualTo(Rational.of(-3, 2)).hasToString("-3/2");
    assertThat(Rational.of(0, -7)).isEqualTo(Rational.ZERO).hasToString("0");
    assertThat(Rational.of(1, 3).plus(Rational.of(1, 6))).isEqualTo(Rational.of(1, 2));
    assertThat(Rational.of(2, 3).reciprocal()).isEqualTo(Rational.of(3, 2));
    assertThat(Rational.of(1, 3).minus(Rational.of(1, 2))).isEqualTo(Rational.of(-1, 6));
    assertThat(Rational.of(-1, 2)).isLessThan(Rational.of(-1, 3));
    assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(Rational.ZERO::reciprocal).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void naturalsAreOneAddedRepeatedly() {
    assertThat(Integers.INTEGERS.natural(7)).isEqualTo(BigInteger.valueOf(7));
    assertThat(Modular.Z5.natural(7)).isEqualTo(2);
    assertThat(new SaturatingNaturals(3).natural(7)).isEqualTo(3);
    assertThat(Booleans.BOOLEANS.natural(7)).isTrue();
    assertThatThrownBy(() -> Modular.Z5.natural(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Integers.INTEGERS.natural(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void residuesDoNotOverflow() {
    Modular large = new Modular(Integer.MAX_VALUE);
    int last = Integer.MAX_VALUE - 1;
    assertThat(large.add(last, last)).isEqualTo(Integer.MAX_VALUE - 2);
    assertThat(large.multiply(last, last)).isEqualTo(1);
    assertThat(large.residue(-1)).isEqualTo(last);
    assertThatThrownBy(() -> new Modular(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SaturatingNaturals(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// Integers below 4 with operations of their own.
  private record Strange(BinaryOperator<Integer> sum, BinaryOperator<Integer> product)
      implements Ring<Integer> {

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
      return sum.apply(left, right);
    }

    @Override
    public Integer multiply(Integer left, Integer right) {
      return product.apply(left, right);
    }

    @Override
    public Integer natural(int count) {
      return count % 3;
    }

    @Override
    public Integer negate(Integer element) {
      return element;
    }
  }

  static Stream<Arguments> strange() {
    BinaryOperator<Integer> saturating = (a, b) -> Math.min(3, a + b);
    BinaryOperator<Integer> wrapping = (a, b) -> a * b % 4;
    return Stream.of(
        Arguments.of(SemiringLaws.addition(), (BinaryOperator<Integer>) (a, b) -> a, wrapping),
        Arguments.of(
            SemiringLaws.multiplication(),
            saturating,
            (BinaryOperator<Integer>) (a, b) -> Math.abs(a - b)),
        Arguments.of(SemiringLaws.distributivity(), saturating, wrapping),
        Arguments.of(SemiringLaws.naturals(), saturating, wrapping),
        Arguments.of(SemiringLaws.negation(), saturating, wrapping));
  }

  @ParameterizedTest
  @MethodSource("strange")
  void arithmeticThatIsNoSemiringIsCaught(
      Law<SemiringInstance<Integer>> law,
      BinaryOperator<Integer> sum,
      BinaryOperator<Integer> product) {
    var strange = new SemiringInstance<>(new Strange(sum, product), sample -> sample.below(4));
    assertThat(LawClaim.fails(law, "strange", strange).check(200, 1).asClaimed()).isTrue();
  }

  /// `Z_n` with an order of its own: by residue, or the reverse.
  private record Ordered(Modular residues, int sign) implements OrderedRing<Integer> {

    @Override
    public Integer zero() {
      return residues.zero();
    }

    @Override
    public Integer one() {
      return residues.one();
    }

    @Override
    public Integer add(Integer left, Integer right) {
      return residues.add(left, right);
    }

    @Override
    public Integer multiply(Integer left, Integer right) {
      return residues.multiply(left, right);
    }

    @Override
    public Integer negate(Integer element) {
      return residues.negate(element);
    }

    @Override
    public int compare(Integer left, Integer right) {
      return sign * Integer.compare(left, right);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void neitherOrderOfZ2IsCompatibleWithItsAddition(int sign) {
    var ordered = new SemiringInstance<>(new Ordered(Modular.Z2, sign), sample -> sample.below(2));
    var report = LawClaim.fails(SemiringLaws.order(), "Z_2", ordered).check(100, 1);
    assertThat(report.asClaimed()).isTrue();
    boolean translated =
        IntStream.range(0, 2)
            .allMatch(
                c -> {
                  int low = sign > 0 ? 0 : 1;
                  var ring = new Ordered(Modular.Z2, sign);
                  return ring.compare(ring.add(low, c), ring.add(1 - low, c)) <= 0;
                });
    assertThat(translated).isFalse();
  }
}
